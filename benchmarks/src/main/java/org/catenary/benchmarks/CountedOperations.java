package org.catenary.benchmarks;

import java.util.List;
import java.util.stream.DoubleStream;
import org.catenary.autodiff.adbench.AdBench;
import org.catenary.autodiff.compile.Operations;
import org.catenary.autodiff.language.Program;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Operations of value and gradient together over operations of the value, counted, not timed.
@Suite("autodiff")
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class CountedOperations {

    private static final int POINTS = 1_000;

    /// The quotient, in the place of a time.
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Quotient {
        /// The largest of those that were counted.
        public double ours;
    }

    private static double quotient(Program program) {
        Operations operations = Operations.of(program);
        return (double) operations.gradient() / operations.value();
    }

    @Benchmark
    @Work(value = "operations of a gradient over those of its program (a number): mixtures of 1,000 points, LSTM of 2 and 4 layers", size = POINTS, target = 5)
    public double quotients(Quotient counted) {
        counted.ours = List.of(AdBench.mixture(POINTS, 10, 25, 1, 0), AdBench.mixture(POINTS, 64, 50, 1, 0), AdBench.lstm(2, POINTS, 14),
                AdBench.lstm(4, POINTS, 14)).stream().flatMapToDouble(program -> DoubleStream.of(quotient(program))).max().orElseThrow();
        return counted.ours;
    }
}
