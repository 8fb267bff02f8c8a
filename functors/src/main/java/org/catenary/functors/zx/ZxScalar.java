package org.catenary.functors.zx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.scalar.Complex;

/// A complex number as rewriting meets it, `√2ᵖ · e^{2πiφ} · ∏ₖ (1 + e^{2πiαₖ}) · ∏ₗ (1 + e^{2πiβₗ} + e^{2πiγₗ} − e^{2πi(βₗ+γₗ)}) · z`,
/// exact but for the last factor.
///
/// @param power   `p`
/// @param phase   `φ`
/// @param spiders the phases `αₖ` of spiders without legs
/// @param pairs   `βₗ` and `γₗ` of two spiders that Hadamard's gate joins, up to `√2`
/// @param rest    `z`, one where all is exact; zero makes the number exactly zero
public record ZxScalar(int power, Phase phase, List<Phase> spiders, List<Pair> pairs, Complex rest) {

    /// Two phases whose order does not matter.
    public record Pair(Phase first, Phase second) {}

    /// The number 1.
    public static final ZxScalar ONE = new ZxScalar(0, Phase.ZERO, List.of(), Complex.ONE);

    /// The number 0.
    public static final ZxScalar ZERO = new ZxScalar(0, Phase.ZERO, List.of(), Complex.ZERO);

    /// Copies the lists.
    public ZxScalar {
        spiders = List.copyOf(spiders);
        pairs = List.copyOf(pairs);
    }

    /// {@return the parameters of its phases, each once, in order}
    public List<String> parameters() {
        Stream<Phase> inside = Stream.concat(spiders.stream(), pairs.stream().flatMap(pair -> Stream.of(pair.first(), pair.second())));
        return Stream.concat(Stream.of(phase), inside).flatMap(angle -> angle.parameters().stream()).distinct().toList();
    }

    /// A number without pairs.
    public ZxScalar(int power, Phase phase, List<Phase> spiders, Complex rest) { this(power, phase, spiders, List.of(), rest); }

    /// {@return the product}
    public ZxScalar times(ZxScalar other) {
        if (isZero() || other.isZero()) {
            return ZERO;
        }
        var all = new ArrayList<>(spiders);
        all.addAll(other.spiders);
        var both = new ArrayList<>(pairs);
        both.addAll(other.pairs);
        return new ZxScalar(power + other.power, phase.plus(other.phase).moduloTurns(), all, both, rest.times(other.rest));
    }

    /// {@return the complex conjugate}
    public ZxScalar conjugate() {
        return new ZxScalar(power, phase.negate().moduloTurns(), spiders.stream().map(Phase::negate).toList(),
                pairs.stream().map(pair -> new Pair(pair.first.negate(), pair.second.negate())).toList(), rest.conjugate());
    }

    /// {@return whether it is exactly zero}
    public boolean isZero() { return rest.squaredAbs() == 0; }

    /// {@return the number in doubles}
    /// @throws org.catenary.diagrams.syntax.UnboundParameter if a phase has parameters
    public Complex value() { return value(Map.of()); }

    /// {@return the number in doubles at values of the parameters}
    /// @throws org.catenary.diagrams.syntax.UnboundParameter if a parameter has no value
    public Complex value(Map<String, Double> values) {
        double size = (power & 1) == 0 ? 1 : Math.sqrt(2);
        Complex value = rest.times(Complex.turn(phase.evaluate(values))).times(size);
        for (Phase spider : spiders) {
            value = value.times(Complex.ONE.plus(Complex.turn(spider.evaluate(values))));
        }
        for (Pair pair : pairs) {
            Complex one = Complex.turn(pair.first.evaluate(values)), two = Complex.turn(pair.second.evaluate(values));
            value = value.times(Complex.ONE.plus(one).plus(two).minus(one.times(two)));
        }
        int exponent = power >> 1;
        return new Complex(Math.scalb(value.re(), exponent), Math.scalb(value.im(), exponent));
    }

    /// {@return the number as on the board, as in `√2^3 · e^(2πi·1/8) · (1 + e^(2πi·1/3))`}
    @Override public String toString() {
        if (isZero()) {
            return "0";
        }
        var factors = new ArrayList<String>();
        if (power != 0) {
            factors.add("√2^" + power);
        }
        if (!phase.equals(Phase.ZERO)) {
            factors.add("e^(2πi·%s)".formatted(phase));
        }
        spiders.forEach(spider -> factors.add("(1 + e^(2πi·%s))".formatted(spider)));
        pairs.forEach(pair -> factors.add("(1 + e^(2πi·%s) + e^(2πi·%s) - e^(2πi·(%s)))"
                .formatted(pair.first, pair.second, pair.first.plus(pair.second).moduloTurns())));
        if (!rest.equals(Complex.ONE) || factors.isEmpty()) {
            factors.add(rest.equals(Complex.ONE) ? "1" : "(%s)".formatted(rest));
        }
        return String.join(" · ", factors);
    }
}
