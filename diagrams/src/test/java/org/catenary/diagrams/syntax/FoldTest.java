package org.catenary.diagrams.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.catenary.diagrams.category.Seeded;
import org.junit.jupiter.api.Test;

class FoldTest {

    /// Writes which nodes a fold meets, in their order.
    private static final Fold<String> TRACE = new Fold<>() {
        @Override public String id(Ty ty) { return "id " + ty; }

        @Override public String cell(Diagram.Cell cell) { return cell.toString(); }

        @Override public String frame(Diagram.Frame frame, List<String> inside) { return "frame" + inside; }

        @Override public String then(List<String> steps) { return steps.stream().collect(Collectors.joining("; ", "<", ">")); }

        @Override public String tensor(List<String> factors) {
            return factors.stream().collect(Collectors.joining("* ", "{", "}"));
        }
    };

    private static final Fold<Diagram> REBUILD = new Fold<>() {
        @Override public Diagram id(Ty ty) { return Diagram.id(ty); }

        @Override public Diagram cell(Diagram.Cell cell) { return cell; }

        @Override public Diagram frame(Diagram.Frame frame, List<Diagram> inside) {
            return new Diagram.Frame(frame.border(), inside);
        }

        @Override public Diagram then(List<Diagram> steps) { return steps.stream().reduce(Diagram::then).orElseThrow(); }

        @Override public Diagram tensor(List<Diagram> factors) {
            return factors.reversed().stream().reduce((f, g) -> g.tensor(f)).orElseThrow();
        }
    };

    @Seeded void rebuildingGivesTheDiagramBack(long seed) {
        var random = RandomDiagrams.hypergraph(seed);
        for (int i = 0; i < 30; i++) {
            Diagram d = random.diagram(5).tensor(random.diagram(3)), e = d.plus(d).then(random.diagram(d.cod(), 2));
            assertEquals(e, REBUILD.fold(e));
        }
    }

    @Test
    void aFoldSeesFlatWordsHoweverTheDiagramWasBuilt() {
        Box f = Box.of("f", Ty.of("x"), Ty.of("x"));
        Diagram left = f.then(f).then(f), right = f.then(f.then(f));
        assertEquals("<f : x → x; f : x → x; f : x → x>", TRACE.fold(left));
        assertEquals(TRACE.fold(left), TRACE.fold(right));
        assertEquals("{id x ⊗ x* f : x → x* id x}",
                TRACE.fold(Diagram.id("x").tensor(Diagram.id("x").tensor(f)).tensor(Diagram.id("x"))));
        assertEquals("frame[f : x → x, <f : x → x; f : x → x>]", TRACE.fold(f.plus(f.then(f))));
        assertEquals("frame[]", TRACE.fold(Diagram.zero(Ty.of("x"), Ty.of("x"))));
        assertEquals("id I", TRACE.fold(Diagram.id()));
    }
}
