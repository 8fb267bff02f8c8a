package org.catenary.functors.circuit;

import java.util.List;
import java.util.Map;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.drawing.Glyph;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.scalar.Complex;

/// A complex number that multiplies the amplitude.
public sealed interface Scalar extends Gate {

    /// {@return the number at values of the parameters}
    /// @throws org.catenary.diagrams.syntax.UnboundParameter if a parameter has no value
    Complex value(Map<String, Double> values);

    @Override default Ty dom() { return Ty.unit(); }

    @Override default Ty cod() { return Ty.unit(); }

    @Override Scalar dagger();

    @Override default Diagram transpose() { return this; }

    @Override default Glyph glyph() { return new Glyph.Scalar(name()); }

    @Override default Scalar substitute(Map<String, Phase> values) { return this; }

    /// A number in two doubles.
    record Value(double re, double im) implements Scalar {
        @Override public Complex value(Map<String, Double> values) { return new Complex(re, im); }

        @Override public String name() { return im == 0 ? Double.toString(re) : re == 0 ? im + "i" : re + (im < 0 ? " - " : " + ") + Math.abs(im) + "i"; }

        @Override public Scalar dagger() { return im == 0 ? this : new Value(re, -im); }

        @Override public String toString() { return name(); }
    }

    /// The phase `exp(2πiφ)`, exactly or with parameters.
    ///
    /// @param phase the angle `φ` in turns
    record Turn(Phase phase) implements Scalar {
        @Override public Complex value(Map<String, Double> values) {
            return Complex.turn(phase.evaluate(values));
        }

        @Override public List<String> parameters() { return phase.parameters(); }

        @Override public String name() { return "e^2πi(%s)".formatted(phase); }

        @Override public Turn dagger() { return new Turn(phase.negate()); }

        @Override public Turn substitute(Map<String, Phase> values) { return new Turn(phase.substitute(values)); }

        @Override public String toString() { return name(); }
    }

    /// The square root of a number that is not negative.
    record Root(double square) implements Scalar {
        /// @throws WrongArgument if the number is negative or none
        public Root {
            if (!(square >= 0)) {
                throw new WrongArgument("the square root of %s".formatted(square));
            }
        }

        @Override public Complex value(Map<String, Double> values) { return new Complex(Math.sqrt(square), 0); }

        @Override public String name() {
            return "√" + (square == Math.rint(square) && square < 1e9 ? Long.toString((long) square) : Double.toString(square));
        }

        @Override public Scalar dagger() { return this; }

        @Override public String toString() { return name(); }
    }
}
