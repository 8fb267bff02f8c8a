package org.catenary.hypernets.terms;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Ty;

/// A function of real numbers that terms may use; as a box, `R ⊗ … ⊗ R → R`.
public enum Primitive implements Box {
    /// The sum.
    ADD("add", Double::sum),
    /// The first less the second.
    SUB("sub", (x, y) -> x - y),
    /// The product.
    MUL("mul", (x, y) -> x * y),
    /// The first by the second.
    DIV("div", (x, y) -> x / y),
    /// The number with the other sign.
    NEG("neg", x -> -x),
    /// The sine of an angle in radians.
    SIN("sin", Math::sin),
    /// The cosine of an angle in radians.
    COS("cos", Math::cos),
    /// The exponential.
    EXP("exp", Math::exp),
    /// The natural logarithm.
    LOG("log", Math::log),
    /// The square root.
    SQRT("sqrt", Math::sqrt),
    /// The hyperbolic tangent.
    TANH("tanh", Math::tanh),
    /// The logistic function `1 / (1 + exp(−x))`.
    SIGMOID("sigmoid", x -> 1 / (1 + Math.exp(-x))),
    /// One by the number.
    RECIP("recip", x -> 1 / x);

    private final String word;
    private final int arity;
    @SuppressWarnings("ImmutableEnumChecker") // the functions keep nothing
    private final DoubleBinaryOperator function;

    Primitive(String word, DoubleUnaryOperator function) {
        this.word = word;
        this.arity = 1;
        this.function = (x, _) -> function.applyAsDouble(x);
    }

    Primitive(String word, DoubleBinaryOperator function) {
        this.word = word;
        this.arity = 2;
        this.function = function;
    }

    /// {@return how it is written in a term}
    public String word() { return word; }

    /// {@return how many numbers it takes}
    public int arity() { return arity; }

    /// {@return the primitive that is written so}
    public static Optional<Primitive> of(String word) {
        return Arrays.stream(values()).filter(primitive -> primitive.word.equals(word)).findFirst();
    }

    /// {@return its value at numbers, as many as it takes; what is not defined is not a number}
    public double at(double... numbers) {
        if (numbers.length != arity) {
            throw new IllegalArgumentException("%s of %d numbers; it takes %d".formatted(word, numbers.length, arity));
        }
        return function.applyAsDouble(numbers[0], numbers[arity - 1]);
    }

    @Override public Ty dom() { return cod().power(arity); }

    @Override public Ty cod() { return Ty.of(Type.REAL.sort()); }

    @Override public String toString() { return word; }
}
