package org.catenary.autodiff.functional;

import java.util.List;
import org.catenary.autodiff.smooth.Differentiable;

/// A box that makes functions from functions. Those that are linear have their transpose for the duals.
public interface Operator extends Differentiable {

    /// {@return the functions on the wires of the codomain}
    /// @param inputs those on the wires of the domain
    List<Field> apply(List<Field> inputs);
}
