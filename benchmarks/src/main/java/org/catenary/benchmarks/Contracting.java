package org.catenary.benchmarks;

import java.util.List;
import java.util.SplittableRandom;
import org.catenary.functors.network.Budget;
import org.catenary.functors.network.Network;
import org.catenary.functors.network.Plan;
import org.catenary.functors.scalar.Numbers;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Networks contracted on one thread. The peer is numpy, contracting networks of the same family and size pair by pair.
@Suite("tensors")
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgsAppend = {"-Djava.util.concurrent.ForkJoinPool.common.parallelism=0", "-Xmx6g"})
public class Contracting {

    private static final int MANY = 1000;

    private final Run states = new Run(Networks.lattice(1, 60, 256, 2));
    private final Run lattices = new Run(Networks.lattice(5, 5, 4, 2));
    private final Run forty = new Run(Networks.regular(40, 2, new SplittableRandom(13)));
    private final List<Numbers> many = forty.numbers.stream().map(numbers -> numbers.repeated(MANY)).toList();
    private final Network words = Networks.words();
    private final List<Numbers> meanings = Networks.numbers(words);

    /// A plan with numbers.
    private static final class Run {
        private final Plan plan;
        private final List<Numbers> numbers;

        Run(Network network) {
            this.plan = Plan.of(network);
            this.numbers = Networks.numbers(network);
        }

        Numbers value() { return plan.run(numbers); }
    }

    @Benchmark
    @Work(value = "overlap of two matrix product states, 60 sites, χ = 256 (target: 70 % of 55 GFLOP/s)", size = 60, target = 0.162,
            peer = 0.15)
    public Numbers states() { return states.value(); }

    @Benchmark
    @Work(value = "overlap of two PEPS, 5×5, D = 4", size = 50, target = 1.515, peer = 1.515)
    public Numbers lattices() { return lattices.value(); }

    @Benchmark
    @Work(value = "40 tensors of dimension 2, planned before", size = 40, target = 30e-6, peer = 5.8e-4)
    public Numbers forty() { return forty.value(); }

    @Benchmark
    @Work(value = "the same a thousand times side by side", size = MANY, target = MANY * 2e-6)
    public Numbers many() { return forty.plan.runAll(MANY, many, Budget.standard()); }

    @Benchmark
    @Work(value = "sentence of 12 words, dimensions 64 and 32, planned and contracted", size = 12, target = 5e-3, peer = 6.6e-3)
    public Numbers sentence() { return Plan.of(words).run(meanings); }
}
