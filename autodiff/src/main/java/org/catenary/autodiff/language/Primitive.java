package org.catenary.autodiff.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/// A real function of one or two reals: a row of the table of [primitives][Primitives].
///
/// Everything that is done with it follows from the row: its value, its partial derivatives as terms over its arguments `x`,
/// `y` and its result `r`, hence its higher derivatives and Taylor coefficients, and the transpose, which multiplies by the
/// partial derivatives. At a kink the partial derivative is the element of the subdifferential that is chosen there.
public final class Primitive {

    /// The arguments and the result, as the partial derivatives name them.
    static final List<String> NAMES = List.of("x", "y", "r");

    private final String word;
    private final int arity;
    private final DoubleBinaryOperator value;
    private final List<String> partials;
    private final List<String> kinks;
    private final String drawn;
    private final String code;
    private final List<Partial> read = new ArrayList<>();

    Primitive(String word, int arity, DoubleBinaryOperator value, List<String> partials, List<String> kinks, String drawn, String code) {
        this.word = word;
        this.arity = arity;
        this.value = value;
        this.partials = partials;
        this.kinks = kinks;
        this.drawn = drawn;
        this.code = code;
    }

    static Primitive unary(String word, DoubleUnaryOperator value, String partial, String drawn, String code) {
        return new Primitive(word, 1, (x, _) -> value.applyAsDouble(x), List.of(partial), List.of(), drawn, code);
    }

    static Primitive without(String word, DoubleUnaryOperator value, String drawn, String code) {
        return new Primitive(word, 1, (x, _) -> value.applyAsDouble(x), List.of(), List.of(), drawn, code);
    }

    static Primitive binary(String word, DoubleBinaryOperator value, String byX, String byY, String drawn, String code) {
        return new Primitive(word, 2, value, List.of(byX, byY), List.of(), drawn, code);
    }

    /// {@return this row with the places of its kinks: it has one where one of these terms is zero}
    Primitive kink(String... zeros) { return new Primitive(word, arity, value, partials, List.of(zeros), drawn, code); }

    /// {@return the primitive of a name, as `sin`, or of a family, as `powi 3`, `polygamma 1`}
    public static Optional<Primitive> of(String word) { return Primitives.of(word); }

    /// {@return its name}
    public String word() { return word; }

    /// {@return 1 or 2}
    public int arity() { return arity; }

    /// {@return how it is drawn}
    public String drawn() { return drawn; }

    /// {@return the method or instruction that computes it: `DADD`, or the name of a method of a class}
    public String code() { return code; }

    /// {@return its value; the second argument of a primitive of one is not looked at}
    public double value(double x, double y) { return value.applyAsDouble(x, y); }

    /// {@return whether it has derivatives}
    public boolean isDifferentiable() { return !partials.isEmpty(); }

    /// {@return the derivative by an argument}
    /// @throws NotDifferentiable if it has none
    public Partial partial(int argument) {
        if (partials.isEmpty()) {
            throw new NotDifferentiable(this);
        }
        synchronized (read) {
            if (read.isEmpty()) {
                for (String text : partials) {
                    read.add(Partial.parse(text));
                }
            }
            return read.get(argument);
        }
    }

    /// {@return the value of the derivative by an argument}
    /// @param x the first argument
    /// @param y the second; the first again where there is one
    /// @param r the result
    /// @throws NotFinite         if the numbers refuse what is not finite, and it is not: with this primitive and its arguments
    /// @throws NotDifferentiable if it has no derivative
    public <S> S derivative(int argument, Arithmetic<S> on, S x, S y, S r) {
        try {
            return partial(argument).in(on, x, y, r);
        } catch (NotFinite e) {
            String at = arity == 1 ? String.valueOf(on.value(x)) : on.value(x) + ", " + on.value(y);
            throw e.within("the derivative of %s at %s is not finite: ".formatted(word, at));
        }
    }

    /// {@return the terms over `x`, `y` that are zero where it has a kink}
    public List<Partial> kinks() { return kinks.stream().map(Partial::parse).toList(); }

    @Override public boolean equals(Object object) { return object instanceof Primitive other && word.equals(other.word); }

    @Override public int hashCode() { return word.hashCode(); }

    @Override public String toString() { return word; }
}
