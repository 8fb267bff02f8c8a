package org.catenary.functors.zx;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.hypernets.net.Wiring;
import org.catenary.hypernets.rewrite.Rule;
import org.catenary.hypernets.translate.Translation;

/// An equation of ZX diagrams, scalar and all.
///
/// @param name   of the law
/// @param before what is rewritten
/// @param after  what takes its place, with the same boundary
public record Statement(String name, Diagram before, Diagram after) {

    /// {@return the equation as a rule of nets, in which wires meet as they like}
    public Rule rule() {
        return Rule.of(name, Translation.net(before, Wiring.FROBENIUS), Translation.net(after, Wiring.FROBENIUS));
    }

    static Statement of(String name, ZxGraph before, ZxGraph after) {
        return new Statement(name, ZxTranslation.diagram(before), ZxTranslation.diagram(after));
    }

    /// Adds outputs to a vertex.
    static void legs(ZxGraph g, int v, int n, boolean hadamard) {
        int[] all = IntStream.concat(IntStream.of(g.outputs()), IntStream.range(0, n).map(_ -> {
            int end = g.add(Kind.BOUNDARY);
            g.connect(v, end, hadamard);
            return end;
        })).toArray();
        g.setOutputs(all);
    }

    static void legs(ZxGraph g, int v, int n) { legs(g, v, n, false); }

    /// Z spiders with one leg each.
    static int[] row(ZxGraph g, Phase... phases) {
        var row = new int[phases.length];
        for (int k = 0; k < row.length; k++) {
            row[k] = g.add(Kind.Z, phases[k]);
        }
        for (int v : row) {
            legs(g, v, 1);
        }
        return row;
    }

    /// A phase gadget as circuits have it: `α` where the parity of the spiders is odd.
    static int gadget(ZxGraph g, Phase phase, Phase hubPhase, int... spiders) {
        int hub = g.add(Kind.Z, hubPhase), leaf = g.add(Kind.Z, phase);
        g.connect(hub, leaf, true);
        for (int v : spiders) {
            g.connect(hub, v, true);
        }
        return leaf;
    }

    static Phase phase(RandomGenerator random) { return Phase.of(random.nextInt(24), 24); }

    static Phase[] phases(int n, RandomGenerator random) {
        return IntStream.range(0, n).mapToObj(_ -> phase(random)).toArray(Phase[]::new);
    }

    /// No turn or half a turn.
    static Phase half(boolean turned) { return turned ? Phase.of(1, 2) : Phase.ZERO; }
}
