package org.catenary.benchmarks;

import java.util.SplittableRandom;
import org.catenary.functors.network.Network;
import org.catenary.functors.network.Planner;
import org.catenary.functors.network.Tree;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Orders of contraction, searched. The peers are opt_einsum's greedy and exact planners and cotengra's search, on networks
/// of the same family and size.
@Suite("tensors")
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class Planning {

    private static final int MANY = 40_000;
    private static final int LONG = 1_000_000;

    private final Network words = Networks.words();
    private final Network twenty = Networks.regular(20, 2, new SplittableRandom(11));
    private final Network sixty = Networks.regular(60, 3, new SplittableRandom(17));
    private final Network lattice = Networks.lattice(6, 6, 3, 2);
    private final Network many = Networks.sparse(MANY, new SplittableRandom(1));
    private final Network chain = Networks.chain(LONG);

    @Benchmark
    @Work(value = "standard plan of a sentence of 12 words (the peer: opt_einsum's exact)", size = 12, target = 1e-3, peer = 1.6e-3)
    public Tree sentence() { return Planner.STANDARD.tree(words); }

    @Benchmark
    @Work(value = "exact plan of 20 tensors of rank 3, the search before it included", size = 20, target = 0.1)
    public Tree exact() { return Planner.STANDARD.tree(twenty); }

    @Benchmark
    @Work(value = "greedy plan of 60 tensors of rank 3 (the peer: opt_einsum's greedy)", size = 60, target = 2.2e-4, peer = 2.2e-3)
    public Tree greedy() { return Planner.GREEDY.tree(sixty); }

    @Benchmark
    @Work(value = "standard plan of 60 tensors of rank 3 (the peer: cotengra)", size = 60, target = 1, peer = 0.94)
    public Tree standard() { return Planner.STANDARD.tree(sixty); }

    @Benchmark
    @Work(value = "standard plan of the overlap of two PEPS, 6×6, D = 3 (the peer: cotengra)", size = 72, target = 1, peer = 0.79)
    public Tree overlap() { return Planner.STANDARD.tree(lattice); }

    @Benchmark
    @Work(value = "greedy plan of 40,000 tensors, some indices on three", size = MANY, target = 5)
    public Tree many() { return Planner.GREEDY.tree(many); }

    @Benchmark
    @Work(value = "greedy plan of a chain", size = LONG, target = 10)
    public Tree chain() { return Planner.GREEDY.tree(chain); }
}
