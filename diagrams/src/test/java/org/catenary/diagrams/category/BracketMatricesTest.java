package org.catenary.diagrams.category;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BracketMatricesTest implements RibbonLaws<List<Integer>, FieldMatrix> {

    private static final List<Integer> WIRE = BracketMatrices.WIRE;

    @Override public BracketMatrices category() { return BracketMatrices.MODULO_65537; }

    @Override public List<Integer> object(RandomGenerator random) { return BracketMatrices.wires(2 * random.nextInt(2)); }

    /// A tangle: crossings, and as many bends as it takes.
    @Override public FieldMatrix arrow(List<Integer> dom, List<Integer> cod, RandomGenerator random) {
        FieldMatrix tangle = category().id(dom);
        for (int k = 0; k < 3; k++) {
            tangle = crossed(tangle, random);
        }
        while (tangle.cod().size() > 0 && random.nextBoolean() || tangle.cod().size() > cod.size()) {
            int at = random.nextInt(tangle.cod().size() - 1);
            tangle = tangle.then(beside(category().cup(WIRE, WIRE), at, tangle.cod().size() - 2 - at));
        }
        while (tangle.cod().size() < cod.size()) {
            int at = random.nextInt(tangle.cod().size() + 1);
            tangle = tangle.then(beside(category().cap(WIRE, WIRE), at, tangle.cod().size() - at));
        }
        return crossed(tangle, random);
    }

    private FieldMatrix crossed(FieldMatrix tangle, RandomGenerator random) {
        int wires = tangle.cod().size();
        if (wires < 2) {
            return tangle;
        }
        int at = random.nextInt(wires - 1);
        return tangle.then(beside(random.nextBoolean() ? category().braid(WIRE, WIRE) : category().unbraid(WIRE, WIRE),
                at, wires - 2 - at));
    }

    private FieldMatrix beside(FieldMatrix cell, int left, int right) {
        return category().id(BracketMatrices.wires(left)).tensor(cell).tensor(category().id(BracketMatrices.wires(right)));
    }

    @Override public boolean same(FieldMatrix f, FieldMatrix g) { return f.equals(g); }

    @Test void crossingsAreNotSymmetric() {
        assertNotEquals(category().braid(WIRE, WIRE), category().unbraid(WIRE, WIRE));
        assertNotEquals(category().twist(WIRE), category().id(WIRE));
    }
}
