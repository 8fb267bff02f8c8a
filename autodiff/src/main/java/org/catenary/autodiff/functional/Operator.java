package org.catenary.autodiff.functional;

import java.util.List;
import org.catenary.autodiff.smooth.Differentiable;

/// A box that makes functions from functions. Those that are linear have their transpose for the duals.
public sealed interface Operator extends Differentiable permits Compose, Compose.Push, Given, Linear, Local {

    /// {@return the functions on the wires of the codomain}
    /// @param inputs those on the wires of the domain
    List<Field> apply(List<Field> inputs);
}
