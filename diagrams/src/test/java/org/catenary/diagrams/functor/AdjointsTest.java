package org.catenary.diagrams.functor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;

class AdjointsTest {
    @Test
    void aCategorialDerivationBecomesThatOfAPregroup() throws NotationException {
        // @start region="adjoints"
        Diagram categorial = Diagram.parse("""
                Alice ⊗ loves ⊗ Bob ; id(n) ⊗ eval((n \\ s) / n) ; eval(n \\ s)
                where Alice : I → n, loves : I → (n \\ s) / n, Bob : I → n""");
        Diagram pregroup = Adjoints.of(categorial);
        // @end
        assertEquals(Ty.parse("s"), pregroup.cod());
        assertEquals("loves : I → nʳ ⊗ s ⊗ nˡ", pregroup.boxes().get(1).toString());
        assertEquals(Diagram.parse("""
                Alice ⊗ loves ⊗ Bob ; id(n ⊗ nʳ ⊗ s) ⊗ cup(nˡ, n) ; cup(n, nʳ) ⊗ id(s)
                where Alice : I → n, loves : I → nʳ ⊗ s ⊗ nˡ, Bob : I → n"""), pregroup);
    }

    @Test
    void functionsOfFunctionsNestDeeply() {
        Ty ty = Ty.of("x");
        for (int k = 0; k < 1000; k++) {
            ty = Ty.of("y").over(ty);
        }
        Ty adjoints = Adjoints.of(ty);
        assertEquals(1001, adjoints.size());
        assertEquals(1000, adjoints.toList().stream().mapToInt(ob -> Math.abs(ob.z())).max().orElseThrow());
    }

    @Test
    void boxesWithoutFunctionsStay() {
        Box f = Box.of("f", Ty.of("x", "u"), Ty.of("y"));
        assertEquals(Free.RIGID.curry(Ty.of("x"), Ty.of("u"), f), Adjoints.of(f.curry(1)));
        assertEquals(Free.RIGID.curryLeft(Ty.of("u"), Ty.of("x"), f), Adjoints.of(f.curryLeft(1)));
        assertEquals(f.bubble("b"), Adjoints.of(f.bubble("b")));
    }
}
