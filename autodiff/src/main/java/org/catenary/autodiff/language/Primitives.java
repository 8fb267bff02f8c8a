package org.catenary.autodiff.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The table of primitives: name, value, derivatives, how it is drawn, the code; then where it has kinks.
///
/// The derivative chosen at a kink: of `relu` at 0 and `abs` at 0, 0; of `max` and `min` where both are equal, that of the
/// first; of `step`, `sign`, `atleast`, 0. `floor` has none: whoever rounds what is to be differentiated by has made a mistake.
public final class Primitives {

    private static final List<Primitive> ROWS = List.of(
            Primitive.binary("add", Double::sum, "1", "1", "+", "DADD"),
            Primitive.binary("sub", (x, y) -> x - y, "1", "-1", "−", "DSUB"),
            Primitive.binary("mul", (x, y) -> x * y, "y", "x", "×", "DMUL"),
            Primitive.binary("div", (x, y) -> x / y, "recip(y)", "neg(r / y)", "÷", "DDIV"),
            Primitive.binary("pow", Math::pow, "y * pow(x, y - 1)", "r * log(x)", "xʸ", "Math.pow"),
            Primitive.binary("max", Math::max, "atleast(x, y)", "1 - atleast(x, y)", "max", "Math.max").kink("x - y"),
            Primitive.binary("min", Math::min, "atleast(y, x)", "1 - atleast(y, x)", "min", "Math.min").kink("x - y"),
            Primitive.unary("neg", x -> -x, "-1", "−", "DNEG"),
            Primitive.unary("exp", Math::exp, "r", "exp", "Math.exp"),
            Primitive.unary("log", Math::log, "recip(x)", "log", "Math.log"),
            Primitive.unary("sin", Math::sin, "cos(x)", "sin", "Math.sin"),
            Primitive.unary("cos", Math::cos, "neg(sin(x))", "cos", "Math.cos"),
            Primitive.unary("tan", Math::tan, "1 + r * r", "tan", "Math.tan"),
            Primitive.unary("tanh", Math::tanh, "1 - r * r", "tanh", "Math.tanh"),
            Primitive.unary("sqrt", Math::sqrt, "0.5 / r", "√", "Math.sqrt"),
            Primitive.unary("relu", x -> Math.max(x, 0), "step(x)", "relu", "Elementary.relu").kink("x"),
            Primitive.unary("abs", Math::abs, "sign(x)", "|x|", "Math.abs").kink("x"),
            Primitive.unary("sigmoid", Elementary::sigmoid, "r * (1 - r)", "σ", "Elementary.sigmoid"),
            Primitive.unary("square", x -> x * x, "2 * x", "x²", "Elementary.square"),
            Primitive.unary("recip", x -> 1 / x, "neg(r * r)", "1/x", "Elementary.recip"),
            Primitive.unary("softplus", Elementary::softplus, "sigmoid(x)", "softplus", "Elementary.softplus"),
            Primitive.unary("asin", Math::asin, "recip(sqrt(1 - x * x))", "asin", "Math.asin"),
            Primitive.unary("acos", Math::acos, "neg(recip(sqrt(1 - x * x)))", "acos", "Math.acos"),
            Primitive.unary("atan", Math::atan, "recip(1 + x * x)", "atan", "Math.atan"),
            Primitive.unary("sinh", Math::sinh, "cosh(x)", "sinh", "Math.sinh"),
            Primitive.unary("cosh", Math::cosh, "sinh(x)", "cosh", "Math.cosh"),
            Primitive.unary("erf", Elementary::erf, "1.1283791670955126 * exp(neg(x * x))", "erf", "Elementary.erf"),
            Primitive.unary("lgamma", Elementary::lgamma, "digamma(x)", "ln Γ", "Elementary.lgamma"),
            Primitive.unary("digamma", Elementary::digamma, "polygamma(1, x)", "ψ", "Elementary.digamma"),
            Primitive.binary("atleast", (x, y) -> x >= y ? 1 : 0, "0", "0", "≥", "Elementary.atleast").kink("x - y"),
            Primitive.unary("step", x -> x > 0 ? 1 : 0, "0", "step", "Elementary.step").kink("x"),
            Primitive.unary("sign", x -> x > 0 ? 1 : x < 0 ? -1 : 0, "0", "sign", "Elementary.sign").kink("x"),
            Primitive.without("floor", Math::floor, "⌊x⌋", "Math.floor").kink("x - floor(x)"));

    private static final Map<String, Primitive> BY_NAME = ROWS.stream().collect(Collectors.toMap(Primitive::word, Function.identity()));

    private Primitives() {}

    /// {@return the rows of the table, in order}
    public static List<Primitive> table() { return ROWS; }

    /// {@return the members of the families that the tests look at beside the table}
    public static Stream<Primitive> samples() { return Stream.of(power(3), power(-2), power(0), power(1), polygamma(1), polygamma(2)); }

    /// {@return the power with a whole exponent}
    public static Primitive power(int n) {
        String partial = n == 0 ? "0" : n == 1 ? "1" : n == 2 ? "2 * x" : "%d * x ^ %d".formatted(n, n - 1);
        return Primitive.unary("powi " + n, x -> Elementary.power(x, n), partial, "x" + superscript(n), "Elementary.power");
    }

    /// {@return the derivative of the digamma function, `n` times}
    /// @throws IllegalArgumentException unless `n` is positive
    public static Primitive polygamma(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("polygamma of order " + n);
        }
        return Primitive.unary("polygamma " + n, x -> Elementary.polygamma(x, n), "polygamma(%d, x)".formatted(n + 1), "ψ" + superscript(n),
                "Elementary.polygamma");
    }

    private static String superscript(int n) {
        return Integer.toString(n).chars().mapToObj(c -> c == '-' ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹".substring(c - '0', c - '0' + 1)).collect(Collectors.joining());
    }

    static Optional<Primitive> of(String word) {
        int space = word.indexOf(' ');
        if (space < 0) {
            return Optional.ofNullable(BY_NAME.get(word));
        }
        int n = Integer.parseInt(word.substring(space + 1));
        return switch (word.substring(0, space)) {
            case "powi" -> Optional.of(power(n));
            case "polygamma" -> Optional.of(polygamma(n));
            default -> Optional.empty();
        };
    }

    static Primitive named(String word) { return Optional.ofNullable(BY_NAME.get(word)).orElseThrow(); }
}
