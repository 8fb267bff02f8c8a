package org.catenary.diagrams.functor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.BiclosedLaws;
import org.catenary.diagrams.category.NotCurryable;
import org.catenary.diagrams.category.NotTurnable;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;

/// The laws of functions in the free category hold of their meaning, where functions are made of adjoints.
class FreeBiclosedTest implements BiclosedLaws<Ty, Diagram> {
    @Override public Free category() { return Free.DIAGRAMS; }

    @Override public Ty object(RandomGenerator random) { return RandomDiagrams.of(Theory.CLOSED, random).type(random.nextInt(2)); }

    @Override public Diagram arrow(Ty dom, Ty cod, RandomGenerator random) {
        return RandomDiagrams.of(Theory.CLOSED, random).atMost(3).diagram(dom, cod, 1 + random.nextInt(3));
    }

    @Override public boolean same(Diagram f, Diagram g) { return Interpretations.agree(f, g); }

    /// Adjoints mean the same as the functions that they are put in the place of.
    @Seeded
    void adjointsMeanTheSame(long seed) {
        Seeded.Random.draws(seed, random -> {
            Diagram f = RandomDiagrams.of(Theory.CLOSED, random).atMost(3).diagram(4);
            Functor<?, ?> functor = Interpretations.of(seed);
            assertEquals(functor.apply(f.dom()), functor.apply(Adjoints.of(f.dom())));
            assertEquals(functor.apply(f.cod()), functor.apply(Adjoints.of(f.cod())));
            assertEquals(Adjoints.of(f.dom()), Adjoints.of(f).dom());
            assertEquals(Adjoints.of(f.cod()), Adjoints.of(f).cod());
        });
    }

    @Test
    void uncurryingIsUndoneOnTheNose() {
        Box f = Box.of("f", Ty.of("x", "u", "v"), Ty.of("y"));
        assertEquals(f, f.curry(2).uncurry());
        assertEquals(f, f.curryLeft(1).uncurry());
        assertEquals(Ty.of("y").over(Ty.of("u", "v")), f.curry(2).cod());
        assertEquals(Ty.of("y").under(Ty.of("x")), f.curryLeft(1).cod());
        assertThrows(NotCurryable.class, () -> f.curry(4));
        assertThrows(WrongArgument.class, f::uncurry);
        assertThrows(NotTurnable.class, () -> f.curry(1).dagger());
        assertThrows(NotTurnable.class, () -> Diagram.eval(Ty.of("y"), Ty.of("x")).r());
    }

    /// A hundred thousand functions of functions: made, compared, printed, and delayed, on the default stack.
    @Test
    void functionsNestDeeply() {
        Diagram f = nested(), g = nested();
        assertEquals(f, g);
        assertEquals(f.hashCode(), g.hashCode());
        assertEquals(f.cod(), g.cod());
        assertEquals(100_001, f.size());
        assertTrue(f.cod().toString().endsWith(" / x) / x) / x"));
        assertEquals(f.cod().delay(1), f.delay(1).cod());
    }

    private static Diagram nested() {
        Diagram f = Box.of("f", Ty.of("x").power(100_000), Ty.of("y"));
        for (int k = 0; k < 100_000; k++) {
            f = f.curry(1);
        }
        return f;
    }
}
