package org.catenary.diagrams.normal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;

class IsotopyTest {

    private static final Ty X = Ty.of("x");
    private static final Box S = Box.of("s", Ty.unit(), Ty.unit());
    private static final Box T = Box.of("t", Ty.unit(), Ty.unit());
    private static final Box CAP = Box.of("c", Ty.unit(), X.power(2));
    private static final Box CUP = Box.of("e", X.power(2), Ty.unit());
    private static final Box F = Box.of("f", X, X);

    /// Every diagram of up to three layers, up to five from no wires, over a few boxes, at most four wires wide: the classes
    /// that exchanges make are the classes that the codes make.
    @Test
    void smallDiagramsAreEqualWhenExchangesLeadFromOneToTheOther() {
        var signatures = List.of(List.of(S, T, CAP, CUP), List.of(S, CAP, CUP, F),
                List.of(S, Box.of("u", Ty.unit(), X), Box.of("v", X, Ty.unit())),
                List.of(CAP, CUP, Box.of("d", Ty.unit(), X.power(2))),
                List.of(S, Box.of("c", Ty.unit(), X.power(3)), Box.of("e", X.power(3), Ty.unit()),
                        Box.of("v", X, Ty.unit())));
        for (List<Box> signature : signatures) {
            for (int width = 0; width < 3; width++) {
                exhaust(signature, X.power(width), width == 0 ? 5 : 3);
            }
        }
    }

    private static void exhaust(List<Box> signature, Ty dom, int layers) {
        List<Diagram> now = List.of(Diagram.id(dom));
        for (int n = 0; n <= layers; n++) {
            agree(now);
            List<Diagram> next = new ArrayList<>();
            for (Diagram diagram : now) {
                for (Box box : signature) {
                    for (long at = 0; at + box.dom().size() <= diagram.cod().size(); at++) {
                        Diagram grown = diagram.thenAt(at, box);
                        if (grown.cod().size() <= 4 && grown.cod().size() <= 3L * (layers - n)) {
                            next.add(grown);
                        }
                    }
                }
            }
            now = next;
        }
    }

    private static void agree(List<Diagram> diagrams) {
        Map<Diagram, Integer> reached = new HashMap<>();
        Map<Integer, Integer> classOf = new LinkedHashMap<>();
        Set<Integer> numbers = new HashSet<>();
        var classes = new Classes();
        int count = 0;
        for (Diagram diagram : diagrams) {
            Diagram layered = Slices.of(diagram).toDiagram();
            if (!reached.containsKey(layered)) {
                int exchangeClass = count++;
                ExchangeClass.of(layered, 100_000).orElseThrow().forEach(d -> reached.put(d, exchangeClass));
            }
            int number = classes.map(layered).number();
            numbers.add(number);
            assertEquals(reached.get(layered), classOf.computeIfAbsent(number, _ -> reached.get(layered)), () ->
                    "of one code, and no exchanges between: " + layered);
        }
        assertEquals(count, numbers.size(), "exchanges changed a code");
    }

    @Seeded void randomDiagramsAreIsotopicToAllThatExchangesReach(long seed) {
        var random = RandomDiagrams.planar(seed).atMost(5);
        for (int i = 0; i < 30; i++) {
            Diagram diagram = random.diagram(2 + i % 8);
            ExchangeClass.of(diagram, 300).ifPresent(reached -> reached.forEach(other -> {
                var found = assertInstanceOf(Isotopy.Found.class, Isotopy.between(diagram, other),
                        () -> diagram + "\n" + other + "\n" + Isotopy.between(diagram, other));
                Slices here = Slices.of(diagram), there = Slices.of(other);
                var seen = new HashSet<Integer>();
                for (int k = 0; k < here.size(); k++) {
                    assertEquals(here.cell(k), there.cell(found.layer(k)));
                    assertTrue(seen.add(found.layer(k)));
                }
            }));
        }
    }

    /// Diagrams of the same boxes, equal or not, against the whole class.
    @Seeded void randomShufflesAreIsotopicWhenExchangesReachThem(long seed) {
        var generator = Seeded.Random.of(seed);
        var boxes = List.of(S, T, CAP, CUP, F);
        int equal = 0, different = 0;
        for (int i = 0; i < 150; i++) {
            Diagram f = Diagram.id(X), g = Diagram.id(X);
            for (int k = 0; k < 5; k++) {
                Box box = boxes.get(generator.nextInt(5));
                int places = (int) (Math.min(f.cod().size(), g.cod().size()) - box.dom().size()) + 1;
                if (places > 0) {
                    f = f.thenAt(generator.nextInt(places), box);
                    g = g.thenAt(generator.nextInt(places), box);
                }
            }
            boolean reached = ExchangeClass.of(f, 100_000).orElseThrow().contains(Slices.of(g).toDiagram());
            assertEquals(reached, Isotopy.between(f, g) instanceof Isotopy.Found, f + "\n" + g);
            equal += reached ? 1 : 0;
            different += reached ? 0 : 1;
        }
        assertTrue(equal > 10 && different > 10, equal + " equal, " + different + " different");
    }

