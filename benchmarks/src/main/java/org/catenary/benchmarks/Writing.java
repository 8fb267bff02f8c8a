package org.catenary.benchmarks;

import java.util.Random;
import org.catenary.diagrams.braid.Braid;
import org.catenary.diagrams.notation.DiagramJson;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.diagrams.syntax.Wires;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Long and deep diagrams written as functions, saved and read, turned and compared.
@Suite("diagrams")
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
public class Writing {

    private static final int BOXES = 100_000;
    private static final int WIRES = 64;
    private static final Ty X = Ty.of("x");
    private static final Box F = Box.of("f", X, X), G = Box.of("g", X.power(2), X.power(2));

    private final DiagramJson json = DiagramJson.of();
    private final Diagram wide = wide();
    private final Diagram left = braid(), right = braid().then(Diagram.braid(X.power(32), X.power(32)))
            .then(Diagram.unbraid(X.power(32), X.power(32)));

    private static Diagram wide() {
        var random = new Random(1);
        Diagram wide = Diagram.id(X.power(WIRES));
        for (int i = 0; i < BOXES; i++) { wide = wide.thenAt(random.nextInt(WIRES - 1), G); }
        return wide;
    }

    private static Diagram braid() {
        var random = new Random(1);
        Diagram braid = Diagram.id(X.power(WIRES)), over = Diagram.braid(X, X), under = Diagram.unbraid(X, X);
        for (int i = 0; i < BOXES / 10; i++) { braid = braid.thenAt(random.nextInt(WIRES - 1), random.nextBoolean() ? over : under); }
        return braid;
    }

    @Benchmark
    @Work(value = "boxes on 64 wires to JSON and back", size = BOXES, target = 2)
    public Diagram json() throws UnreadableJson { return json.read(json.write(wide)); }

    @Benchmark
    @Work(value = "boxes on any two of 64 wires, written as a function", size = BOXES, target = 2)
    public Diagram function() {
        var random = new Random(1);
        return Diagram.of(Theory.SYMMETRIC, X.power(WIRES), inputs -> {
            var wires = new Wires[WIRES];
            for (int i = 0; i < WIRES; i++) { wires[i] = inputs.get(i); }
            for (int k = 0; k < BOXES; k++) {
                int i = random.nextInt(WIRES), j = (i + 1 + random.nextInt(WIRES - 1)) % WIRES;
                Wires pair = G.on(wires[i], wires[j]);
                wires[i] = pair.get(0);
                wires[j] = pair.get(1);
            }
            return inputs.slice(0, 0).and(wires);
        });
    }

    @Benchmark
    @Work(value = "bubbles one in the other, built, turned and compared", size = BOXES, target = 1)
    public boolean levels() { return nested().dagger().equals(nested().dagger()); }

    private static Diagram nested() {
        Diagram nested = F;
        for (int i = 0; i < BOXES; i++) { nested = nested.bubble("b"); }
        return nested;
    }

    @Benchmark
    @Work(value = "crossings of 64 strands, compared with an equal braid", size = BOXES / 10, target = 1)
    public boolean braids() {
        if (Braid.of(left).difference(Braid.of(right)).isPresent()) { throw new AssertionError("the braids are equal"); }
        return true;
    }
}
