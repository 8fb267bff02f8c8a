package org.catenary.autodiff.unary;

import java.util.ArrayList;
import java.util.List;

/// A part of the cotangent of an array: numbers from all turns of some loops, each at a place that depends on the turn.
///
/// `Σ value[l₁]…[lₖ]` over all turns, at the element `path(l)` of the array, zero elsewhere.
///
/// @param loops the loops, outermost first
/// @param path  where in the array, an index for each of its first dimensions
/// @param value an array over the loops
record Contribution(List<Loop> loops, List<Affine> path, Atom value) {

    /// A loop.
    ///
    /// @param index the name of its index
    record Loop(String index, int size) {}

    static Contribution whole(Atom value) { return new Contribution(List.of(), List.of(), value); }

    /// {@return the same from all turns of one more loop around}
    Contribution around(Loop loop, Atom values) {
        List<Loop> all = new ArrayList<>(List.of(loop));
        all.addAll(loops);
        return new Contribution(all, path, values);
    }

    boolean isAtConstant() { return loops.isEmpty() && path.size() == 1 && path.getFirst().isConstant(); }
}