    @Test
    void scalarsCircleButStayInTheirFace() {
        FirstNormalForm.isotopy();
        assertInstanceOf(Isotopy.Found.class, Isotopy.between(S.tensor(T), T.tensor(S)));
        assertEquals(new Isotopy.Difference("more parts like that of s : I → I (layer 0) float left of input 0 on the left "
                + "than on the right"), Isotopy.between(S.tensor(F), F.tensor(S)));
        Diagram ring = CAP.then(CUP), inside = CAP.thenAt(1, S).then(CUP);
        assertInstanceOf(Isotopy.Difference.class, Isotopy.between(inside, ring.tensor(S)));
        assertInstanceOf(Isotopy.Found.class, Isotopy.between(ring.tensor(S), S.then(ring)));
    }

    @Test
    void theFirstDifferenceIsTold() {
        Box g = Box.of("g", X, X);
        assertEquals(new Isotopy.Difference("where f : x → x (layer 0) stands on the left, there stands g : x → x (layer 0) "
                + "on the right"), Isotopy.between(F.then(g), g.then(F)));
        assertEquals(new Isotopy.Difference("x → x on the left, I → I on the right"), Isotopy.between(F, S));
        assertEquals(new Isotopy.Difference("output 0 comes from output 0 of f : x → x (layer 0) on the left, from input 0 "
                + "on the right"), Isotopy.between(F, Diagram.id(X)));
        Box m = Box.of("m", X.power(2), X), n = Box.of("n", X, X.power(2));
        assertEquals(new Isotopy.Difference("more parts like that of s : I → I (layer 1) float between outputs 0 and 1 of "
                + "n : x → x ⊗ x (layer 0 on the left, layer 0 on the right) on the left than on the right"),
                Isotopy.between(n.thenAt(1, S).then(m), n.thenAt(1, T).then(m)));
    }

    @Test
    void diagramsInsideSumsAreComparedTheTermsInAnyOrder() {
        Box g = Box.of("g", X, X);
        Diagram one = F.tensor(Diagram.id(X)).then(Diagram.id(X).tensor(g));
        Diagram two = Diagram.id(X).tensor(g).then(F.tensor(Diagram.id(X)));
        Diagram three = g.tensor(F);
        assertInstanceOf(Isotopy.Found.class, Isotopy.between(one.plus(three), three.plus(two)));
        assertInstanceOf(Isotopy.Difference.class, Isotopy.between(one.plus(three), one.plus(two)));
    }

    @Test
    void ringsWithinRingsAndManyScalars() {
        Diagram rings = Diagram.id(), scalars = Diagram.id();
        for (int i = 0; i < 5_000; i++) {
            rings = rings.thenAt(i, CAP);
            scalars = scalars.tensor(i % 2 == 0 ? S : T);
        }
        for (int i = 5_000; i-- > 0;) {
            rings = rings.thenAt(i, CUP);
        }
        Diagram nested = rings, many = scalars;
        assertTimeout(Duration.ofSeconds(10), () -> {
            assertInstanceOf(Isotopy.Found.class, Isotopy.between(nested, nested.tensor(Diagram.id())));
            assertInstanceOf(Isotopy.Found.class, Isotopy.between(many.tensor(nested), nested.tensor(many)));
            assertInstanceOf(Isotopy.Difference.class, Isotopy.between(many.then(nested), nested.tensor(S).tensor(S)));
        });
    }

    @Test
    void framesNestedDeeply() {
        Diagram left = F, right = F;
        for (int i = 0; i < 50_000; i++) {
            left = left.plus(F).then(F);
            right = F.plus(right).then(F);
        }
        Diagram f = left, g = right;
        assertTimeout(Duration.ofSeconds(20), () -> assertInstanceOf(Isotopy.Found.class, Isotopy.between(f, g)));
    }

    @Test
    void pullingSnakesOneByOneAndAllAtOnceAgreeWhereNoNormalFormIs() {
        Stream.of(1L, 2L, 3L, 4L, 5L).forEach(seed -> {
            var random = Seeded.Random.of(seed);
            var diagrams = RandomDiagrams.rigid(seed).atMost(5);
            for (int i = 0; i < 40; i++) {
                Diagram plain = diagrams.diagram(1 + i % 10), diagram = i % 2 == 0 ? plain : Bent.layers(plain, random);
                Diagram slow = Snakes.steps(diagram).reduce((_, next) -> next).orElseThrow();
                assertInstanceOf(Isotopy.Found.class, Isotopy.between(Snakes.remove(diagram), slow), diagram::toString);
            }
        });
    }
}
