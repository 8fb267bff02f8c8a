package org.catenary.benchmarks;

import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Long diagrams, built one box at a time.
@Suite("diagrams")
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 5)
@Measurement(iterations = 5)
public class Building {

    private static final int BOXES = 1_000_000;

    private final Diagram box = Box.of("f", Ty.of("x"), Ty.of("x"));

    @Benchmark
    @Work(value = "boxes by then, one at a time (the peer DisCoPy: 1e3 boxes)", size = BOXES, target = 1, peer = 0.22)
    public Diagram then() {
        Diagram diagram = box;
        for (int i = 1; i < BOXES; i++) { diagram = diagram.then(box); }
        return diagram;
    }

    @Benchmark
    @Work(value = "boxes by tensor, one at a time (the peer DisCoPy: 200 boxes)", size = BOXES, target = 1, peer = 1.83)
    public Diagram tensor() {
        Diagram diagram = box;
        for (int i = 1; i < BOXES; i++) { diagram = diagram.tensor(box); }
        return diagram;
    }
}
