package org.catenary.benchmarks;

import java.util.Optional;
import java.util.SplittableRandom;
import org.catenary.functors.kernel.Contraction;
import org.catenary.functors.kernel.Span;
import org.catenary.functors.kernel.Workspace;
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

/// Products of square matrices on one thread. The targets are 55 and 45 GFLOP/s where OpenBLAS makes 65; it is measured beside
/// them where the machine has it.
@Suite("tensors")
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 1, time = 4)
@Fork(value = 1, jvmArgsAppend = "-Djava.util.concurrent.ForkJoinPool.common.parallelism=0")
public class Multiplying {

    private final Square small = new Square(256);
    private final Square large = new Square(1024);

    /// Two matrices and room for their product.
    static final class Square {
        private final Span a;
        private final Span b;
        private final Span c;
        private final Contraction product;
        private final Optional<Contraction> rival;
        private final Workspace space = new Workspace();

        Square(int n) {
            var random = new SplittableRandom(n);
            this.a = Span.real(random.doubles((long) n * n).toArray(), 0);
            this.b = Span.real(random.doubles((long) n * n).toArray(), 0);
            this.c = Span.real(new double[n * n], 0);
            this.product = Contraction.matrices(n, n, n);
            this.rival = Contraction.matricesByOpenBlas(n, n, n);
        }

        Span multiply() { return multiply(product); }

        private Span multiply(Contraction by) {
            by.run(a, b, c, space);
            return c;
        }

        double openBlasSeconds() { return rival.map(by -> Rival.seconds(() -> multiply(by))).orElse(0.0); }
    }

    @Benchmark
    @Work(value = "product of matrices, 256 (the peer: OpenBLAS)", size = 256, target = 2 * 256.0 * 256 * 256 / 55e9,
            times = 65.0 / 55, peer = 5.3e-4)
    public Span small(SmallRival rival) { return small.multiply(); }

    @Benchmark
    @Work(value = "product of matrices, 1024 (the peer: OpenBLAS)", size = 1024, target = 2 * 1024.0 * 1024 * 1024 / 45e9,
            times = 65.0 / 45, peer = 3e-2)
    public Span large(LargeRival rival) { return large.multiply(); }

    /// OpenBLAS at the smaller product.
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class SmallRival {
        /// The seconds that it takes; 0 if there is none here.
        public double seconds;

        /// Measures it after an iteration.
        @TearDown(Level.Iteration)
        public void measure(Multiplying all) { seconds = all.small.openBlasSeconds(); }
    }

    /// OpenBLAS at the larger product.
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class LargeRival {
        /// The seconds that it takes; 0 if there is none here.
        public double seconds;

        /// Measures it after an iteration.
        @TearDown(Level.Iteration)
        public void measure(Multiplying all) { seconds = all.large.openBlasSeconds(); }
    }
}
