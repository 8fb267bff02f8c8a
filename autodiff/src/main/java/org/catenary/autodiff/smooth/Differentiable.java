package org.catenary.autodiff.smooth;

import org.catenary.diagrams.syntax.Box;

/// A box that has a derivative.
public interface Differentiable extends Box {

    /// {@return its value and derivative, as diagrams}
    Linearisation linearised();
}
