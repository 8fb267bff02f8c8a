package org.catenary.benchmarks;

import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.functor.Functor;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Long diagrams carried by a functor into diagrams: one object becomes two, one box becomes two in a row.
@Suite("diagrams")
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 5)
@Measurement(iterations = 5)
public class Interpreting {

    private static final int BOXES = 1_000_000;

    private final Functor<Ty, Diagram> functor = functor();
    private Diagram chain = Diagram.id();
    private Diagram wide = Diagram.id();

    private static Functor<Ty, Diagram> functor() {
        Ty y = Ty.of("y", "y");
        Diagram image = Box.of("g", y, y).then(Box.of("h", y, y));
        return new Functor<>(Free.DIAGRAMS, (Ob ob) -> y, box -> image);
    }

    @Setup
    public void build() {
        Box f = Box.of("f", Ty.of("x"), Ty.of("x"));
        chain = f;
        for (int i = 1; i < BOXES; i++) { chain = chain.then(f); }
        wide = f;
        for (int i = 1; i < BOXES; i++) { wide = wide.tensor(f); }
    }

    @Benchmark
    @Work(value = "boxes in a row under a functor (the peer DisCoPy: 1e3 boxes)", size = BOXES, target = 0.5, peer = 0.56)
    public Diagram chain() { return functor.apply(chain); }

    @Benchmark
    @Work(value = "boxes side by side under a functor (the peer DisCoPy: 1e3 boxes)", size = BOXES, target = 0.5,
            peer = 0.56)
    public Diagram wide() { return functor.apply(wide); }
}
