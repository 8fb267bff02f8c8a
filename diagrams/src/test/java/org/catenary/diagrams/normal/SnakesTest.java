package org.catenary.diagrams.normal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.functor.Interpretations;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;

class SnakesTest {

    private static final Ty X = Ty.of("x");
    private static final Ty Y = Ty.of("y");

    @Test
    void bothSnakesAreWires() {
        FirstNormalForm.snake();
        Diagram id = Diagram.id(X);
        assertEquals(id, Snakes.remove(Bent.right(Diagram.id(X.l()))));
        assertEquals(id, Snakes.remove(Bent.left(Diagram.id(X.r()))));
    }

    @Test
    void whatIsNoSnakeStays() {
        Box f = Box.of("f", X, Y);
        for (Diagram kept : List.of(Bent.right(f), Bent.left(f), Bent.right(Bent.right(f)), Diagram.cap(X), f,
                Diagram.cap(X).then(Diagram.cup(X.r(), X)))) {
            assertSame(kept, Snakes.remove(kept));
        }
    }

    /// A pivotal cup may take `xʳʳ`, where the wire would go on as `x`: no snake of a rigid category.
    @Test
    void aBendBetweenDifferentObjectsStays() {
        Ty rr = X.r().r();
        Diagram bend = Diagram.id(rr).tensor(Diagram.cap(X)).then(Diagram.cup(rr, X.r()).tensor(Diagram.id(X)));
        assertSame(bend, Snakes.remove(bend));
    }

    /// All snakes at once, and one after the other, lead to diagrams equal by interchange.
    @Seeded void theFastWayAgreesWithPullingSnakeAfterSnake(long seed) {
        for (Diagram diagram : rigid(seed, 40)) {
            Diagram fast = Snakes.remove(diagram), slow = last(Snakes.steps(diagram));
            assertEquals(fast.size(), slow.size(), diagram::toString);
            if (Interchange.ends(fast)) {
                assertEquals(Interchange.right(slow), Interchange.right(fast), diagram::toString);
                assertEquals(NormalForm.rigid(diagram), last(NormalForm.rigidSteps(diagram)), diagram::toString);
            }
        }
    }

    @Seeded void everyStepPullsOneSnake(long seed) {
        for (Diagram diagram : rigid(seed, 40)) {
            long[] sizes = Snakes.steps(diagram).mapToLong(Diagram::size).toArray();
            for (int i = 0; i < sizes.length; i++) {
                assertEquals(diagram.size() - 2L * i, sizes[i]);
            }
        }
    }

    @Seeded void pullingSnakesKeepsTheMeaning(long seed) {
        var random = Seeded.Random.of(seed);
        for (Diagram diagram : rigid(seed, 8)) {
            assertTrue(Interpretations.agree(diagram, Snakes.remove(diagram)), diagram::toString);
            var box = RandomDiagrams.planar(seed).box(X.tensor(Y), Y);
            assertEquals(box, Snakes.remove(Bent.randomly(box, 5, random)));
        }
    }

    /// Bending each layer to and fro and pulling the snakes gives back the diagram.
    @Seeded void bendingToAndFroChangesNothing(long seed) {
        var random = Seeded.Random.of(seed);
        for (int size = 1; size < 12; size++) {
            Diagram diagram = RandomDiagrams.planar(seed + size).atMost(4).diagram(size);
            Diagram straight = Snakes.remove(Bent.layers(diagram, random));
            assertEquals(diagram.size(), straight.size());
            if (Interchange.ends(diagram)) {
                assertEquals(Interchange.right(diagram), Interchange.right(straight), diagram::toString);
            }
        }
    }

    @Test
    void snakesInsideSumsArePulled() {
        Diagram snake = Bent.right(Diagram.id(X.l()));
        assertEquals(Diagram.id(X).plus(Diagram.id(X)), Snakes.remove(snake.plus(Diagram.id(X))));
    }

    @Test
    void aLongRowOfSnakes() {
        Diagram left = Bent.left(Diagram.id(X.r())), right = Bent.right(Diagram.id(X.l()));
        Diagram row = Diagram.id(X);
        for (int i = 0; i < 50_000; i++) {
            row = row.then(left).then(right);
        }
        Diagram snakes = row;
        assertTimeout(Duration.ofSeconds(10), () -> assertEquals(Diagram.id(X), NormalForm.rigid(snakes)));
    }

    @Test
    void manyTransposesWithinEachOther() {
        Diagram bent = Box.of("f", X, Y);
        for (int i = 0; i < 1_000; i++) {
            bent = Bent.left(Bent.right(bent));
        }
        Diagram nested = bent;
        assertTimeout(Duration.ofSeconds(10), () -> assertEquals(Box.of("f", X, Y), NormalForm.rigid(nested)));
    }

    private static List<Diagram> rigid(long seed, int count) {
        var random = Seeded.Random.of(seed);
        return Stream.iterate(1, i -> i + 1).limit(count).map(i -> {
            Diagram diagram = RandomDiagrams.rigid(seed + i).atMost(5).diagram(1 + i % 12);
            return i % 3 == 0 ? Bent.layers(diagram, random) : diagram;
        }).toList();
    }

    private static Diagram last(Stream<Diagram> diagrams) { return diagrams.reduce((_, next) -> next).orElseThrow(); }
}
