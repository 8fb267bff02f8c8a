package org.catenary.diagrams.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.Structure;
import org.junit.jupiter.api.Test;

class TheoryTest {

    @Test
    void aDiagramKnowsWhatItUses() {
        Ty x = Ty.of("x");
        Box f = Box.of("f", x, x);
        assertEquals(Theory.MONOIDAL, f.tensor(f).then(f.tensor(f)).theory());
        assertEquals(Theory.of(Structure.SWAP), f.tensor(f).then(Diagram.swap(x, x)).theory());
        assertEquals(Theory.BRAIDED, f.tensor(f).then(Diagram.braid(x, x)).theory());
        assertEquals(Theory.BALANCED, Diagram.twist(x.tensor(x)).theory());
        assertEquals(Theory.of(Structure.COPY), Diagram.copy(x, 2).then(f.tensor(Diagram.discard(x))).theory());
        assertEquals(Theory.of(Structure.MERGE), Diagram.copy(x, 2).dagger().theory());
        assertEquals(Theory.of(Structure.ADJOINT), Diagram.id(x.r()).tensor(f).theory());
        assertEquals(Theory.of(Structure.ADJOINT), f.r().theory());
        assertEquals(Theory.of(Structure.DAGGER), f.then(f.dagger()).theory());
        assertEquals(Theory.of(Structure.ADJOINT, Structure.CUP), f.tensor(Diagram.cup(x)).theory());
        assertEquals(Theory.of(Structure.SPIDER), Diagram.spider(x, 2, 1).theory());
        assertEquals(Theory.of(Structure.SUM, Structure.SWAP), Diagram.swap(x, x).plus(Diagram.swap(x, x)).theory());
        assertEquals(Theory.of(Structure.SUM), Diagram.zero(x, x).theory());
        assertEquals(Theory.of(Structure.SWAP, Structure.TRACE), Diagram.swap(x, x).trace(x).theory());
        assertEquals(Theory.of(Structure.TRACE), f.trace(x).theory());
        assertEquals(Theory.of(Structure.BUBBLE), f.bubble("log").theory());
        assertEquals(Theory.of(Structure.BUBBLE, Structure.DAGGER), f.bubble("log").dagger().theory());
    }

    /// The theory of a random diagram is within the theory that it was drawn from, and of its parts.
    @Seeded void composingJoinsTheories(long seed) {
        var random = RandomDiagrams.hypergraph(seed);
        Diagram f = random.diagram(4), g = random.diagram(f.cod(), 4);
        assertEquals(f.theory().union(g.theory()), f.then(g).theory());
        assertEquals(f.theory().union(g.theory()), f.tensor(g).theory());
        assertTrue(Theory.HYPERGRAPH.contains(f.theory()));
        assertTrue(Theory.RIGID.contains(RandomDiagrams.rigid(seed).diagram(8).theory()));
        assertTrue(Theory.RIBBON.contains(RandomDiagrams.ribbon(seed).diagram(8).theory()));
        assertTrue(Theory.COPY_DISCARD.contains(RandomDiagrams.copyDiscard(seed).diagram(8).theory()));
        assertTrue(Theory.TRACED.contains(RandomDiagrams.traced(seed).diagram(8).theory()));
        assertTrue(Theory.SYMMETRIC.contains(RandomDiagrams.symmetric(seed).diagram(8).theory()));
        assertEquals(Theory.MONOIDAL, RandomDiagrams.planar(seed).diagram(8).theory());
    }

    @Test
    void theoriesAreSets() {
        assertTrue(Theory.COMPACT.contains(Theory.RIGID));
        assertFalse(Theory.RIGID.contains(Theory.COMPACT));
        assertTrue(Theory.HYPERGRAPH.contains(Theory.COPY_DISCARD));
        assertTrue(Theory.COMPACT.contains(Theory.RIBBON));
        assertTrue(Theory.SYMMETRIC.contains(Theory.BALANCED));
        assertFalse(Theory.RIBBON.contains(Theory.SYMMETRIC));
        assertEquals(List.of(Structure.SWAP, Structure.ADJOINT, Structure.CUP, Structure.CAP, Structure.TRACE, Structure.BRAID,
                Structure.TWIST), Theory.COMPACT.structures());
        assertEquals("swap, adjoint, cup, cap, trace, braid, twist", Theory.COMPACT.toString());
        assertEquals("monoidal", Theory.MONOIDAL.toString());
        assertEquals("monoidal", Theory.MONOIDAL.name());
        assertEquals("copy–discard", Theory.COPY_DISCARD.name());
        assertEquals("cartesian closed", Theory.CARTESIAN_CLOSED.name());
        assertEquals("swap", Theory.of(Structure.SWAP).name());
    }
}
