package org.catenary.functors.circuit;

import org.catenary.diagrams.drawing.Glyph;
import org.catenary.diagrams.syntax.Ty;

/// A qubit is thrown away and prepared in 0.
///
/// @param reversed whether it is the reverse, which post-selects on 0 and leaves a qubit of which nothing is known
public record Reset(boolean reversed) implements Channel {

    @Override public String name() { return reversed ? "reset†" : "reset"; }

    @Override public Ty dom() { return Qubits.of(1); }

    @Override public Ty cod() { return Qubits.of(1); }

    @Override public Reset dagger() { return new Reset(!reversed); }

    @Override public Glyph glyph() { return reversed ? new Glyph.Plain(name()) : new Glyph.Plain("|0⟩"); }

    @Override public String toString() { return name(); }
}
