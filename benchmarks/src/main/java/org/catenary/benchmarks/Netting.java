package org.catenary.benchmarks;

import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.isomorphism.Comparison;
import org.catenary.hypernets.isomorphism.Fingerprint;
import org.catenary.hypernets.isomorphism.Isomorphism;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Wiring;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Nets of a million edges: composed, put into layers, compared.
@Suite("hypernets")
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = Netting.RUNS)
@Measurement(iterations = Netting.RUNS)
public class Netting {

    static final int RUNS = 5;
    private static final int EDGES = 1_000_000;
    private static final int NARROW = 64;
    private static final int WIDE = 100_000;

    /// Two nets that compose.
    @State(Scope.Benchmark)
    public static class Pairs {
        private Hypernet chain = Hypernet.identity(Wiring.MONOGAMOUS, Ty.unit());
        private Hypernet first = chain;
        private Hypernet second = chain;

        @Setup
        public void build() {
            chain = BigNets.chain(EDGES);
            first = BigNets.random(EDGES, WIDE, new Random(1));
            second = BigNets.random(EDGES, (int) first.cod().size(), new Random(2));
        }
    }

    /// A net for each run, as what is once known of a net is kept.
    @State(Scope.Benchmark)
    public static class Fresh {
        private Hypernet[] deep = {};
        private Hypernet[] wide = {};
        private int next;

        @Setup
        public void build() {
            deep = copies(BigNets.shuffled(BigNets.chain(EDGES), new Random(1)));
            wide = copies(BigNets.shuffled(BigNets.random(EDGES, WIDE, new Random(1)), new Random(2)));
        }

        private static Hypernet[] copies(Hypernet net) {
            Hypernet end = Hypernet.identity(Wiring.MONOGAMOUS, net.cod());
            return IntStream.range(0, 2 * RUNS).mapToObj(_ -> net.then(end)).toArray(Hypernet[]::new);
        }
    }

    /// Two nets that differ in numbers alone.
    @State(Scope.Benchmark)
    public static class Twins {
        private Hypernet narrow = Hypernet.identity(Wiring.MONOGAMOUS, Ty.unit());
        private Hypernet narrowTwin = narrow;
        private Hypernet wide = narrow;
        private Hypernet wideTwin = narrow;

        @Setup
        public void build() {
            narrow = BigNets.random(EDGES, NARROW, new Random(1));
            narrowTwin = BigNets.shuffled(narrow, new Random(2));
            wide = BigNets.random(EDGES, WIDE, new Random(1));
            wideTwin = BigNets.shuffled(wide, new Random(2));
        }
    }

    @Benchmark
    @Work(value = "edges composed with as many, one wire between (the peer open-hypergraphs: 2^20 with 2^20)", size = EDGES,
            target = 0.2, peer = 0.91)
    public Hypernet composeOnOneWire(Pairs pairs) { return pairs.chain.then(pairs.chain); }

    @Benchmark
    @Work(value = "edges composed with as many, 1e5 wires between (the peer open-hypergraphs: 2^20 with 2^20)",
            size = EDGES, target = 0.2, peer = 2.73)
    public Hypernet composeOnManyWires(Pairs pairs) { return pairs.first.then(pairs.second); }

    @Benchmark
    @Work(value = "edges in a row, shuffled, put into layers (the peer open-hypergraphs: 213k edges, both)", size = EDGES,
            target = 0.5, peer = 281)
    public Optional<int[]> layersOfAChain(Fresh fresh) { return fresh.deep[fresh.next++].layers(); }

    @Benchmark
    @Work(value = "edges on 1e5 wires, shuffled, put into layers", size = EDGES, target = 0.5)
    public Optional<int[]> layersOfAWideNet(Fresh fresh) { return fresh.wide[fresh.next++].layers(); }

    @Benchmark
    @Work(value = "edges on 64 wires compared with the same, shuffled (the peer chyp: a chain of 1e4)", size = EDGES,
            target = 1.5, peer = 387)
    public Comparison compareNarrow(Twins twins) { return Isomorphism.between(twins.narrow, twins.narrowTwin); }

    @Benchmark
    @Work(value = "edges on 64 wires, shuffled, given their fingerprint", size = EDGES, target = 3)
    public Fingerprint fingerprint(Twins twins) { return Fingerprint.of(twins.narrowTwin); }

    @Benchmark
    @Work(value = "edges on 1e5 wires compared with the same, shuffled", size = EDGES, target = 1.5)
    public Comparison compareWide(Twins twins) { return Isomorphism.between(twins.wide, twins.wideTwin); }
}
