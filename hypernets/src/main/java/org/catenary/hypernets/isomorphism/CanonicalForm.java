package org.catenary.hypernets.isomorphism;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.catenary.hypernets.net.Ends;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.HypernetBuilder;

/// A net with its wires and edges numbered anew, the same for all nets isomorphic to it.
///
/// What the boundary reaches is numbered as a walk from there meets it, forced by the slots; then come the closed components,
/// those of the least codes first, and the wires without ends. Labels in closed components are put in the order in which they
/// are written, and nets inside labels are taken as they are.
public final class CanonicalForm {

    private final Hypernet net;
    private final Ends ends;
    private final int[] edgeNumber;
    private final int[] wireNumber;
    private final List<Integer> edges = new ArrayList<>();
    private final List<Integer> wires = new ArrayList<>();

    private CanonicalForm(Hypernet net, Ends ends) {
        this.net = net;
        this.ends = ends;
        edgeNumber = new int[net.edges()];
        wireNumber = new int[net.wires()];
        Arrays.fill(edgeNumber, Pairing.FREE);
        Arrays.fill(wireNumber, Pairing.FREE);
    }

    /// {@return the net numbered anew, where every wire has at most one producer and one consumer}
    ///
    /// Linear in what the boundary reaches; a closed component costs its size times the number of its rarest edges at worst.
    public static Optional<Hypernet> of(Hypernet net) { return net.ends().map(ends -> new CanonicalForm(net, ends).numbered()); }

    private Hypernet numbered() {
        IntStream.of(net.inputs()).forEach(this::wire);
        IntStream.of(net.outputs()).forEach(this::wire);
        walk(0);
        if (edges.size() < net.edges()) {
            closed();
        }
        IntStream.range(0, net.wires()).filter(w -> wireNumber[w] == Pairing.FREE).boxed()
                .sorted(Comparator.comparing(w -> net.sort(w).toString())).forEach(this::wire);
        return rebuilt();
    }

    private void closed() {
        List<ClosedComponents.Component> components = new ArrayList<>(new ClosedComponents(coded(), ends, edgeNumber).list());
        Collections.sort(components);
        for (var component : components) {
            int from = edges.size();
            edge(component.first());
            walk(from);
        }
    }

    /// Codes of labels that depend on what is written in them alone.
    private Coded coded() {
        var written = new TreeSet<String>();
        var names = new String[net.labels()];
        Arrays.fill(names, "");
        for (int e = 0; e < net.edges(); e++) {
            if (edgeNumber[e] == Pairing.FREE) {
                var label = net.label(e);
                names[net.labelNumber(e)] = "%s : %s → %s".formatted(label, label.dom(), label.cod());
                written.add(names[net.labelNumber(e)]);
            }
        }
        List<String> order = List.copyOf(written);
        return new Coded(net, Arrays.stream(names).mapToInt(name -> Collections.binarySearch(order, name)).toArray());
    }

    private void wire(int wire) {
        if (wireNumber[wire] == Pairing.FREE) {
            wireNumber[wire] = wires.size();
            wires.add(wire);
            edge(ends.producer(wire));
            edge(ends.consumer(wire));
        }
    }

    private void edge(int edge) {
        if (edge >= 0 && edgeNumber[edge] == Pairing.FREE) {
            edgeNumber[edge] = edges.size();
            edges.add(edge);
        }
    }

    private void walk(int from) {
        for (int i = from; i < edges.size(); i++) {
            for (int k = 0; k < net.ports(edges.get(i)); k++) {
                wire(net.port(edges.get(i), k));
            }
        }
    }

    private Hypernet rebuilt() {
        var builder = new HypernetBuilder(net.wiring());
        wires.forEach(wire -> builder.wire(net.sort(wire)));
        edges.forEach(edge -> builder.edge(net.label(edge), renamed(net.sources(edge)), renamed(net.targets(edge))));
        return builder.inputs(renamed(net.inputs())).outputs(renamed(net.outputs())).freeze();
    }

    private int[] renamed(int[] old) { return IntStream.of(old).map(wire -> wireNumber[wire]).toArray(); }
}
