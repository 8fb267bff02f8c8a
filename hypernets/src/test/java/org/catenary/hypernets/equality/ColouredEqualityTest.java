package org.catenary.hypernets.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;

/// Diagrams whose wires separate coloured regions, up to isotopy.
class ColouredEqualityTest {

    private static final Theory PLANE = Theory.of(Structure.COLOUR);
    private static final Ty WALL = Ty.of(Ob.between("A", "w", "B"));
    private static final Ty BACK = Ty.of(Ob.between("B", "v", "A"));

    private static Box island(String name, String colour) { return Box.of(name, Ty.unit(colour), Ty.unit(colour)); }

    @Test
    void whatFloatsInARegionStaysInIt() {
        Diagram left = island("s", "A").tensor(Diagram.id(WALL)), right = Diagram.id(WALL).tensor(island("s", "B"));
        assertFalse(Equality.in(PLANE).decide(left, right).isEqual());
        Diagram t = island("t", "A").tensor(Diagram.id(WALL));
        assertTrue(Equality.in(PLANE).decide(left.then(t), t.then(left)).isEqual());
        assertTrue(Equality.in(Theory.COLOURED).decide(left.then(t), t.then(left)).isEqual());
    }

    @Test
    void regionsOfOneColourAreNotOneRegion() {
        Diagram both = Diagram.id(WALL.tensor(BACK)), s = island("s", "A");
        assertFalse(Equality.in(PLANE).decide(s.tensor(both), both.tensor(s)).isEqual());
    }

    @Test
    void boxesSlidePastEachOther() {
        Box f = Box.of("f", WALL, WALL), g = Box.of("g", BACK, BACK);
        Diagram before = f.tensor(Diagram.id(BACK)).then(Diagram.id(WALL).tensor(g));
        Diagram after = Diagram.id(WALL).tensor(g).then(f.tensor(Diagram.id(BACK)));
        assertTrue(Equality.in(PLANE).decide(before, after).isEqual());
        assertEquals(Equality.in(PLANE).normalForm(before), Equality.in(PLANE).normalForm(after));
    }

    /// `(id(x) ⊗ cap) ; (cup ⊗ id(x)) = id(x)` for a wire between two regions.
    @Test
    void snakesOfWallsArePulledStraight() {
        Diagram snake = Diagram.id(WALL).tensor(Diagram.cap(WALL)).then(Diagram.cup(WALL).tensor(Diagram.id(WALL)));
        assertTrue(Equality.in(Theory.COLOURED).decide(snake, Diagram.id(WALL)).isEqual());
    }

    @Seeded void aDiagramIsItselfAndNoOther(long seed) {
        Seeded.Random.draws(seed, random -> {
            Diagram f = RandomDiagrams.of(Theory.COLOURED, random).atMost(4).diagram(5);
            assertTrue(Equality.in(Theory.COLOURED).decide(f, f).isEqual(), f::toString);
            Diagram g = f.then(Box.of("end", f.cod(), f.cod()));
            assertFalse(Equality.in(Theory.COLOURED).decide(f, g).isEqual(), f::toString);
        });
    }
}
