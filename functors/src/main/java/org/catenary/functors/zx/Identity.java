package org.catenary.functors.zx;

import java.util.random.RandomGenerator;
import org.catenary.diagrams.syntax.Phase;

/// A spider of two legs without a phase is a wire; one without legs is the number `1 + e^{iα}`.
///
/// Coecke and Duncan (2011), proposition 6.9.
final class Identity implements ZxLaw {

    @Override public boolean apply(ZxGraph g, int v) {
        if (!g.isSpider(v)) {
            return false;
        }
        if (g.degree(v) == 0) {
            g.addLone(v);
            g.vanish(v);
            return true;
        }
        if (g.degree(v) != 2 || !g.hasNoPhase(v)) {
            return false;
        }
        int e = g.at(v, 0), f = g.at(v, 1);
        int a = e >> 1, b = f >> 1;
        if ((g.code(a) == ZxGraph.H || g.code(b) == ZxGraph.H) && (a == b || g.joined(a, b))) {
            return false;
        }
        g.remove(v);
        g.connect(e >> 1, f >> 1, ((e ^ f) & 1) == 1);
        return true;
    }

    // ---- the equation

    @Override public Statement statement(RandomGenerator random) {
        ZxGraph before = ZxGraph.empty(), after = ZxGraph.empty();
        if (random.nextInt(4) == 0) {
            Phase alpha = Statement.phase(random);
            before.add(Kind.Z, alpha);
            after.addLone(after.toUnits(alpha), Phase.ZERO);
            return Statement.of("identity", before, after);
        }
        boolean first = random.nextBoolean(), second = random.nextBoolean();
        int middle = before.add(random.nextBoolean() ? Kind.Z : Kind.X);
        for (ZxGraph g : new ZxGraph[] {before, after}) {
            int in = g.add(Kind.BOUNDARY), out = g.add(Kind.BOUNDARY);
            g.setInputs(in);
            g.setOutputs(out);
            if (g == before) {
                g.connect(in, middle, first);
                g.connect(middle, out, second);
            } else {
                g.connect(in, out, first != second);
            }
        }
        return Statement.of("identity", before, after);
    }
}
