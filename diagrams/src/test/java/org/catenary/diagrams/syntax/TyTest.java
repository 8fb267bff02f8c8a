package org.catenary.diagrams.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.WrongArgument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class TyTest {

    @Seeded void typesFormAMonoidWithAdjoints(long seed) {
        var random = RandomDiagrams.rigid(seed);
        Ty x = random.type(3), y = random.type(2), z = random.type(4);
        assertEquals(x.tensor(y).tensor(z), x.tensor(y.tensor(z)));
        assertEquals(x.tensor(y).tensor(z).hashCode(), x.tensor(y.tensor(z)).hashCode());
        assertEquals(x, x.tensor(Ty.unit()));
        assertEquals(x, Ty.unit().tensor(x));
        assertEquals(y.r().tensor(x.r()), x.tensor(y).r());
        assertEquals(y.l().tensor(x.l()), x.tensor(y).l());
        assertEquals(x, x.r().l());
        assertEquals(x, x.l().r());
        assertEquals(x.r().r().r(), x.rotate(3));
        assertEquals(x.tensor(x).tensor(x), x.power(3));
        assertEquals(x.tensor(y), x.tensor(y).tensor(z).slice(0, 5));
        assertEquals(z, x.tensor(y).tensor(z).slice(5, 9));
        assertEquals(x.toList().getLast(), x.get(2));
    }

    @Test
    void aTypeIsWrittenAsOnTheBoard() {
        Ty n = Ty.of("n");
        assertEquals("nʳ ⊗ s ⊗ nˡ", n.r().tensor(Ty.of("s")).tensor(n.l()).toString());
        assertEquals("I", Ty.unit().toString());
        assertEquals("nʳʳ", n.r().r().toString());
    }

    @Test
    void theUnitIsOne() {
        assertSame(Ty.unit(), Ty.of());
        assertSame(Ty.unit(), Ty.of("x").slice(1, 1));
        assertSame(Ty.unit(), Ty.of("x").power(0));
        assertTrue(Ty.of(List.of()).isUnit());
    }

    @Test
    void typesOfOtherNamesOrWindingsDiffer() {
        assertNotEquals(Ty.of("x"), Ty.of("y"));
        assertNotEquals(Ty.of("x"), Ty.of("x").r());
        assertNotEquals(Ty.of("x", "y"), Ty.of("y", "x"));
        assertEquals(1, Ty.of("x", "y").firstDifference(Ty.of("x", "z")));
        assertEquals(2, Ty.of("x", "y").firstDifference(Ty.of("x", "y", "z")));
    }

    @Test
    void whatIsNoTypeIsRefused() {
        assertThrows(WrongArgument.class, () -> Ob.of(""));
        assertThrows(WrongArgument.class, () -> Ty.of("x").power(-1));
        assertThrows(WrongArgument.class, () -> Ty.of("x").slice(0, 2));
        assertThrows(WrongArgument.class, () -> new Ob.Atom("x", Integer.MAX_VALUE).r());
    }

    private static String refused(Executable attempt) { return assertThrows(WrongArgument.class, attempt).getMessage(); }

    @Test
    void wiresThatAreNotThereAreRefused() {
        Ty xy = Ty.of("x", "y");
        assertEquals("wires 1 to 3 of x ⊗ y, which has 2", refused(() -> xy.slice(1, 3)));
        assertEquals("wires 3 to 3 of x ⊗ y, which has 2", refused(() -> xy.slice(3, 3)));
        assertEquals("wires 1 to 0 of x ⊗ y, which has 2", refused(() -> xy.slice(1, 0)));
        assertEquals("wire 2 of x ⊗ y, which has 2", refused(() -> xy.get(2)));
        assertEquals("wire -1 of I, which has 0", refused(() -> Ty.unit().get(-1)));
    }

    @Test
    void timeHasAnEnd() {
        String most = " after 2147483647 steps of time and 1 more: at most 2147483647 can be";
        assertEquals("x" + most, refused(() -> Ob.of("x").delay(Integer.MAX_VALUE).delay(1)));
        assertEquals("f" + most, refused(() -> Box.of("f", Ty.unit(), Ty.unit()).delay(Integer.MAX_VALUE).delay(1)));
        assertEquals("x" + most, refused(() -> Ty.of("x").tail(Integer.MAX_VALUE).tail()));
        assertEquals(Ob.of("x"), new Ob.Atom("x", Integer.MIN_VALUE).plain());
    }
}
