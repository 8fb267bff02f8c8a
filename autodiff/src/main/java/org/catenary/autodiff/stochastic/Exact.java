package org.catenary.autodiff.stochastic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.DoubleStream;
import org.catenary.autodiff.language.Arithmetic;

/// The expectation of a program and its gradient without chance: finite draws are enumerated, counts summed up to where they have
/// no probability left, reals integrated.
///
/// The integral over each real draw is taken over outcomes that do not move, with densities that do, so that jumps in the loss do
/// no harm. The cost is the product over the draws.
public final class Exact {

    /// Counts of less probability are left out.
    private static final double RARE = 1e-40;
    private static final int MOST = 100_000;

    private final TapedRuns runs;
    private final List<String> reals;
    private final double[] nodes;

    private Exact(StochasticProgram program, double... at) {
        this.reals = program.draws().stream().filter(draw -> draw.distribution().isContinuous()).map(Draw::name).toList();
        this.nodes = new double[reals.size()];
        this.runs = new TapedRuns(program.diagram(), new Fixed(), at);
    }

    /// {@return the expectation and its gradient}
    /// @throws Biased if an outcome meets numbers that move with the parameters in a jump, as in `if x < p` for a normal `x`
    /// @throws org.catenary.autodiff.language.WrongInputs if there are more or fewer numbers than coordinates
    public static Expected of(StochasticProgram program, double... at) {
        Estimator.checked(program, at);
        StochasticProgram resting = program;
        for (Draw draw : program.draws()) {
            resting = resting.with(draw.distribution().size().isPresent() ? Estimation.ENUMERATION : Estimation.SCORE, draw.name());
        }
        Soundness.check(resting);
        double[] all = new Exact(resting, at).integral(0);
        return new Expected(all[0], Arrays.stream(all).skip(1).boxed().toList());
    }

    /// {@return value and derivatives, the first real draws fixed}
    private double[] integral(int draw) {
        if (draw == nodes.length) {
            return run();
        }
        return Quadrature.line(z -> {
            nodes[draw] = z;
            return integral(draw + 1);
        });
    }

    private double[] run() {
        Expected run = runs.run(NONE);
        return DoubleStream.concat(DoubleStream.of(run.value()), run.gradient().stream().mapToDouble(d -> d)).toArray();
    }

    private static final RandomGenerator NONE = RandomGeneratorFactory.of("L64X128MixRandom").create(0);

    /// Finite draws and counts with all outcomes, reals at the nodes.
    private final class Fixed implements Meaning.Way {

        @Override public <S> List<PointMass<S>> of(Draw draw, Arithmetic<S> on, RandomGenerator random, List<S> parameters) {
            Distribution distribution = draw.distribution();
            return switch (distribution.outcomes()) {
                case Distribution.Outcomes.Finite(int size) -> Meaning.all(distribution, on, parameters, size);
                case Distribution.Outcomes.Counts() -> counts(distribution, on, parameters);
                case Distribution.Outcomes.Reals() -> {
                    double scale = on.value(parameters.get(1));
                    S outcome = on.constant(on.value(parameters.get(0)) + scale * nodes[reals.indexOf(draw.name())]);
                    yield List.of(new PointMass<>(on.mul(on.constant(scale), distribution.density(on, parameters, outcome)), List.of(outcome)));
                }
            };
        }

        private static <S> List<PointMass<S>> counts(Distribution distribution, Arithmetic<S> on, List<S> at) {
            List<PointMass<S>> outcomes = new ArrayList<>();
            double mean = on.value(at.getFirst());
            for (int n = 0; n < MOST; n++) {
                S outcome = on.constant(n), weight = distribution.density(on, at, outcome);
                if (on.value(weight) >= RARE) {
                    outcomes.add(new PointMass<>(weight, List.of(outcome)));
                } else if (n > mean) {
                    break;
                }
            }
            return outcomes;
        }
    }
}
