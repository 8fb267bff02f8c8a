package org.catenary.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Optional;
import org.catenary.functors.kernel.Sweep;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// One gate on one qubit of many, on one thread, beside a loop in C; where no compiler is at hand, beside the 27 GB/s at
/// which such a loop was seen to run.
@Suite("circuits")
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class Gating {

    private static final int QUBITS = 24;
    private static final int ROUNDS = 21;
    private static final double[] MATRIX = {0.6, 0.1, -0.3, 0.2, 0.3, 0.2, 0.6, -0.1};

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    /// The CPU seconds of one gate on the target where the ratio is worst, and of the rival.
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Times {
        /// Of this project.
        public double ours;

        /// Of the rival.
        public double seconds;
    }

    @Benchmark
    @Work(value = "one-qubit gate on 24 qubits, the worst target (the peer: a loop in C beside it)", size = QUBITS,
            times = 1.2, target = 0.024)
    public void worstTarget(Times times) throws IOException {
        var re = new double[1 << QUBITS];
        var im = new double[1 << QUBITS];
        Arrays.setAll(re, i -> 1.0 / (1 + i));
        Optional<LoopInC> loop = LoopInC.compiled();
        var ours = new double[QUBITS];
        var rival = new double[QUBITS];
        Arrays.fill(ours, Double.POSITIVE_INFINITY);
        Arrays.fill(rival, loop.isPresent() ? Double.POSITIVE_INFINITY : Math.scalb(32.0, QUBITS) / 27e9);
        for (int round = 0; round < ROUNDS; round++) {
            for (int target = 0; target < QUBITS; target++) {
                Sweep sweep = Sweep.matrix(QUBITS, target, 0, MATRIX);
                ours[target] = Math.min(ours[target], seconds(() -> sweep.run(re, im)));
                long bit = 1L << target;
                if (loop.isPresent()) {
                    rival[target] = Math.min(rival[target], seconds(() -> loop.get().run(re, im, bit, MATRIX)));
                }
            }
        }
        int worst = 0;
        for (int target = 0; target < QUBITS; target++) {
            worst = ours[target] / rival[target] > ours[worst] / rival[worst] ? target : worst;
        }
        times.ours = ours[worst];
        times.seconds = rival[worst];
    }

    private double seconds(Runnable work) {
        long before = threads.getCurrentThreadCpuTime();
        work.run();
        return 1e-9 * (threads.getCurrentThreadCpuTime() - before);
    }
}
