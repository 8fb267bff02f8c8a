package org.catenary.qnlp.model;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.catenary.autodiff.diagram.Reverse;
import org.catenary.functors.network.Network;
import org.catenary.functors.network.Plans;
import org.catenary.functors.tensor.TensorNetwork;

/// What diagrams of tensors have in common that differ in the names of their boxes alone: one network, with an axis for as many of
/// them as stand side by side.
final class TensorPattern {

    private final TensorNetwork network;
    private final Plans plans;
    private final Map<Integer, Reverse> sides = new ConcurrentHashMap<>();

    TensorPattern(TensorNetwork network, Plans plans) {
        this.network = network;
        this.plans = plans;
    }

    /// By what patterns are told apart.
    ///
    /// @param networks the network of each level
    /// @param nodes    what stands at its tensors
    /// @param shapes   the types of the boxes
    record Key(List<Network> networks, List<List<TensorNetwork.Node>> nodes, List<TensorNetwork.Shape> shapes) {
        static Key of(TensorNetwork network) {
            return new Key(network.levels().stream().map(level -> level.plan().network()).toList(),
                    network.levels().stream().map(TensorNetwork.Level::nodes).toList(), network.shapes());
        }
    }

    /// {@return the types of the boxes}
    List<TensorNetwork.Shape> shapes() { return network.shapes(); }

    /// {@return the network of some diagrams side by side}
    Reverse side(int count) { return sides.computeIfAbsent(count, n -> Reverse.of(network.sideBySide(n, plans))); }
}
