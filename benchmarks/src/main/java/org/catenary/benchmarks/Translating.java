package org.catenary.benchmarks;

import java.util.Random;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.translate.Translation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Long diagrams read as nets.
@Suite("diagrams")
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 5)
@Measurement(iterations = 5)
public class Translating {

    private static final int BOXES = 1_000_000;
    private static final int WIRES = 64;

    private Diagram chain = Diagram.id();
    private Diagram wide = Diagram.id();

    @Setup
    public void build() {
        Ty x = Ty.of("x");
        Box f = Box.of("f", x, x), g = Box.of("g", x.power(2), x.power(2));
        var random = new Random(1);
        chain = Diagram.id(x);
        wide = Diagram.id(x.power(WIRES));
        for (int i = 0; i < BOXES; i++) {
            chain = chain.then(f);
            wide = wide.thenAt(random.nextInt(WIRES - 1), g);
        }
    }

    @Benchmark
    @Work(value = "boxes in a row to a hypernet (the peer DisCoPy: 300 boxes)", size = BOXES, target = 1, peer = 3.47)
    public Hypernet chain() { return Translation.net(chain); }

    @Benchmark
    @Work(value = "boxes anywhere on 64 wires to a hypernet (the peer DisCoPy: 300 boxes)", size = BOXES, target = 1,
            peer = 3.47)
    public Hypernet wide() { return Translation.net(wide); }
}
