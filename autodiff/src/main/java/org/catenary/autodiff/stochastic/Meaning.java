package org.catenary.autodiff.stochastic;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.catenary.autodiff.language.Arithmetic;
import org.catenary.autodiff.language.Evaluator;
import org.catenary.diagrams.functor.Functor;
import org.catenary.diagrams.functor.NoImage;
import org.catenary.diagrams.syntax.Diagram;

/// The functor from diagrams of draws and effects to measures over any numbers, for values of the parameters and a way to draw.
///
/// @param on  the arithmetic of the numbers
/// @param at  the parameters
/// @param way how draws are made
/// @param <S> the numbers
record Meaning<S>(Arithmetic<S> on, List<S> at, Way way) {

    /// How draws are made: the outcomes that stand for a distribution, with weights that carry its derivatives.
    interface Way {
        /// {@return outcomes with weights, each on one wire}
        /// @param at the parameters of the distribution
        <S> List<PointMass<S>> of(Draw draw, Arithmetic<S> on, RandomGenerator random, List<S> at);
    }

    /// {@return the image of a diagram}
    FiniteMeasure<S> measure(Diagram diagram) {
        return new Functor<Integer, FiniteMeasure<S>>(new Measures<>(on), _ -> 1, box -> switch (box) {
            case Draw draw -> FiniteMeasure.of(on, wires(draw.dom().size()), 1, (chance, outcomes) -> {
                List<S> arguments = new Evaluator<>(on).run(draw.arguments(), Effect.joined(at, outcomes));
                draw.distribution().check(draw.name(), values(on, arguments));
                return way.of(draw, on, chance, arguments);
            });
            case Effect effect -> FiniteMeasure.of(on, wires(effect.dom().size()), 0,
                    (_, outcomes) -> List.of(new PointMass<>(effect.value(on, at, outcomes), List.of())));
            default -> throw new NoImage("the box " + box.summary(), List.of("draws", "effects"));
        }).apply(diagram);
    }

    private static int wires(long size) { return Math.toIntExact(size); }

    /// {@return a number that is the same but moves no longer}
    static <S> S resting(Arithmetic<S> on, S x) { return on.constant(on.value(x)); }

    static <S> double[] values(Arithmetic<S> on, List<S> at) { return at.stream().mapToDouble(on::value).toArray(); }

    /// {@return every outcome of a finite distribution with its probability}
    static <S> List<PointMass<S>> all(Distribution distribution, Arithmetic<S> on, List<S> at, int outcomes) {
        return IntStream.range(0, outcomes).<PointMass<S>>mapToObj(k -> {
            S outcome = on.constant(k);
            return new PointMass<>(distribution.density(on, at, outcome), List.of(outcome));
        }).toList();
    }
}
