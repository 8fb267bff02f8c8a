package org.catenary.benchmarks;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Times of gradients over those of other work in the same run, which tell the same on any machine.
@Suite("autodiff")
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class GradientQuotients {

    /// The quotient, in the place of a time.
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Quotient {
        /// What was measured.
        public double ours;

        private double of(Runnable work, Runnable other) {
            ours = Rival.seconds(work) / Rival.seconds(other);
            return ours;
        }
    }

    @Benchmark
    @Work(value = "points, d 10, K 25, gradient over objective (a number)", size = 1_000, target = 3)
    public double mixture10(Quotient quotient) {
        var mixture = new Mixtures.Mixture(10, 25);
        return quotient.of(mixture::gradient, mixture::value);
    }

    @Benchmark
    @Work(value = "points, d 20, K 50, gradient over objective (a number)", size = 1_000, target = 3)
    public double mixture20(Quotient quotient) {
        var mixture = new Mixtures.Mixture(20, 50);
        return quotient.of(mixture::gradient, mixture::value);
    }

    @Benchmark
    @Work(value = "points, d 64, K 50, gradient over objective (a number)", size = 1_000, target = 3)
    public double mixture64(Quotient quotient) {
        var mixture = new Mixtures.Mixture(64, 50);
        return quotient.of(mixture::gradient, mixture::value);
    }

    @Benchmark
    @Work(value = "points, d 10, K 5, gradient over that by DerivativeStructure of Commons Math (a number)", size = 1_000, target = 0.01)
    public double mixture5(Quotient quotient) {
        var mixture = new Mixtures.Mixture(10, 5);
        return quotient.of(mixture::gradient, () -> mixture.structures(10, 5));
    }

    @Benchmark
    @Work(value = "steps of an LSTM of 2 layers, gradient over objective (a number)", size = 1_024, target = 2.2)
    public double sequence2(Quotient quotient) {
        var network = new Sequences.Network(2);
        return quotient.of(network::gradient, network::value);
    }

    @Benchmark
    @Work(value = "steps of an LSTM of 4 layers, gradient over objective (a number)", size = 1_024, target = 2.2)
    public double sequence4(Quotient quotient) {
        var network = new Sequences.Network(4);
        return quotient.of(network::gradient, network::value);
    }

    @Benchmark
    @Work(value = "observations, ba1, Jacobian over residuals (a number)", size = 31_843, target = 9.9)
    public double bundle1(Quotient quotient) {
        var bundles = new Bundles(49, 7776, 31843);
        return quotient.of(bundles::jacobians, bundles::values);
    }

    @Benchmark
    @Work(value = "observations, ba2, Jacobian over residuals (a number)", size = 36_455, target = 9.9)
    public double bundle2(Quotient quotient) {
        var bundles = new Bundles(21, 11315, 36455);
        return quotient.of(bundles::jacobians, bundles::values);
    }

    @Benchmark
    @Work(value = "observations, ba3, Jacobian over residuals (a number)", size = 182_072, target = 9.9)
    public double bundle3(Quotient quotient) {
        var bundles = new Bundles(161, 48126, 182072);
        return quotient.of(bundles::jacobians, bundles::values);
    }

    @Benchmark
    @Work(value = "observations, ba4, Jacobian over residuals (a number)", size = 204_472, target = 9.9)
    public double bundle4(Quotient quotient) {
        var bundles = new Bundles(372, 47423, 204472);
        return quotient.of(bundles::jacobians, bundles::values);
    }

    @Benchmark
    @Work(value = "observations, ba5, Jacobian over residuals (a number)", size = 225_911, target = 9.9)
    public double bundle5(Quotient quotient) {
        var bundles = new Bundles(257, 65132, 225911);
        return quotient.of(bundles::jacobians, bundles::values);
    }
}
