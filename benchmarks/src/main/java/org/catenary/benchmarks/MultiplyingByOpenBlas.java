package org.catenary.benchmarks;

import java.util.Optional;
import org.catenary.functors.kernel.Contraction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The products of [Multiplying] by OpenBLAS; in no time where this machine has none.
@Suite("tensors")
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgsAppend = {"-Djava.util.concurrent.ForkJoinPool.common.parallelism=0", "-Dcatenary.blas=openblas"})
public class MultiplyingByOpenBlas {

    private final Optional<Multiplying.Square> small = square(256);
    private final Optional<Multiplying.Square> large = square(1024);

    private static Optional<Multiplying.Square> square(int n) {
        return Contraction.hasOpenBlas() ? Optional.of(new Multiplying.Square(n)) : Optional.empty();
    }

    @Benchmark
    @Work(value = "the same by OpenBLAS, 256 (in no time: there is none)", size = 256, target = 2 * 256.0 * 256 * 256 / 55e9)
    public Optional<Object> small() { return small.map(Multiplying.Square::multiply); }

    @Benchmark
    @Work(value = "the same by OpenBLAS, 1024 (in no time: there is none)", size = 1024, target = 2 * 1024.0 * 1024 * 1024 / 45e9)
    public Optional<Object> large() { return large.map(Multiplying.Square::multiply); }
}
