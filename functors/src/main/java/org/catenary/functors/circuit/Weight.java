package org.catenary.functors.circuit;

import org.catenary.diagrams.drawing.Glyph;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;

/// A complex number that multiplies a density, not an amplitude.
public record Weight(double re, double im) implements Channel {

    @Override public String name() { return new Scalar.Value(re, im).name(); }

    @Override public Ty dom() { return Ty.unit(); }

    @Override public Ty cod() { return Ty.unit(); }

    @Override public Weight dagger() { return im == 0 ? this : new Weight(re, -im); }

    @Override public Diagram conjugate() { return dagger(); }

    @Override public Glyph glyph() { return new Glyph.Scalar(name()); }

    @Override public String toString() { return name(); }
}
