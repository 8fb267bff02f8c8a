package org.catenary.autodiff.stochastic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.catenary.autodiff.stochastic.Distribution.Outcomes;
import org.catenary.autodiff.stochastic.Distribution.Part;

/// The table of distributions: what they are drawn by, densities, how outcomes move, derivatives as differences.
///
/// Mohamed, Rosca, Figurnov and Mnih, *Monte Carlo gradient estimation in machine learning*, JMLR 21 (2020), table 1, for the
/// differences.
public final class Distributions {

    /// 1 with the probability given, else 0.
    public static final Distribution FLIP = Distribution.of("flip", 1, new Outcomes.Finite(2), (random, p) -> random.nextDouble() < p[0] ? 1 : 0)
            .where("a probability lies between 0 and 1", p -> p[0] >= 0 && p[0] <= 1)
            .density("(p: real, x: real) => if 0.5 < x then p else 1 - p")
            .parts(part(0, "(p: real) => 1", sure(2, 1), sure(2, 0)));

    /// The normal distribution of a mean and a standard deviation.
    public static final Distribution NORMAL = normal();

    /// The Poisson distribution of a mean.
    public static final Distribution POISSON = poisson();

    private static final double SMALL = 30;
    private static final double ROUNDING = 1e-9;

    private Distributions() {}

    /// {@return one of so many outcomes `0, 1, …`, with the probabilities given}
    /// @throws IllegalArgumentException if there is none
    public static Distribution categorical(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("a choice of %d outcomes".formatted(size));
        }
        List<Part> parts = new ArrayList<>();
        for (int k = 1; k < size; k++) {
            parts.add(part(k, "(p: [%d]real) => 1".formatted(size), sure(size, k), sure(size, 0)));
        }
        return Distribution.of("categorical", size, new Outcomes.Finite(size), Distributions::choice)
                .where("probabilities are not negative and add up to 1", p -> Arrays.stream(p).allMatch(x -> x >= 0)
                        && Math.abs(Arrays.stream(p).sum() - 1) <= ROUNDING)
                .density("(p: [%1$d]real, k: real) => sum(build(%1$d, i. if real(i) <= k and k <= real(i) then p[i] else 0))".formatted(size))
                .parts(parts.toArray(Part[]::new));
    }

    /// {@return the distribution of a name, of so many parameters}
    static Optional<Distribution> of(String word, int parameters) {
        Optional<Distribution> found = switch (word) {
            case "flip" -> Optional.of(FLIP);
            case "normal" -> Optional.of(NORMAL);
            case "poisson" -> Optional.of(POISSON);
            case "categorical" -> Optional.of(categorical(Math.max(1, parameters)));
            default -> Optional.empty();
        };
        return found;
    }

    /// {@return the distribution of a name, of so many parameters, among all that derivatives of others are made of}
    static Optional<Distribution> named(String word, int parameters) {
        if (word.matches("sure [0-9]{1,6} of [0-9]{1,6}")) {
            String[] words = word.split(" ", -1);
            return Optional.of(sure(Integer.parseInt(words[3]), Integer.parseInt(words[1])));
        }
        return Optional.of(word).flatMap(w -> of(w, parameters)).filter(d -> d.parameters() == parameters)
                .or(() -> Stream.of(NORMAL, POISSON).flatMap(d -> d.parts().stream()).flatMap(part -> Stream.of(part.plus(), part.minus()))
                        .filter(d -> d.word().equals(word) && d.parameters() == parameters).findFirst());
    }

    private static Part part(int parameter, String coefficient, Distribution plus, Distribution minus) {
        return new Part(parameter, Distribution.program(coefficient), plus, minus);
    }

    /// The outcome that comes for sure.
    private static Distribution sure(int size, int outcome) {
        return Distribution.of("sure %d of %d".formatted(outcome, size), 0, new Outcomes.Finite(size), (_, _) -> outcome)
                .density("(k: real) => if k <= %1$d and %1$d <= k then 1 else 0".formatted(outcome));
    }

    private static double choice(RandomGenerator random, double... p) {
        double u = random.nextDouble();
        for (int k = 0; k < p.length - 1; k++) {
            u -= p[k];
            if (u < 0) {
                return k;
            }
        }
        return p.length - 1.0;
    }

    /// By the mean, the difference of two Rayleigh distributions to the right and to the left, times `1 / (σ √(2π))`; by the
    /// deviation, of a two-sided Maxwell and the normal distribution, times `1 / σ`.
    private static Distribution normal() {
        Distribution plain = Distribution.of("normal", 2, new Outcomes.Reals(), (random, at) -> at[0] + at[1] * random.nextGaussian());
        String coefficient = String.format(Locale.ROOT, "(mean: real, deviation: real) => recip(deviation * %s)", Math.sqrt(2 * Math.PI));
        return plain.where("a deviation is positive", at -> Double.isFinite(at[0]) && at[1] > 0).density(String.format(Locale.ROOT,
                        "(mean: real, deviation: real, x: real) => exp(-square((x - mean) / deviation) / 2) / (deviation * %s)", Math.sqrt(2 * Math.PI)))
                .moved("(mean: real, deviation: real, noise: real) => mean + deviation * noise")
                .parts(part(0, coefficient, rayleigh("right", 1), rayleigh("left", -1)),
                        part(1, "(mean: real, deviation: real) => recip(deviation)", Distribution.of("maxwell", 2, new Outcomes.Reals(),
                                (random, at) -> at[0] + at[1] * maxwell(random)), plain));
    }

    private static Distribution rayleigh(String side, int sign) {
        return Distribution.of("rayleigh " + side, 2, new Outcomes.Reals(),
                (random, at) -> at[0] + sign * at[1] * Math.sqrt(-2 * Math.log1p(-random.nextDouble())));
    }

    /// The length of a normal vector in three dimensions, to either side.
    private static double maxwell(RandomGenerator random) {
        double x = random.nextGaussian(), y = random.nextGaussian(), z = random.nextGaussian();
        return (random.nextBoolean() ? 1 : -1) * Math.sqrt(x * x + y * y + z * z);
    }

    /// By the mean, the difference of the distribution moved by one and itself.
    private static Distribution poisson() {
        Distribution plain = Distribution.of("poisson", 1, new Outcomes.Counts(), (random, at) -> count(random, at[0]));
        return plain.where("a mean is positive", at -> at[0] > 0 && Double.isFinite(at[0])).density("(mean: real, n: real) => exp(n * log(mean) - mean - lgamma(n + 1))")
                .parts(part(0, "(mean: real) => 1", Distribution.of("poisson and one", 1, new Outcomes.Counts(),
                        (random, at) -> 1 + count(random, at[0])), plain));
    }

    /// Counts until waiting times fill the mean; a large mean in portions, so that no product underflows.
    private static double count(RandomGenerator random, double mean) {
        double left = mean;
        double count = 0;
        while (left > 0) {
            double limit = Math.exp(-Math.min(left, SMALL));
            for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
                count++;
            }
            left -= SMALL;
        }
        return count;
    }
}
