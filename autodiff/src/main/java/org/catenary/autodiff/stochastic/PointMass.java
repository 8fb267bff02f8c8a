package org.catenary.autodiff.stochastic;

import java.util.List;

/// Numbers on wires, with a weight.
///
/// @param weight how much they count
/// @param wires  the numbers, left to right
/// @param <S>    the numbers
public record PointMass<S>(S weight, List<S> wires) {

    /// Copies the list.
    public PointMass { wires = List.copyOf(wires); }
}
