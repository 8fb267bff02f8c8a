package org.catenary.cli;

import java.io.PrintWriter;
import java.util.random.RandomGeneratorFactory;
import org.catenary.autodiff.stochastic.Estimator;
import org.catenary.autodiff.stochastic.Exact;
import org.catenary.autodiff.stochastic.Expected;
import org.catenary.autodiff.stochastic.StochasticProgram;

/// What `catenary grad` says of a program that draws: its expectation and gradient, exact or estimated.
///
/// @param out where to
record GradExpectation(PrintWriter out) {

    /// @param samples how many estimates, 0 for the exact numbers
    void print(StochasticProgram program, int samples, long seed, double... at) {
        if (samples <= 0) {
            Expected exact = Exact.of(program, at);
            out.println("value: " + exact.value());
            for (int k = 0; k < at.length; k++) {
                out.println("%s: %s".formatted(program.coordinates().get(k), exact.gradient().get(k)));
            }
            return;
        }
        Estimator estimator = Estimator.of(program);
        Estimator.Mean mean = estimator.mean(samples, RandomGeneratorFactory.of("L64X128MixRandom").create(seed), at);
        for (int k = 0; k < program.draws().size(); k++) {
            out.println("%s ~ %s by %s".formatted(program.draws().get(k).name(), program.draws().get(k).distribution().word(),
                    estimator.strategies().get(k).word()));
        }
        out.println("%d estimates, seed %d".formatted(samples, seed));
        out.println("value: %s ± %s".formatted(mean.mean().value(), mean.error().value()));
        for (int k = 0; k < at.length; k++) {
            out.println("%s: %s ± %s".formatted(program.coordinates().get(k), mean.mean().gradient().get(k), mean.error().gradient().get(k)));
        }
    }
}
