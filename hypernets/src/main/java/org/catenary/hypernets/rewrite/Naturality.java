package org.catenary.hypernets.rewrite;

import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.HypernetBuilder;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.net.Wiring;

/// The rules of left-monogamous nets that say that copying and discarding are natural, one for each label.
///
/// Dead code is eliminated by the second, common subexpressions by the third; to the end, these are the normal forms of Markov
/// and of cartesian categories. The first has no end: whatever is copied can be made twice, its copies copied in turn.
///
/// Fox, *Coalgebras and cartesian categories*, Comm. Algebra 4 (1976).
public final class Naturality {

    private Naturality() {}

    /// {@return `f ; copy → copy ; (f ⊗ f)`; [Match#complements] has all ways to deal out what consumes the copies}
    public static Rule copying(Label label) { return Rule.of("copy " + label.name(), copied(label, 1), copied(label, 2)); }

    /// {@return `f ; discard → discard`}
    public static Rule discarding(Label label) {
        return Rule.of("discard " + label.name(), copied(label, 1, 0), copied(label, 0, 0));
    }

    /// {@return `copy ; (f ⊗ f) → f ; copy`}
    public static Rule sharing(Label label) { return Rule.of("share " + label.name(), copied(label, 2), copied(label, 1)); }

    private static Hypernet copied(Label label, int edges) { return copied(label, edges, 2); }

    /// So many edges on the same sources, and so many outputs of the whole type, from the first edge or from each its own.
    private static Hypernet copied(Label label, int edges, int outputs) {
        var builder = new HypernetBuilder(Wiring.LEFT_MONOGAMOUS);
        int[] sources = label.dom().toList().stream().mapToInt((Ob ob) -> builder.wire(ob)).toArray();
        int targets = Math.toIntExact(label.cod().size());
        int[] first = IntStream.range(0, edges).map(_ -> builder.edge(label, sources)).toArray();
        builder.inputs(sources);
        for (int k = 0; k < outputs; k++) {
            int from = first[Math.min(k, edges - 1)];
            builder.outputs(IntStream.range(from, from + targets).toArray());
        }
        return builder.freeze();
    }
}
