package org.catenary.diagrams.functor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.category.WrongType;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;

/// Functors that are data.
class AssignmentTest {

    private static final Ty A = Ty.of("a"), B = Ty.of("b");
    private static final Box F = Box.of("f", A, A), G = Box.of("g", A, B);

    @Test
    void imagesOfGeneratorsGiveThoseOfDiagrams() {
        // @start region="assignment"
        Box f = Box.of("f", Ty.of("a"), Ty.of("a")), g = Box.of("g", Ty.of("b", "b"), Ty.of("b", "b"));
        var doubled = new Assignment<>(Free.DIAGRAMS, Map.of(Ob.of("a"), Ty.of("b", "b")), Map.of(f, g));
        assertEquals(g.then(g).tensor(Diagram.id(Ty.of("b", "b"))), doubled.apply(f.then(f).tensor(Diagram.id(Ty.of("a")))));
        // @end
    }

    @Seeded
    void tabulatesAnyFunctorAsFarAsADiagramGoes(long seed) {
        Diagram diagram = RandomDiagrams.hypergraph(seed).diagram(20);
        Functor<Ty, Diagram> functor = new Functor<>(Free.DIAGRAMS, ob -> Ty.of("u", "v", ob.toString()), box ->
                Box.of("F" + box.name(), image(box.dom()), image(box.cod())));
        var table = Assignment.of(functor, diagram);
        assertEquals(functor.apply(diagram), table.apply(diagram));
        assertEquals(table, Assignment.of(table.functor(), diagram));
    }

    private static Ty image(Ty ty) {
        return new Functor<>(Free.DIAGRAMS, ob -> Ty.of("u", "v", ob.toString()), box -> box).apply(ty);
    }

    @Test
    void mistakesAreFoundWhenItIsMade() {
        var a = Map.of(Ob.of("a"), A);
        assertEquals("F(g) should have type a → b, got a → a", message(WrongType.class,
                () -> new Assignment<>(Free.DIAGRAMS, Map.of(Ob.of("a"), A, Ob.of("b"), B), Map.of(G, F))));
        assertEquals("no image for the atom b; there are images for a",
                message(NoImage.class, () -> new Assignment<>(Free.DIAGRAMS, a, Map.of(G, F))));
        assertEquals("the image of aʳ follows from that of a", message(WrongArgument.class,
                () -> new Assignment<>(Free.DIAGRAMS, Map.of(Ob.of("a").r(), A), Map.of())));
        assertEquals("no image for the box g : a → b; there are images for f", message(NoImage.class,
                () -> new Assignment<>(Free.DIAGRAMS, a, Map.of(F, F)).apply(F.then(G))));
    }

    private static String message(Class<? extends Exception> type, Runnable mistaken) {
        return assertThrows(type, mistaken::run).getMessage();
    }
}
