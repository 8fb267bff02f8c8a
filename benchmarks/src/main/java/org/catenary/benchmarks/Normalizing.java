package org.catenary.benchmarks;

import java.util.List;
import java.util.Random;
import org.catenary.diagrams.normal.Interchange;
import org.catenary.diagrams.normal.NormalForm;
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

/// Planar diagrams put in normal form, and into layers.
@Suite("diagrams")
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
public class Normalizing {

    private static final Ty X = Ty.of("x");
    private static final Box F = Box.of("f", X, X);
    private static final int COLUMN = 5_000;
    private static final int SNAKES = 100_000;
    private static final int BOXES = 100_000;

    private final Diagram columns = columns();
    private final Diagram spiral = spiral(100);
    private final Diagram snakes = snakes();
    private final Diagram transposes = transposes();
    private final Diagram weave = weave();

    /// Two columns of boxes, those of the right one first.
    private static Diagram columns() {
        Diagram columns = Diagram.id(X.power(2));
        for (int i = 0; i < 2 * COLUMN; i++) { columns = columns.thenAt(i < COLUMN ? 1 : 0, F); }
        return columns;
    }

    /// A wire that begins in the middle and winds outward: `n` caps round a state, then `n` cups round an effect beside it.
    private static Diagram spiral(int n) {
        Box state = Box.of("unit", Ty.unit(), X), effect = Box.of("counit", X, Ty.unit());
        Box cup = Box.of("cup", X.power(2), Ty.unit()), cap = Box.of("cap", Ty.unit(), X.power(2));
        Diagram spiral = state;
        for (int i = 0; i < n; i++) { spiral = spiral.thenAt(i, cap); }
        spiral = spiral.thenAt(n, effect);
        for (int i = 0; i < n; i++) { spiral = spiral.thenAt(n - i - 1, cup); }
        return spiral;
    }

    /// Snakes to the left and to the right in turn.
    private static Diagram snakes() {
        Diagram left = Diagram.id(X.r()).transposeLeft(), right = Diagram.id(X.l()).transposeRight(), snakes = Diagram.id(X);
        for (int i = 0; i < SNAKES; i++) { snakes = snakes.then(i % 2 == 0 ? left : right); }
        return snakes;
    }

    private static Diagram transposes() {
        Diagram bent = F;
        for (int i = 0; i < 1_000; i++) { bent = bent.transposeRight().transposeLeft(); }
        return bent;
    }

    /// Boxes of one to three wires anywhere on about a thousand.
    private static Diagram weave() {
        List<Box> boxes = List.of(F, Box.of("n", X, X.power(2)), Box.of("m", X.power(2), X), Box.of("g", X.power(3), X.power(3)));
        var random = new Random(1);
        Diagram weave = Diagram.id(X.power(1_000));
        for (int i = 0; i < BOXES; i++) {
            Box box = boxes.get(random.nextInt(boxes.size()));
            weave = weave.thenAt(random.nextInt((int) (weave.cod().size() - box.dom().size())), box);
        }
        return weave;
    }

    @Benchmark
    @Work(value = "boxes in two columns, in normal form (the peer DisCoPy: two columns of 40)", size = 2 * COLUMN, target = 0.5,
            peer = 1.61)
    public Diagram columnsInNormalForm() { return Interchange.right(columns); }

    @Benchmark
    @Work(value = "turns of a spiral, in normal form (the peer DisCoPy: 16)", size = 100, target = 2, peer = 5.9)
    public Diagram spiralInNormalForm() { return Interchange.right(spiral); }

    @Benchmark
    @Work(value = "snakes in a row, pulled (the peer DisCoPy: 80)", size = SNAKES, target = 2, peer = 0.47)
    public Diagram snakesPulled() { return NormalForm.rigid(snakes); }

    @Benchmark
    @Work(value = "double transposes one in the other, pulled", size = 1_000, target = 1)
    public Diagram transposesPulled() { return NormalForm.rigid(transposes); }

    @Benchmark
    @Work(value = "boxes on a thousand wires, put into layers side by side", size = BOXES, target = 1)
    public List<Diagram> foliation() { return weave.foliation(); }
}
