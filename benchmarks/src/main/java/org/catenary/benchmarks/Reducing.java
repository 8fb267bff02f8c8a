package org.catenary.benchmarks;

import java.util.Random;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.families.GaloisMultipliers;
import org.catenary.functors.families.RandomCliffordT;
import org.catenary.functors.zx.Elementary;
import org.catenary.functors.zx.ElementaryCircuit;
import org.catenary.functors.zx.Kind;
import org.catenary.functors.zx.Optimisation;
import org.catenary.functors.zx.Simplification;
import org.catenary.functors.zx.StabiliserSum;
import org.catenary.functors.zx.ZxGraph;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// ZX graphs reduced, extracted and summed. The peer is PyZX 0.10.5; its times are of the circuit of the same name.
///
/// Every time includes the copying of the graph, which the work would destroy.
@Suite("zx")
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 2, time = 2)
public class Reducing {

    private static final int CHAIN = 1_000_000;
    private static final int GATES = 5_400;
    private static final int MAGIC = 20;

    private ZxGraph multiplier = ZxGraph.empty();
    private ZxGraph reduced = ZxGraph.empty();
    private ZxGraph random = ZxGraph.empty();
    private ZxGraph chain = ZxGraph.empty();
    private ZxGraph magic = ZxGraph.empty();
    private ElementaryCircuit circuit = new ElementaryCircuit(0);

    @Setup
    public void build() {
        circuit = Elementary.of(GaloisMultipliers.of(10));
        multiplier = Optimisation.graph(circuit);
        reduced = multiplier.copy();
        Simplification.full(reduced);
        random = Optimisation.graph(Elementary.of(RandomCliffordT.of(20, GATES, 0.3, new Random(1))));
        chain = chain();
        magic = magic(new Random(1));
    }

    private static ZxGraph chain() {
        ZxGraph g = ZxGraph.empty();
        int last = g.add(Kind.BOUNDARY);
        g.setInputs(last);
        for (int k = 0; k < CHAIN; k++) {
            int v = g.add(Kind.Z, Phase.of(1, 8));
            g.connect(last, v, false);
            last = v;
        }
        int end = g.add(Kind.BOUNDARY);
        g.connect(last, end, false);
        g.setOutputs(end);
        return g;
    }

    private static ZxGraph magic(Random random) {
        ZxGraph g = ZxGraph.empty();
        for (int k = 0; k < MAGIC; k++) {
            g.add(Kind.Z, Phase.of(1, 8));
        }
        for (int k = 0; k < 3 * MAGIC; k++) {
            int u = random.nextInt(MAGIC), v = random.nextInt(MAGIC);
            if (u != v) {
                g.connect(u, v, true);
            }
        }
        return g;
    }

    @Benchmark
    @Work(value = "multiplier of GF(2^10), 700 phases: full reduction", size = 10, target = 0.1, peer = 10.004161)
    public ZxGraph multiplier() {
        ZxGraph g = multiplier.copy();
        Simplification.full(g);
        return g;
    }

    @Benchmark
    @Work(value = "multiplier of GF(2^10), reduced: extraction of a circuit", size = 10, target = 0.01214621, peer = 1.214621)
    public ElementaryCircuit extraction() { return Optimisation.extracted(reduced); }

    @Benchmark
    @Work(value = "multiplier of GF(2^10): phase teleportation", size = 10, target = 0.105, peer = 10.510906)
    public ElementaryCircuit teleportation() { return Optimisation.teleported(circuit); }

    @Benchmark
    @Work(value = "random Clifford+T gates on 20 qubits: full reduction", size = GATES, target = 0.25)
    public ZxGraph random() {
        ZxGraph g = random.copy();
        Simplification.full(g);
        return g;
    }

    @Benchmark
    @Work(value = "spiders in a row: fusion", size = CHAIN, target = 0.05)
    public ZxGraph chainFused() {
        ZxGraph g = chain.copy();
        Simplification.spider(g);
        return g;
    }

    @Benchmark
    @Work(value = "magic states on a random graph: sum of stabiliser terms", size = MAGIC, target = 1)
    public StabiliserSum magicStates() { return StabiliserSum.of(magic); }
}
