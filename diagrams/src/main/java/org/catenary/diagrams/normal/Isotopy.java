package org.catenary.diagrams.normal;

import java.util.Arrays;
import org.catenary.diagrams.syntax.Diagram;

/// Whether exchanges lead from one planar diagram to another, and where each layer goes.
public sealed interface Isotopy {

    /// {@return where the layers go, or why exchanges do not lead from the one diagram to the other}
    ///
    /// Every cell counts as a box, permutations too. Diagrams inside frames are compared likewise, the terms of a sum in any
    /// order. Linear in cells and wires, but for the sorting of parts that float in one face.
    static Isotopy between(Diagram left, Diagram right) {
        if (!left.dom().equals(right.dom()) || !left.cod().equals(right.cod())) {
            return new Difference("%s → %s on the left, %s → %s on the right".formatted(
                    left.dom(), left.cod(), right.dom(), right.cod()));
        }
        var classes = new Classes();
        PlaneMap here = classes.map(left), there = classes.map(right);
        return here.number() == there.number() ? new Found(new Superposition(here, there).layers())
                : new Difference(new FirstDifference(here, there).tell());
    }

    /// Exchanges lead from the one to the other.
    final class Found implements Isotopy {
        private final int[] layers;

        private Found(int[] layers) { this.layers = layers; }

        /// {@return the layer of the second diagram that a layer of the first becomes}
        public int layer(int k) { return layers[k]; }

        /// {@return the number of layers}
        public int layers() { return layers.length; }

        @Override public String toString() { return "an isotopy: the layers go to " + Arrays.toString(layers); }
    }

    /// They do not.
    ///
    /// @param reason the first difference that was met
    record Difference(String reason) implements Isotopy {}
}
