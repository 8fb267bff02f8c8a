package org.catenary.functors.tensor;

import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Ty;

/// What is told of an image that has not the type it must have: both types, the first wire that differs, and the box at
/// the other end of it.
final class Mismatch {

    private Mismatch() {}

    static String text(TensorNetwork network, int box, TensorNetwork.Shape image) {
        Box wrong = network.boxes().get(box);
        TensorNetwork.Shape wanted = network.shapes().get(box);
        String text = "F(%s) should have type %s → %s, got %s → %s".formatted(
                wrong.name(), wanted.dom(), wanted.cod(), image.dom(), image.cod());
        Dim axes = wanted.axes(), got = image.axes();
        if (image.dom().axes() != wanted.dom().axes() || image.cod().axes() != wanted.cod().axes()) {
            return text;
        }
        int axis = IntStream.range(0, axes.axes()).filter(a -> got.get(a) != axes.get(a)).findFirst().orElseThrow();
        return text + "; %s has dimension %d there, %d %s".formatted(
                wire(wrong.dom().tensor(wrong.cod()), axes, axis), got.get(axis), axes.get(axis), neighbour(network, box, axis));
    }

    /// {@return the name of a wire, where wires have an axis each}
    private static String wire(Ty wires, Dim axes, int axis) {
        return wires.size() == axes.axes() ? "axis %d, the wire %s,".formatted(axis, wires.get(axis)) : "axis " + axis;
    }

    /// {@return where the wire of an axis leads, as in `at Alice`}
    private static String neighbour(TensorNetwork network, int box, int axis) {
        for (TensorNetwork.Level level : network.levels()) {
            var net = level.plan().network();
            for (int k = 0; k < net.tensors(); k++) {
                if (level.nodes().get(k) instanceof TensorNetwork.Node.Image(int there, boolean _) && there == box) {
                    int index = net.tensor(k)[axis], self = k;
                    var other = IntStream.range(0, net.tensors()).filter(j -> j != self
                            && IntStream.of(net.tensor(j)).anyMatch(i -> i == index)).findFirst();
                    if (other.isPresent()) {
                        return "at %s on the same wire".formatted(network.name(level, other.getAsInt()));
                    }
                }
            }
        }
        return "on its wire";
    }
}
