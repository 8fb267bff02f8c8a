package org.catenary.benchmarks;

import java.util.List;
import java.util.Random;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Wiring;
import org.catenary.hypernets.rewrite.Match;
import org.catenary.hypernets.rewrite.Rewriter;
import org.catenary.hypernets.rewrite.Rule;
import org.catenary.hypernets.translate.Translation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Nets of a million edges rewritten and searched for matches.
@Suite("hypernets")
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 5)
@Measurement(iterations = 5)
public class Fusing {

    private static final int EDGES = 1_000_000;

    private final Rule fuse = rule(BigNets.F.then(BigNets.G));
    private final Rule path = rule(BigNets.F.then(BigNets.G).then(BigNets.SPLIT));
    private final Rule zigzag = rule(BigNets.SPLIT.tensor(Diagram.id(BigNets.X)).then(BigNets.F.tensor(BigNets.JOIN)));
    private Hypernet chain = Hypernet.identity(Wiring.MONOGAMOUS, Ty.unit());
    private Hypernet random = chain;

    private static Rule rule(Diagram lhs) {
        return Rule.of("fuse", Translation.net(lhs), Translation.net(Box.of("h", lhs.dom(), lhs.cod())));
    }

    @Setup
    public void build() {
        chain = BigNets.chain(EDGES);
        random = BigNets.random(EDGES, 64, new Random(1));
    }

    @Benchmark
    @Work(value = "edges in a row, f ; g → h to the end (the peer chyp: 500 steps on 1e3)", size = EDGES, target = 5,
            peer = 104)
    public Hypernet fuse() {
        var rewriter = new Rewriter(chain);
        rewriter.normalize(List.of(fuse));
        return rewriter.net();
    }

    @Benchmark
    @Work(value = "edges on 64 wires, all matches of f ; g ; n", size = EDGES, target = 2)
    public long path() { return path.matches(random).filter(Match::isConvex).count(); }

    @Benchmark
    @Work(value = "edges on 64 wires, all convex matches of n ⊗ id ; f ⊗ m, not left-connected", size = EDGES, target = 2)
    public long zigzag() { return zigzag.matches(random).filter(Match::isConvex).count(); }
}
