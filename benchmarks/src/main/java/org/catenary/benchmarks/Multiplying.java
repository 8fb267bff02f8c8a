package org.catenary.benchmarks;

import java.util.SplittableRandom;
import org.catenary.functors.kernel.Contraction;
import org.catenary.functors.kernel.Span;
import org.catenary.functors.kernel.Workspace;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Products of square matrices on one thread. The targets are 55 and 45 GFLOP/s, the peer is OpenBLAS on another machine;
/// [MultiplyingByOpenBlas] measures it on this one.
@Suite("tensors")
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
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
        private final Workspace space = new Workspace();

        Square(int n) {
            var random = new SplittableRandom(n);
            this.a = Span.real(random.doubles((long) n * n).toArray(), 0);
            this.b = Span.real(random.doubles((long) n * n).toArray(), 0);
            this.c = Span.real(new double[n * n], 0);
            this.product = Contraction.matrices(n, n, n);
        }

        Span multiply() {
            product.run(a, b, c, space);
            return c;
        }
    }

    @Benchmark
    @Work(value = "product of matrices, 256 (the peer: OpenBLAS)", size = 256, target = 2 * 256.0 * 256 * 256 / 55e9, peer = 5.3e-4)
    public Span small() { return small.multiply(); }

    @Benchmark
    @Work(value = "product of matrices, 1024 (the peer: OpenBLAS)", size = 1024, target = 2 * 1024.0 * 1024 * 1024 / 45e9,
            peer = 3e-2)
    public Span large() { return large.multiply(); }
}
