package org.catenary.diagrams.syntax;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.catenary.diagrams.category.WrongArgument;

/// An angle in turns: a number, or a linear form in named parameters, `2·α + 1/2`.
///
/// Numbers are exact fractions where they are given as such, and doubles otherwise; a sum of both is a double. An angle
/// is not reduced: a full turn may be a sign. `1/2` and `0.5` are different phases with the same value.
///
/// {@snippet class="org.catenary.diagrams.syntax.PhaseTest" region="phase"}
public final class Phase {

    /// The angle of no turn.
    public static final Phase ZERO = new Phase(new TreeMap<>(), Amount.ZERO);

    private final SortedMap<String, Amount> coefficients;
    private final Amount constant;

    private Phase(SortedMap<String, Amount> coefficients, Amount constant) {
        coefficients.values().removeIf(Amount::isZero);
        this.coefficients = coefficients;
        this.constant = constant;
    }

    /// {@return the exact fraction of a turn}
    /// @throws WrongArgument if the denominator is zero
    public static Phase of(long numerator, long denominator) {
        return new Phase(new TreeMap<>(), Amount.of(numerator, denominator));
    }

    /// {@return the number of turns as a double}
    /// @throws WrongArgument if it is not finite
    public static Phase of(double turns) { return new Phase(new TreeMap<>(), Amount.of(turns)); }

    /// {@return the parameter of this name}
    /// @throws WrongArgument if the name is empty
    public static Phase parameter(String name) {
        if (name.isEmpty()) {
            throw new WrongArgument("a parameter needs a name");
        }
        return new Phase(new TreeMap<>(Map.of(name, Amount.of(1, 1))), Amount.ZERO);
    }

    /// {@return the sum of two angles}
    public Phase plus(Phase other) {
        var sum = new TreeMap<>(coefficients);
        other.coefficients.forEach((name, amount) -> sum.merge(name, amount, Amount::plus));
        return new Phase(sum, constant.plus(other.constant));
    }

    /// {@return the angle backwards}
    public Phase negate() { return times(-1, 1); }

    /// {@return an exact multiple of the angle}
    /// @throws WrongArgument if the denominator is zero
    public Phase times(long numerator, long denominator) { return times(Amount.of(numerator, denominator)); }

    /// {@return a multiple of the angle}
    /// @throws WrongArgument if the factor is not finite
    public Phase times(double factor) { return times(Amount.of(factor)); }

    private Phase times(Amount factor) {
        var multiple = new TreeMap<String, Amount>();
        coefficients.forEach((name, amount) -> multiple.put(name, amount.times(factor)));
        return new Phase(multiple, constant.times(factor));
    }

    /// {@return the angle without its whole turns: the constant part from 0 up to, but not, 1}
    public Phase moduloTurns() { return new Phase(coefficients, constant.moduloOne()); }

    /// {@return the angle with some parameters replaced}
    public Phase substitute(Map<String, Phase> values) {
        Phase result = new Phase(new TreeMap<>(), constant);
        for (var term : coefficients.entrySet()) {
            String name = term.getKey();
            Phase value = values.containsKey(name) ? values.get(name) : parameter(name);
            result = result.plus(value.times(term.getValue()));
        }
        return result;
    }

    /// {@return the turns at values of the parameters}
    /// @throws UnboundParameter if a parameter has no value
    public double evaluate(Map<String, Double> values) {
        double turns = constant.value();
        for (var term : coefficients.entrySet()) {
            Double value = values.get(term.getKey());
            if (value == null) {
                throw new UnboundParameter(term.getKey());
            }
            turns += term.getValue().value() * value;
        }
        return turns;
    }

    /// {@return how many times the constant part holds a fraction of a turn, to the nearest; exact where that is whole}
    /// @param denominator of the fraction, positive
    /// @throws WrongArgument if there are more than numbers
    public long units(long denominator) {
        return switch (constant) {
            case Amount.Fraction(var a, var b) -> {
                BigInteger doubled = a.multiply(BigInteger.valueOf(denominator)).shiftLeft(1).add(b), unit = b.shiftLeft(1);
                BigInteger units = doubled.subtract(doubled.mod(unit)).divide(unit);
                if (units.bitLength() >= Long.SIZE) {
                    throw new WrongArgument("%s in %d parts of a turn are %d of them: at most %d can be".formatted(
                            this, denominator, units, Long.MAX_VALUE));
                }
                yield units.longValue();
            }
            case Amount.Real(double x) -> Math.round(x * denominator);
        };
    }

    /// {@return the names of the parameters, sorted}
    public List<String> parameters() { return List.copyOf(coefficients.keySet()); }

    /// {@return the factor of a parameter, zero where it does not occur: the derivative of the angle}
    public double coefficient(String parameter) { return coefficients.getOrDefault(parameter, Amount.ZERO).value(); }

    /// {@return the turns where every parameter is zero}
    public double constant() { return constant.value(); }

    /// {@return the denominator of the constant part in lowest terms, if that is an exact fraction}
    public Optional<BigInteger> denominator() {
        return constant instanceof Amount.Fraction(var _, var denominator) ? Optional.of(denominator) : Optional.empty();
    }

    /// {@return the part without a constant}
    public Phase form() { return new Phase(new TreeMap<>(coefficients), Amount.ZERO); }

    /// {@return the exact factor of each parameter as text, `2` or `1/2` or `0.5`, and the constant under the empty name}
    public SortedMap<String, String> amounts() {
        var amounts = new TreeMap<>(Map.of("", constant.toString()));
        coefficients.forEach((name, amount) -> amounts.put(name, amount.toString()));
        return amounts;
    }

    /// {@return the angle of these [#amounts]}
    /// @throws WrongArgument if a text is no amount
    /// @throws WrongArgument if a denominator is zero
    public static Phase ofAmounts(Map<String, String> amounts) {
        var coefficients = new TreeMap<String, Amount>();
        amounts.forEach((name, text) -> coefficients.put(name, Amount.parse(text)));
        Amount constant = Optional.ofNullable(coefficients.remove("")).orElse(Amount.ZERO);
        return new Phase(coefficients, constant);
    }

    @Override public boolean equals(Object object) {
        return object instanceof Phase other && coefficients.equals(other.coefficients) && constant.equals(other.constant);
    }

    @Override public int hashCode() { return 31 * coefficients.hashCode() + constant.hashCode(); }

    /// {@return the angle as on the board: `1/4`, `0.3`, `2·α + 1/2`}
    @Override public String toString() {
        var terms = new ArrayList<String>();
        coefficients.forEach((name, amount) -> terms.add(amount.isOne() ? name : amount.isMinusOne() ? "-" + name
                : amount + "·" + name));
        if (terms.isEmpty() || !constant.isZero()) {
            terms.add(constant.toString());
        }
        return terms.stream().reduce((left, term) ->
                term.startsWith("-") ? left + " - " + term.substring(1) : left + " + " + term).orElseThrow();
    }
}
