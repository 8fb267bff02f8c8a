package org.catenary.diagrams.normal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.functor.Interpretations;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Layer;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;

class InterchangeTest {

    private static final Ty X = Ty.of("x");
    private static final Box F = Box.of("f", X, X);
    private static final Box SCALAR = Box.of("s", Ty.unit(), Ty.unit());

    /// The way by single exchanges, and the fast way, lead to one place.
    @Seeded void theNormalFormIsWhereExchangesEnd(long seed) {
        for (Diagram diagram : planar(seed, 60)) {
            if (Interchange.ends(diagram)) {
                assertEquals(last(Interchange.rightSteps(diagram)), Interchange.right(diagram), diagram::toString);
                assertEquals(last(Interchange.leftSteps(diagram)), Interchange.left(diagram), diagram::toString);
            }
        }
    }

    @Seeded void noLayerOfARightNormalFormIsToTheRightOfTheNext(long seed) {
        for (Diagram diagram : planar(seed, 60)) {
            if (Interchange.ends(diagram)) {
                List<Layer> right = layers(Interchange.right(diagram)), left = layers(Interchange.left(diagram));
                for (int i = 0; i + 1 < right.size(); i++) {
                    assertTrue(right.get(i).offset() < end(right.get(i + 1)), diagram::toString);
                    assertTrue(left.get(i + 1).offset() < left.get(i).offset() + left.get(i).cell().cod().size());
                }
            }
        }
    }

    @Seeded void exchangesKeepTheMeaning(long seed) {
        for (Diagram diagram : planar(seed, 5)) {
            if (Interchange.ends(diagram)) {
                assertTrue(Interpretations.agree(diagram, Interchange.right(diagram)));
                assertTrue(Interpretations.agree(diagram, Interchange.left(diagram)));
            }
        }
    }

    /// Left and right normal forms have the same normal forms: all choices of exchanges meet.
    @Seeded void normalFormsAreUnique(long seed) {
        for (Diagram diagram : planar(seed, 60)) {
            if (Interchange.ends(diagram)) {
                assertEquals(Interchange.right(diagram), Interchange.right(Interchange.left(diagram)), diagram::toString);
                assertEquals(Interchange.left(diagram), Interchange.left(Interchange.right(diagram)), diagram::toString);
            }
        }
    }

    /// When the criterion says that exchanges never end, they come back to where they were.
    @Seeded void whatHasNoNormalFormCircles(long seed) {
        int circling = 0;
        for (Diagram diagram : planar(seed, 60)) {
            if (!Interchange.ends(diagram)) {
                circling++;
                assertThrows(NotConnected.class, () -> Interchange.right(diagram));
                assertThrows(NotConnected.class, () -> Interchange.leftSteps(diagram));
                assertTrue(comesBack(Slices.of(diagram)), diagram::toString);
            }
        }
        assertTrue(circling > 0, "no such diagram was drawn");
    }

    @Test
    void twoScalarsCircleRoundEachOther() {
        Diagram scalars = SCALAR.tensor(Box.of("t", Ty.unit(), Ty.unit()));
        var mistake = assertThrows(NotConnected.class, () -> Interchange.right(scalars));
        assertEquals("no normal form by interchange: the parts of s : I → I and of t : I → I are connected to nothing "
                + "around them, so each can pass the other for ever", mistake.getMessage());
        assertFalse(Interchange.ends(scalars));
        assertTrue(Interchange.ends(SCALAR.tensor(F).tensor(SCALAR)));
    }

    @Test
    void theLeftBoxOfTwoComesFirst() {
        Box g = Box.of("g", X, X);
        Diagram gFirst = Diagram.id(X).tensor(g).then(F.tensor(Diagram.id(X)));
        Diagram fFirst = F.tensor(Diagram.id(X)).then(Diagram.id(X).tensor(g));
        assertEquals(fFirst, Interchange.right(gFirst));
        assertEquals(fFirst, Interchange.right(F.tensor(g)));
        assertEquals(gFirst, Interchange.left(F.tensor(g)));
        assertEquals(List.of(gFirst, fFirst), Interchange.rightSteps(gFirst).toList());
    }

    @Test
    void diagramsInsideSumsAreNormalToo() {
        Box g = Box.of("g", X, X);
        Diagram gFirst = Diagram.id(X).tensor(g).then(F.tensor(Diagram.id(X)));
        Diagram fFirst = F.tensor(Diagram.id(X)).then(Diagram.id(X).tensor(g));
        assertEquals(fFirst.plus(fFirst), Interchange.right(gFirst.plus(fFirst)));
    }

    @Test
    void twoLongColumns() {
        Diagram column = Diagram.id(X), twoColumns = Diagram.id(X.tensor(X));
        for (int i = 0; i < 5_000; i++) {
            column = column.then(F);
        }
        for (int i = 0; i < 5_000; i++) {
            twoColumns = twoColumns.thenAt(1, F);
        }
        for (int i = 0; i < 5_000; i++) {
            twoColumns = twoColumns.thenAt(0, F);
        }
        Diagram wide = twoColumns, one = column;
        assertTimeout(Duration.ofSeconds(5), () -> assertEquals(
                one.tensor(Diagram.id(X)).then(Diagram.id(X).tensor(one)).layers().iterator().next(),
                Interchange.right(wide).layers().iterator().next()));
    }

    private static List<Diagram> planar(long seed, int count) {
        var random = RandomDiagrams.planar(seed).atMost(5);
        return Stream.iterate(1, i -> i + 1).limit(count).map(i -> random.diagram(2 + i % 9)).toList();
    }

    private static boolean comesBack(Slices slices) {
        var seen = new HashSet<Diagram>();
        var now = slices.copy();
        while (seen.add(now.toDiagram())) {
            int i = 0;
            while (i + 1 < now.size() && !now.exchanges(i)) {
                i++;
            }
            if (i + 1 >= now.size()) {
                return false;
            }
            now.exchange(i);
        }
        return true;
    }

    private static Diagram last(Stream<Diagram> diagrams) { return diagrams.reduce((_, next) -> next).orElseThrow(); }

    private static List<Layer> layers(Diagram diagram) {
        var layers = new ArrayList<Layer>();
        diagram.layers().forEach(layers::add);
        return layers;
    }

    private static long end(Layer layer) { return layer.offset() + layer.cell().dom().size(); }
}
