package org.catenary.functors.zx;

import java.util.List;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.Qubits;
import org.catenary.functors.scalar.Complex;

/// A loop at a spider vanishes; one with Hadamard's gate leaves the phase of half a turn and `1/√2`.
///
/// `∑ᵢ H[i, i]` reads the diagonal of Hadamard's gate, `(−1)ⁱ/√2`. Van de Wetering (2020), section 3.2.
final class SelfLoop {

    private SelfLoop() {}

    /// At what is no spider the loop is kept by two spiders on it.
    static void resolve(ZxGraph g, int v, int type) {
        if (!g.isSpider(v)) {
            int near = g.add(ZxGraph.Z, 0), far = g.add(ZxGraph.Z, 0);
            g.link(v, near, 0);
            g.link(near, far, type);
            g.link(far, v, 0);
            g.touch(near);
            g.touch(far);
        } else if (type == 1) {
            g.addHalf(v);
            g.addPower(-1);
        }
    }

    // ---- the equation

    /// `Z(α)` with a loop, in two ways.
    static Statement statement(RandomGenerator random) {
        Phase alpha = Statement.phase(random);
        int n = random.nextInt(4);
        boolean hadamard = random.nextBoolean();
        Kind kind = random.nextBoolean() ? Kind.Z : Kind.X;
        Diagram open = new ZxBox.Spider(kind, 0, n + 2, alpha);
        Diagram before = (hadamard ? open.thenAt(n, new ZxBox.Hadamard()) : open).thenAt(n, Diagram.spider(Qubits.of(1), 2, 0));
        Diagram after = new ZxBox.Spider(kind, 0, n, hadamard ? alpha.plus(Phase.of(1, 2)) : alpha);
        return new Statement("self-loop", before,
                hadamard ? after.tensor(new ZxBox.Factor(new ZxScalar(-1, Phase.ZERO, List.of(), Complex.ONE))) : after);
    }
}
