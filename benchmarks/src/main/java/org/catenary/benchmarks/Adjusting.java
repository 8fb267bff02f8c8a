package org.catenary.benchmarks;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Residuals and Jacobians of bundle adjustment at the sizes of the ADBench suite; the peer is its manual C++.
@Suite("autodiff")
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class Adjusting {

    private List<Bundles> bundles = List.of();

    @Setup
    public void compile() {
        bundles = List.of(new Bundles(49, 7776, 31843),
                new Bundles(21, 11315, 36455),
                new Bundles(161, 48126, 182072),
                new Bundles(372, 47423, 204472),
                new Bundles(257, 65132, 225911));
    }

    @Benchmark
    @Work(value = "observations, ba1, residuals", size = 31_843, target = 0.0011200000000000001, peer = 0.0011200000000000001)
    public double[] values1() { return bundles.get(0).values(); }

    @Benchmark
    @Work(value = "observations, ba1, residuals and Jacobian", size = 31_843, target = 0.00723, peer = 0.00723)
    public double[] jacobians1() { return bundles.get(0).jacobians(); }

    @Benchmark
    @Work(value = "observations, ba2, residuals", size = 36_455, target = 0.0013, peer = 0.0013)
    public double[] values2() { return bundles.get(1).values(); }

    @Benchmark
    @Work(value = "observations, ba2, residuals and Jacobian", size = 36_455, target = 0.00882, peer = 0.00882)
    public double[] jacobians2() { return bundles.get(1).jacobians(); }

    @Benchmark
    @Work(value = "observations, ba3, residuals", size = 182_072, target = 0.00679, peer = 0.00679)
    public double[] values3() { return bundles.get(2).values(); }

    @Benchmark
    @Work(value = "observations, ba3, residuals and Jacobian", size = 182_072, target = 0.0434, peer = 0.0434)
    public double[] jacobians3() { return bundles.get(2).jacobians(); }

    @Benchmark
    @Work(value = "observations, ba4, residuals", size = 204_472, target = 0.00758, peer = 0.00758)
    public double[] values4() { return bundles.get(3).values(); }

    @Benchmark
    @Work(value = "observations, ba4, residuals and Jacobian", size = 204_472, target = 0.0484, peer = 0.0484)
    public double[] jacobians4() { return bundles.get(3).jacobians(); }

    @Benchmark
    @Work(value = "observations, ba5, residuals", size = 225_911, target = 0.008400000000000001, peer = 0.008400000000000001)
    public double[] values5() { return bundles.get(4).values(); }

    @Benchmark
    @Work(value = "observations, ba5, residuals and Jacobian", size = 225_911, target = 0.053399999999999996, peer = 0.053399999999999996)
    public double[] jacobians5() { return bundles.get(4).jacobians(); }
}
