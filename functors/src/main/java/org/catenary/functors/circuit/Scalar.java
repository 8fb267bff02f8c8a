package org.catenary.functors.circuit;

import java.util.Map;
import org.catenary.diagrams.drawing.Glyph;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;

/// A complex number that multiplies the amplitude.
public sealed interface Scalar extends Gate {

    /// {@return the real part}
    double re();

    /// {@return the imaginary part}
    double im();

    @Override default Ty dom() { return Ty.unit(); }

    @Override default Ty cod() { return Ty.unit(); }

    @Override Scalar dagger();

    @Override default Diagram transpose() { return this; }

    @Override default Glyph glyph() { return new Glyph.Scalar(name()); }

    @Override default Scalar substitute(Map<String, Phase> values) { return this; }

    /// A number in two doubles.
    record Value(double re, double im) implements Scalar {
        @Override public String name() { return im == 0 ? Double.toString(re) : re == 0 ? im + "i" : re + (im < 0 ? " - " : " + ") + Math.abs(im) + "i"; }

        @Override public Scalar dagger() { return im == 0 ? this : new Value(re, -im); }

        @Override public String toString() { return name(); }
    }

    /// The square root of a number that is not negative.
    record Root(double square) implements Scalar {
        /// @throws IllegalArgumentException if the number is negative or none
        public Root {
            if (!(square >= 0)) {
                throw new IllegalArgumentException("the square root of %s".formatted(square));
            }
        }

        @Override public double re() { return Math.sqrt(square); }

        @Override public double im() { return 0; }

        @Override public String name() {
            return "√" + (square == Math.rint(square) && square < 1e9 ? Long.toString((long) square) : Double.toString(square));
        }

        @Override public Scalar dagger() { return this; }

        @Override public String toString() { return name(); }
    }
}
