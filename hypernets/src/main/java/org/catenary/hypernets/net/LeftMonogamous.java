package org.catenary.hypernets.net;

import java.util.List;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.CopyDiscard;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;

/// The copy–discard category of acyclic nets whose wires branch: the free one over the labels, up to isomorphism.
///
/// A copy is a wire with several consumers, a discard one with none; what stands on a wire that is copied is shared, which
/// is another net than one in which it stands on each copy.
public enum LeftMonogamous implements CopyDiscard<Ty, Hypernet> {
    /// The one instance.
    NETS;

    @Override public Hypernet id(Ty x) { return Hypernet.identity(Wiring.LEFT_MONOGAMOUS, x); }

    @Override public Ty unit() { return Ty.unit(); }

    @Override public Ty tensor(Ty x, Ty y) { return x.tensor(y); }

    @Override public Hypernet swap(Ty x, Ty y) { return permute(List.of(x, y), new int[] {1, 0}); }

    @Override public Hypernet permute(List<Ty> objects, int[] order) {
        return Hypernet.permutation(Wiring.LEFT_MONOGAMOUS, tensorObjects(objects), Monogamous.wires(objects, order));
    }

    @Override public Hypernet copy(Ty x, int n) {
        if (n < 0) {
            throw new IllegalArgumentException("%d copies".formatted(n));
        }
        var builder = new HypernetBuilder(Wiring.LEFT_MONOGAMOUS);
        int[] wires = x.toList().stream().mapToInt((Ob ob) -> builder.wire(ob)).toArray();
        builder.inputs(wires);
        IntStream.range(0, n).forEach(_ -> builder.outputs(wires));
        return builder.freeze();
    }

    @Override public String toString() { return "the category of left-monogamous nets"; }
}
