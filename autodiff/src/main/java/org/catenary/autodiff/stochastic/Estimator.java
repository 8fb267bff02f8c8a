package org.catenary.autodiff.stochastic;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.catenary.autodiff.language.WrongInputs;
import org.catenary.diagrams.syntax.Diagram;

/// Estimates of the expectation of a program and of its gradient whose means are these, by a strategy for each draw.
///
/// {@snippet class="org.catenary.autodiff.stochastic.StochasticProgramTest" region="estimator"}
///
/// Lew, Huot, Staton and Mansinghka, *ADEV: sound automatic differentiation of expected values of probabilistic programs*, POPL 2023,
/// arXiv:2212.06386; the weights are those of Foerster et al., *DiCE: the infinitely differentiable Monte Carlo estimator*, ICML
/// 2018.
public final class Estimator {

    private final StochasticProgram program;
    private final Diagram diagram;
    private final double baseline;

    private Estimator(StochasticProgram program, double baseline) {
        this.program = program;
        this.diagram = program.minus(baseline).diagram();
        this.baseline = baseline;
    }

    /// {@return the estimator by the strategies of the draws: where none is said, finite ones are enumerated, others reparametrised
    /// if that is sound, else weighed by their score}
    /// @throws Biased if the mean of the estimates would not be the gradient
    public static Estimator of(StochasticProgram program) {
        StochasticProgram chosen = Soundness.chosen(program);
        Soundness.check(chosen);
        return new Estimator(chosen, 0);
    }

    /// {@return the estimator by the strategies of the draws, whatever the mean of its estimates of the gradient}
    /// @throws Biased if a distribution does not have the strategy at all
    public static Estimator unguarded(StochasticProgram program) { return new Estimator(Soundness.chosen(program), 0); }

    /// {@return this estimator with a constant taken from the loss and added again, which changes no mean, but the spread of estimates
    /// by scores}
    public Estimator withBaseline(double constant) { return new Estimator(program, constant); }

    /// {@return the strategy of each draw, in order}
    public List<Estimation> strategies() { return program.draws().stream().map(draw -> draw.strategy().orElseThrow()).toList(); }

    /// {@return one estimate}
    /// @throws WrongInputs if there are more or fewer numbers than coordinates
    public Expected sample(RandomGenerator random, double... at) {
        return sample(runs(at), random);
    }

    private TapedRuns runs(double... at) {
        checked(program, at);
        return new TapedRuns(diagram, Ways.BY_STRATEGY, at);
    }

    private Expected sample(TapedRuns runs, RandomGenerator random) {
        Expected run = runs.run(random);
        return new Expected(run.value() + baseline, run.gradient());
    }

    static void checked(StochasticProgram program, double... at) {
        if (at.length != program.coordinates().size()) {
            throw new WrongInputs(program.loss().program(), at.length);
        }
    }

    /// Means of estimates, with the standard errors of the means.
    ///
    /// @param mean  of the estimates
    /// @param error of each mean: the deviation of the estimates divided by the root of their number
    public record Mean(Expected mean, Expected error) {}

    /// {@return the mean of so many estimates}
    /// @throws WrongInputs if there are more or fewer numbers than coordinates
    public Mean mean(int samples, RandomGenerator random, double... at) {
        int n = at.length + 1;
        TapedRuns runs = runs(at);
        double[] sums = new double[n], squares = new double[n];
        for (int s = 0; s < samples; s++) {
            Expected sample = sample(runs, random);
            List<Double> gradient = sample.gradient();
            for (int k = 0; k < n; k++) {
                double x = k == 0 ? sample.value() : gradient.get(k - 1), before = sums[k];
                sums[k] += (x - before) / (s + 1);
                squares[k] += (x - before) * (x - sums[k]);
            }
        }
        double[] errors = IntStream.range(0, n).mapToDouble(k -> Math.sqrt(squares[k] / Math.max(1, samples - 1) / samples)).toArray();
        return new Mean(split(sums), split(errors));
    }

    private static Expected split(double... numbers) { return new Expected(numbers[0], Arrays.stream(numbers).skip(1).boxed().toList()); }
}
