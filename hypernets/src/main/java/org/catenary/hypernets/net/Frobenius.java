package org.catenary.hypernets.net;

import java.util.List;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Compact;
import org.catenary.diagrams.category.Hypergraph;
import org.catenary.diagrams.category.NotAdjoint;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;

/// The hypergraph category of nets whose wires have any number of ends: the free one over the labels, up to isomorphism.
///
/// Wires carry plain objects, each its own dual, so the dual of a type is the type reversed.
public enum Frobenius implements Hypergraph<Ty, Hypernet>, Compact<Ty, Hypernet> {
    /// The one instance.
    NETS;

    @Override public Hypernet id(Ty x) { return Hypernet.identity(Wiring.FROBENIUS, x); }

    @Override public Ty unit() { return Ty.unit(); }

    @Override public Ty tensor(Ty x, Ty y) { return x.tensor(y); }

    @Override public Ty dual(Ty x) { return Ty.of(x.toList().reversed()); }

    @Override public Hypernet swap(Ty x, Ty y) { return permute(List.of(x, y), new int[] {1, 0}); }

    @Override public Hypernet permute(List<Ty> objects, int[] order) {
        return Hypernet.permutation(Wiring.FROBENIUS, tensorObjects(objects), Monogamous.wires(objects, order));
    }

    @Override public Hypernet cup(Ty x, Ty y) {
        var builder = new HypernetBuilder(Wiring.FROBENIUS);
        return builder.inputs(bend(builder, Structure.CUP, x, y)).freeze();
    }

    @Override public Hypernet cap(Ty x, Ty y) {
        var builder = new HypernetBuilder(Wiring.FROBENIUS);
        return builder.outputs(bend(builder, Structure.CAP, x, y)).freeze();
    }

    private int[] bend(HypernetBuilder builder, Structure structure, Ty x, Ty y) {
        if (!y.equals(dual(x))) {
            throw new NotAdjoint(structure, x, y);
        }
        int n = Math.toIntExact(x.size());
        x.forEach(builder::wire);
        return IntStream.range(0, 2 * n).map(k -> k < n ? k : 2 * n - 1 - k).toArray();
    }

    @Override public Hypernet spider(Ty x, int in, int out) {
        if (in < 0 || out < 0) {
            throw new IllegalArgumentException("a spider with %d and %d legs".formatted(in, out));
        }
        var builder = new HypernetBuilder(Wiring.FROBENIUS);
        int[] wires = x.toList().stream().mapToInt((Ob ob) -> builder.wire(ob)).toArray();
        IntStream.range(0, in).forEach(_ -> builder.inputs(wires));
        IntStream.range(0, out).forEach(_ -> builder.outputs(wires));
        return builder.freeze();
    }

    @Override public String toString() { return "the category of Frobenius nets"; }
}
