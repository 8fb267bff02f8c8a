package org.catenary.benchmarks;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A suite small enough for a test: one row that is met, one that cannot be.
@Suite("sums")
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 1, time = 50, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 2, time = 100, timeUnit = TimeUnit.MILLISECONDS)
public class Sums {

    private double[] numbers = {};

    @Setup(Level.Trial) public void numbers() {
        numbers = new double[10_000];
        Arrays.setAll(numbers, i -> i);
    }

    @Benchmark
    @Work(value = "sum of an array", size = 10_000, target = 1, peer = 2)
    public double met() { return Arrays.stream(numbers).sum(); }

    @Benchmark
    @Work(value = "sum of an array, in no time", size = 10_000, target = 1e-12)
    public double missed() { return Arrays.stream(numbers).sum(); }
}
