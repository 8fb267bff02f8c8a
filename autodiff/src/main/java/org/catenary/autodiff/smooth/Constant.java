package org.catenary.autodiff.smooth;

import org.catenary.autodiff.language.Type;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;

/// A real number.
///
/// @param value the number
public record Constant(double value) implements SmoothBox {

    @Override public String name() { return value == Math.rint(value) && Math.abs(value) < 1e9 ? Integer.toString((int) value) : Double.toString(value); }

    @Override public Ty dom() { return Ty.unit(); }

    @Override public Ty cod() { return Ty.of(Spaces.of(Type.REAL)); }

    @Override public Linearisation linearised() {
        return new Linearisation(Ty.unit(), this, Sum.of(cod(), 0), Diagram.discard(cod()));
    }

    @Override public double[] compute(double... inputs) { return new double[] {value}; }
}
