package org.catenary.autodiff.stochastic;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.autodiff.language.Arithmetic;
import org.catenary.autodiff.language.Evaluator;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.Reals;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Ob;

/// A family of distributions: a row of the table of [distributions][Distributions].
///
/// All estimators follow from the row: how it is drawn from; its density as a program over the parameters and the outcome; the
/// outcome as a program over the parameters and normal noise, where it has one; its derivative by each parameter as
/// differences of distributions.
public final class Distribution {

    /// How one number is drawn, from the parameters.
    interface Sampler {
        double draw(RandomGenerator random, double... parameters);
    }

    /// Which parameters there are, in words and as a test.
    private record Domain(String words, Predicate<double[]> test) {}

    /// A part of the derivative by a parameter: `coefficient · (plus − minus)`.
    ///
    /// Pflug, *Optimization of stochastic models* (1996), section 4.2.
    ///
    /// @param parameter   which
    /// @param coefficient over the parameters
    record Part(int parameter, Program coefficient, Distribution plus, Distribution minus) {}

    private final String word;
    private final int parameters;
    private final Outcomes outcomes;
    private final Sampler sampler;
    private final Domain domain;
    private final Optional<Program> density;
    private final Optional<Program> moved;
    private final List<Part> parts;

    private Distribution(String word, int parameters, Outcomes outcomes, Sampler sampler, Domain domain, Optional<Program> density,
            Optional<Program> moved, List<Part> parts) {
        this.word = word;
        this.parameters = parameters;
        this.outcomes = outcomes;
        this.sampler = sampler;
        this.domain = domain;
        this.density = density;
        this.moved = moved;
        this.parts = parts;
    }

    /// What can come out.
    sealed interface Outcomes {
        /// The numbers `0 … size - 1`.
        record Finite(int size) implements Outcomes {}

        /// The natural numbers; few of them beyond the mean, which is the first parameter.
        record Counts() implements Outcomes {}

        /// The real numbers, around the first parameter at the scale of the second.
        record Reals() implements Outcomes {}
    }

    static Distribution of(String word, int parameters, Outcomes outcomes, Sampler sampler) {
        return new Distribution(word, parameters, outcomes, sampler, new Domain("", _ -> true), Optional.empty(), Optional.empty(), List.of());
    }

    Distribution density(String text) {
        return new Distribution(word, parameters, outcomes, sampler, domain, Optional.of(program(text)), moved, parts);
    }

    Distribution moved(String text) {
        return new Distribution(word, parameters, outcomes, sampler, domain, density, Optional.of(program(text)), parts);
    }

    Distribution parts(Part... all) { return new Distribution(word, parameters, outcomes, sampler, domain, density, moved, List.of(all)); }

    /// {@return this row with what is said, and refused, of other parameters}
    Distribution where(String words, Predicate<double[]> test) {
        return new Distribution(word, parameters, outcomes, sampler, new Domain(words, test), density, moved, parts);
    }

    /// Refuses parameters that a distribution does not have.
    ///
    /// @throws WrongArgument with the draw and the numbers
    void check(String draw, double... at) {
        if (!domain.test.test(at)) {
            throw new WrongArgument("%s ~ %s of %s: %s".formatted(draw, word, Arrays.toString(Arrays.copyOf(at, parameters)), domain.words));
        }
    }

    static Program program(String text) {
        try {
            return Program.parse(text);
        } catch (NotationException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    /// {@return its name}
    public String word() { return word; }

    /// {@return how many numbers it depends on}
    public int parameters() { return parameters; }

    /// {@return the number of outcomes `0, 1, …`, where these are finitely many}
    public OptionalInt size() { return outcomes instanceof Outcomes.Finite(int size) ? OptionalInt.of(size) : OptionalInt.empty(); }

    /// {@return whether each single outcome has probability 0}
    public boolean isContinuous() { return outcomes instanceof Outcomes.Reals; }

    /// {@return what a wire of its outcomes carries: `Zn` for `n` outcomes, `N` for natural numbers, `R` for reals}
    public Ob wire() {
        return Ob.of(switch (outcomes) {
            case Outcomes.Finite(int size) -> "Z" + size;
            case Outcomes.Counts() -> "N";
            case Outcomes.Reals() -> "R";
        });
    }

    Outcomes outcomes() { return outcomes; }

    /// {@return an outcome}
    public double draw(RandomGenerator random, double... at) { return sampler.draw(random, at); }

    List<Part> parts() { return parts; }

    /// {@return whether a strategy gives estimates of the derivatives}
    public boolean allows(Estimation strategy) {
        return switch (strategy) {
            case ENUMERATION -> size().isPresent();
            case SCORE -> density.isPresent();
            case REPARAMETRISED -> moved.isPresent();
            case MEASURE_VALUED -> !parts.isEmpty();
        };
    }

    /// {@return probability or density of an outcome, over any numbers}
    <S> S density(Arithmetic<S> on, List<S> at, S outcome) { return one(on, density.orElseThrow(), at, outcome); }

    /// {@return the probabilities of so many outcomes}
    double[] probabilities(double[] at, int outcomes) {
        List<Double> parameters = Arrays.stream(at).boxed().toList();
        return IntStream.range(0, outcomes).mapToDouble(k -> density(Reals.IEEE, parameters, (double) k)).toArray();
    }

    /// {@return the outcome that noise makes, over any numbers}
    <S> S moved(Arithmetic<S> on, List<S> at, S noise) { return one(on, moved.orElseThrow(), at, noise); }

    private <S> S one(Arithmetic<S> on, Program program, List<S> at, S last) {
        return new Evaluator<>(on).run(program, Stream.concat(at.stream().limit(parameters), Stream.of(last)).toList()).getFirst();
    }

    @Override public boolean equals(Object object) { return object instanceof Distribution other && word.equals(other.word) && parameters == other.parameters; }

    @Override public int hashCode() { return word.hashCode() + parameters; }

    @Override public String toString() { return word; }
}
