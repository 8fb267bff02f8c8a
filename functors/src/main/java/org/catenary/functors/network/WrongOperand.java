package org.catenary.functors.network;

import org.catenary.diagrams.category.Mistake;

/// The numbers for a tensor of a network do not fit its shape.
public final class WrongOperand extends Mistake {

    /// @param message which tensor, what it should hold and what came
    public WrongOperand(String message) { super(message); }
}
