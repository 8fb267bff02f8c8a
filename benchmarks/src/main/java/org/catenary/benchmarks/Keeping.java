package org.catenary.benchmarks;

import java.util.Random;
import org.catenary.hypernets.net.Hypernet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Warmup;

/// What nets keep in memory.
@Suite("hypernets")
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class Keeping {

    private static final int EDGES = 1_000_000;

    @Benchmark
    @Work(value = "edges of type x ⊗ x → x ⊗ x on 64 wires, bytes an edge with all indexes", size = EDGES, memory = true,
            target = 100, peer = 298)
    public Hypernet bytes(Retained retained) {
        return retained.measure(EDGES, () -> {
            Hypernet net = BigNets.braided(EDGES, 64, new Random(1));
            if (net.ends().isEmpty() || net.order().isEmpty() || net.incidence().producers(0) > 1) {
                throw new AssertionError("the net is monogamous and acyclic");
            }
            return net;
        });
    }
}
