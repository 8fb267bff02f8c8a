package org.catenary.hypernets.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.isomorphism.Isomorphism;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Wiring;
import org.catenary.hypernets.translate.Translation;
import org.junit.jupiter.api.Test;

/// Terms and nets.
class TermTest {

    private static Presentation theory(Iterable<Box> boxes) {
        try {
            var theory = new Presentation();
            for (Box box : boxes) {
                theory.add(box, Statement.Colours.NONE, new Place("test", 1, 1));
            }
            return theory;
        } catch (Refused refused) {
            throw new AssertionError(refused);
        }
    }

    private static void same(Hypernet left, Hypernet right, String term) {
        assertEquals(left.dom(), right.dom(), term);
        assertEquals(left.cod(), right.cod(), term);
        assertInstanceOf(Isomorphism.class, Isomorphism.between(left, right), term);
    }

    /// Boxes of one name have one type in a theory.
    private static Diagram named(Diagram diagram) {
        Map<Box, Box> names = new HashMap<>();
        return diagram.map(box -> names.computeIfAbsent(box, b -> Box.of("f" + names.size(), b.dom(), b.cod())));
    }

    @Seeded void aNetIsTheTermThatIsWrittenForIt(long seed) throws Refused {
        RandomDiagrams random = RandomDiagrams.symmetric(seed);
        for (int i = 0; i < 50; i++) {
            Hypernet net = Translation.net(named(random.diagram(random.type(i % 4), 1 + i % 12)), Wiring.MONOGAMOUS);
            String term = NetText.term(net);
            var boxes = IntStream.range(0, net.edges()).mapToObj(e -> Sketch.box(net.label(e))).collect(Collectors.toSet());
            same(net, theory(boxes).net(term), term);
        }
    }

    @Seeded void aTermIsTheDiagramThatIsWrittenForIt(long seed) throws Refused {
        RandomDiagrams random = RandomDiagrams.symmetric(seed);
        for (int i = 0; i < 50; i++) {
            Diagram diagram = named(random.diagram(random.type(i % 4), 1 + i % 12));
            same(Translation.net(diagram, Wiring.MONOGAMOUS), theory(diagram.boxes()).net(written(diagram)), written(diagram));
        }
    }

    private static String written(Diagram diagram) {
        return switch (diagram) {
            case Diagram.Then then -> then.steps().toList().stream().map(step -> "(" + written(step) + ")")
                    .collect(Collectors.joining(";"));
            case Diagram.Tensor tensor -> tensor.factors().toList().stream().map(factor -> "( " + written(factor) + ")")
                    .collect(Collectors.joining("*"));
            case Diagram.Id id -> id.dom().isUnit() ? "id0" : "id[%s]".formatted(Sorts.text(id.dom()));
            case Diagram.Permutation p -> "sw[%s]%s".formatted(Sorts.text(p.dom()), IntStream.of(p.order()).boxed().toList());
            case Box box -> box.name();
            default -> throw new AssertionError(diagram);
        };
    }

    // ---- types, sorts and sizes

    private static final Ty U = Ty.of("u");
    private static final Presentation SORTED = theory(List.of(Box.of("f", Ty.of("A"), Ty.of("B")),
            Box.of("g", Ty.of(List.of(Ob.of("B"), Ob.of("A^3"))), U), Box.of("h", U, U.power(2))));

    @Test void openSortsAreInferred() throws Refused {
        assertEquals(Ty.of(List.of(Ob.of("A"), Ob.of("A^3"))), SORTED.net("f * id ; g").dom());
        assertEquals(Ty.of(List.of(Ob.of("A^3"), Ob.of("A"))), SORTED.net("sw ; f * id ; g").dom());
        assertEquals(Ty.of(List.of(Ob.of("A"), Ob.of("A^3"), Ob.of("u"))),
                SORTED.net("sw[1, 0, 2] ; sw * id ; f * id * id ; g * id ; id * id").dom());
        assertEquals(U.power(3), SORTED.net("id * sw").dom());
    }

    @Test void wiresOfAllKindsAreWritten() throws Refused {
        assertEquals("A * u", Sorts.text(SORTED.net("id[A] * id").dom()));
        assertEquals("A * B^2", Sorts.text(SORTED.net("id[A * B^2]").dom()));
        assertEquals("B * A", Sorts.text(SORTED.net("sw[A * B]").cod()));
        assertEquals("C * A * B", Sorts.text(SORTED.net("sw[A * B * C][2, 0, 1]").cod()));
        assertEquals("2", Sorts.text(SORTED.net("sw[2]").cod()));
        assertEquals("0", Sorts.text(SORTED.net("id0").cod()));
        assertEquals("1", Sorts.text(SORTED.net("sw[0]").cod()));
        Hypernet parted = SORTED.net("rd[A][3, 4 to 1, 6]");
        assertEquals("A^3 * A^4 -> A * A^6", Sorts.text(parted.dom(), parted.cod()));
        same(parted, SORTED.net(NetText.term(parted)), "rd");
    }

    @Test void aMistakeIsToldWithItsPlaceAndBothSides() {
        Map.of("f ; h", "1:5: f : A -> B does not compose with h : 1 -> 2; wire 0 is B here, u there",
                "h ; f * f ; g", "1:5: h : 1 -> 2 does not compose with f * f : A * A -> B * B; wire 0 is u here, A there",
                "id * h ; f", "1:10: id * h : 2 -> 3 does not compose with f : A -> B; 3 wires here, 1 there",
                "f ; ", "1:5: expected a term, found the end of the file",
                "f g", "1:3: expected ; or * or the end, found 'g'",
                "(f ; g", "1:6: f : A -> B does not compose with g : B * A^3 -> 1; 1 wire here, 2 there",
                "k", "1:1: no generator and no diagram is called k",
                "sw[0, 2]", "1:1: sw[0, 2] is no permutation of 2 wires",
                "rd[A][3 to 1, 1]", "1:1: rd[A][3 to 1, 1] redistributes nothing: 3 on the left, 2 on the right",
                "by", "1:1: expected a term, found 'by', a word of the language")
                .forEach((term, message) -> {
                    String text = term.equals("(f ; g") ? term + ")" : term;
                    assertEquals("term:" + message, assertThrows(Refused.class, () -> SORTED.net(text), text).getMessage());
                });
    }

    @Test void longAndDeepTermsAreRead() throws Refused {
        int n = 100_000;
        assertEquals(n, theory(List.of(Box.of("f", U, U))).net("f" + " ; f".repeat(n - 1)).edges());
        assertEquals(n, theory(List.of(Box.of("f", U, U))).net("f" + " * f".repeat(n - 1)).edges());
        assertEquals(1, theory(List.of(Box.of("f", U, U))).net("(".repeat(n) + "f" + ")".repeat(n)).edges());
        assertEquals(n + 1, theory(List.of(Box.of("f", U, U))).net("(".repeat(n) + "f" + " ; f)".repeat(n)).edges());
    }

    @Test void netsBeyondAMillionAreRefused() {
        var text = new StringBuilder("gen f : 1 -> 1\nlet g0 = f ; f\n");
        for (int i = 1; i < 40; i++) {
            text.append("let g%d = g%d ; g%d\n".formatted(i, i - 1, i - 1));
        }
        ProofReport report = new ProofChecker().check("large.chyp", text.toString());
        assertTrue(report.faults().getFirst().problem().contains("a net of more than 1000000 edges"), report.faults()::toString);
    }
}
