package org.catenary.diagrams.construction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.CompactLaws;
import org.catenary.diagrams.category.FieldMatrices;
import org.catenary.diagrams.category.FieldMatrix;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.construction.Int.Interaction;
import org.catenary.diagrams.construction.Int.Polarised;
import org.junit.jupiter.api.Test;

class IntTest implements CompactLaws<Polarised<List<Integer>>, Interaction<List<Integer>, FieldMatrix>> {

    private static final Int<List<Integer>, FieldMatrix> INT = Int.of(FieldMatrices.MODULO_65537);

    @Test void aWireBendsWhereTheBaseOnlyHasTraces() {
        // @start region="int"
        var x = new Polarised<>(List.of(2), List.of(3));       // two forward, three backward
        var cap = INT.cap(INT.dual(x), x);
        var cup = INT.cup(x, INT.dual(x));
        var straight = INT.id(x).tensor(cap).then(cup.tensor(INT.id(x)));
        // @end
        assertEquals(INT.id(x), straight);
    }

    @Override public Int<List<Integer>, FieldMatrix> category() { return INT; }

    @Override public Polarised<List<Integer>> object(RandomGenerator random) {
        return switch (random.nextInt(3)) {
            case 0 -> new Polarised<>(List.of(), List.of());
            case 1 -> new Polarised<>(List.of(2), List.of());
            default -> new Polarised<>(List.of(), List.of(2));
        };
    }

    @Override public Interaction<List<Integer>, FieldMatrix> arrow(
            Polarised<List<Integer>> dom, Polarised<List<Integer>> cod, RandomGenerator random) {
        var base = INT.base();
        return new Interaction<>(INT, dom, cod, Small.arrow(base.tensor(dom.forward(), cod.backward()),
                base.tensor(cod.forward(), dom.backward()), random));
    }

    @Override public boolean same(Interaction<List<Integer>, FieldMatrix> f, Interaction<List<Integer>, FieldMatrix> g) {
        return f.equals(g);
    }

    /// The base embeds: composition and tensor of forward arrows are those of the base.
    @Seeded void theBaseEmbeds(long seed) {
        var random = Seeded.Random.of(seed);
        List<Integer> x = Small.object(random), y = Small.object(random), z = Small.object(random);
        FieldMatrix f = Small.arrow(x, y, random), g = Small.arrow(y, z, random);
        assertEquals(INT.embed(f.then(g)), INT.embed(f).then(INT.embed(g)));
        assertEquals(INT.embed(f.tensor(g)), INT.embed(f).tensor(INT.embed(g)));
    }
}
