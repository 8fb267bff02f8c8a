package org.catenary.functors.zx;

import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.catenary.diagrams.syntax.Phase;

/// A spider of a quarter turn, with Hadamard edges alone, vanishes: its neighbours are joined or severed, each with each.
///
/// With `n` neighbours and the phase `±¼`, each neighbour takes the phase `∓¼` and the scalar `√2^{(n−1)(n−2)/2} e^{±iπ/4}`.
/// Duncan, Kissinger, Perdrix and van de Wetering (2019), lemma 5.2.
final class LocalComplementation implements ZxLaw {

    @Override public boolean apply(ZxGraph g, int v) {
        if (!g.isZ(v) || !g.isProperClifford(v) || !isInterior(g, v)) {
            return false;
        }
        int[] neighbours = Fusion.edgesOf(g, v);
        int n = neighbours.length;
        long quarter = g.units(v), back = g.denominator() - quarter;
        g.addPower((int) ((n - 1L) * (n - 2) / 2));
        g.addTurn(quarter < back ? g.denominator() >> 3 : -(g.denominator() >> 3));
        g.remove(v);
        for (int e : neighbours) {
            g.addUnits(e >> 1, back);
        }
        for (int e : neighbours) {
            g.toggle(e >> 1, neighbours, n);
        }
        return true;
    }

    /// {@return whether all edges of a spider are Hadamard edges to Z spiders}
    static boolean isInterior(ZxGraph g, int v) {
        for (int k = 0; k < g.degree(v); k++) {
            int e = g.at(v, k);
            if ((e & 1) == 0 || !g.isZ(e >> 1)) {
                return false;
            }
        }
        return true;
    }

    // ---- the equation

    @Override public Statement statement(RandomGenerator random) {
        int n = random.nextInt(5);
        boolean forwards = random.nextBoolean();
        Phase quarter = Phase.of(forwards ? 1 : 3, 4);
        Phase[] phases = Statement.phases(n, random);
        ZxGraph before = ZxGraph.empty(), after = ZxGraph.empty();
        int[] old = Statement.row(before, phases);
        int[] row = Statement.row(after, Stream.of(phases).map(phase -> phase.plus(quarter.negate())).toArray(Phase[]::new));
        int centre = before.add(Kind.Z, quarter);
        int power = (n - 1) * (n - 2) / 2;
        for (int i = 0; i < n; i++) {
            before.connect(centre, old[i], true);
            for (int j = 0; j < i; j++) {
                boolean joined = random.nextBoolean();
                if (joined) {
                    before.connect(old[i], old[j], true);
                    power -= 2;
                } else {
                    after.connect(row[i], row[j], true);
                }
            }
        }
        after.addPower(power);
        after.addTurn(after.toUnits(Phase.of(forwards ? 1 : 7, 8)));
        return Statement.of("local complementation", before, after);
    }
}
