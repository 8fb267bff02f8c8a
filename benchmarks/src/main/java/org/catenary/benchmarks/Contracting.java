package org.catenary.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.SplittableRandom;
import org.catenary.functors.network.Budget;
import org.catenary.functors.network.Network;
import org.catenary.functors.network.Plan;
import org.catenary.functors.scalar.Numbers;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Networks contracted on one thread. The peer is numpy, contracting networks of the same family and size pair by pair; where
/// python3 has it, it contracts the lattices here, in the same order. That of the matrix product states is our own product.
@Suite("tensors")
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 1, time = 5)
@Fork(value = 1, jvmArgsAppend = {"-Djava.util.concurrent.ForkJoinPool.common.parallelism=0", "-Xmx6g"})
public class Contracting {

    private static final int MANY = 1000;

    private final Run states = new Run(Networks.lattice(1, 60, 256, 2));
    private final Run lattices = new Run(Networks.lattice(5, 5, 4, 2));
    private final Run small = new Run(Networks.lattice(5, 5, 3, 2));
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
    @Work(value = "overlap of two matrix product states, 60 sites, χ = 256 (the peer: products of 256 × 256 matrices)", size = 60,
            target = 0.162, times = 1 / 0.7, peer = 0.115)
    public Numbers states(ProductRival rival) { return states.value(); }

    @Benchmark
    @Work(value = "overlap of two PEPS, 5×5, D = 4 (the peer: numpy in the same order)", size = 50, target = 1.515, times = 1, peer = 1.515)
    public Numbers lattices(NumpyRival rival) { return lattices.value(); }

    @Benchmark
    @Work(value = "memory of the overlap of two PEPS, 5×5, D = 3, for each byte foretold", size = 1, target = 1.1, memory = true)
    public Numbers memory(Retained retained) {
        Plan plan = Plan.of(small.plan.network(), small.plan.tree());
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        Numbers value = plan.run(small.numbers);
        double ratio = (threads.getCurrentThreadAllocatedBytes() - before) / plan.bytes(true);
        retained.bytes = Math.max(ratio, 1 / ratio);
        return value;
    }

    /// As many multiplications in products of square matrices.
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class ProductRival {
        /// The seconds that it takes; 0 if there is none here.
        public double seconds;

        /// Measures them after an iteration.
        @TearDown(Level.Iteration)
        public void measure(Contracting all) {
            var square = new Multiplying.Square(256);
            seconds = Rival.seconds(square::multiply) * all.states.plan.operations() / (256.0 * 256 * 256);
        }
    }

    /// The lattices by numpy.
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class NumpyRival {
        /// The seconds that it takes; 0 if there is none here.
        public double seconds;

        /// Measures them after an iteration.
        @TearDown(Level.Iteration)
        public void measure(Contracting all) {
            seconds = Numpy.seconds(all.lattices.plan.network(), all.lattices.plan.tree()).orElse(0);
        }
    }

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
