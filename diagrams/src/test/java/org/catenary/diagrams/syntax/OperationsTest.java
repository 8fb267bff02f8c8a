package org.catenary.diagrams.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.StreamSupport;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.WrongType;
import org.junit.jupiter.api.Test;

/// Cutting diagrams apart, and putting diagrams in the place of boxes.
class OperationsTest {

    private static final Ty X = Ty.of("x"), Y = Ty.of("y");
    private static final Box F = Box.of("f", X, Y), G = Box.of("g", Y, X);

    /// A slice and the slice after it are the slice of both; all layers are the diagram, one cell a layer.
    @Seeded void slicesCompose(long seed) {
        Diagram diagram = RandomDiagrams.hypergraph(seed).diagram(12);
        long n = StreamSupport.stream(diagram.layers().spliterator(), false).count();
        for (long i = 0; i <= n; i++) {
            assertEquals(diagram.slice(0, n), diagram.slice(0, i).then(diagram.slice(i, n)));
            assertEquals(Diagram.id(diagram.slice(0, i).cod()), diagram.slice(i, i));
        }
        assertEquals(diagram.dom(), diagram.slice(0, n).dom());
        assertEquals(diagram.cod(), diagram.slice(0, n).cod());
        assertThrows(IndexOutOfBoundsException.class, () -> diagram.slice(0, n + 1));
        assertThrows(IndexOutOfBoundsException.class, () -> diagram.slice(2, 1));
    }

    @Test void theWidthIsThatOfTheWidestCut() {
        assertEquals(0, Diagram.id().width());
        assertEquals(2, F.tensor(F).width());
        assertEquals(3, F.then(Diagram.spider(Y, 1, 3)).then(Diagram.spider(Y, 3, 0)).width());
    }

    @Seeded void substitutionIsFunctorial(long seed) {
        var random = RandomDiagrams.hypergraph(seed);
        Diagram f = random.diagram(8), g = random.diagram(f.cod(), 8);
        assertEquals(f, f.map(box -> box));
        assertEquals(doubled(f.then(g)), doubled(f).then(doubled(g)));
        assertEquals(doubled(f.tensor(g)), doubled(f).tensor(doubled(g)));
        assertEquals(doubled(f.r()), doubled(f).r());
        assertEquals(doubled(f.dagger()), doubled(f).dagger());
    }

    /// Every box with another one after it.
    private static Diagram doubled(Diagram diagram) {
        return diagram.map(box -> box.then(Box.of("after", box.cod(), box.cod())));
    }

    @Test void aBoxIsReplacedWhereverItStands() {
        Diagram fgf = F.then(G).then(F), whole = F.tensor(F.dagger()).plus(F.tensor(F.dagger())).bubble("D");
        assertEquals(fgf.tensor(fgf.dagger()).plus(fgf.tensor(fgf.dagger())).bubble("D"), whole.substitute(F, fgf));
        assertEquals(G, G.substitute(F, fgf));
        assertEquals("in the place of f, g should have type x → y, got y → x",
                assertThrows(WrongType.class, () -> F.substitute(F, G)).getMessage());
    }
}
