package org.catenary.hypernets.net;

import java.util.List;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Symmetric;
import org.catenary.diagrams.syntax.Ty;

/// The symmetric monoidal category of monogamous acyclic nets: the free one over the labels, up to isomorphism.
public enum Monogamous implements Symmetric<Ty, Hypernet> {
    /// The one instance.
    NETS;

    @Override public Hypernet id(Ty x) { return Hypernet.identity(Wiring.MONOGAMOUS, x); }

    @Override public Ty unit() { return Ty.unit(); }

    @Override public Ty tensor(Ty x, Ty y) { return x.tensor(y); }

    @Override public Hypernet swap(Ty x, Ty y) { return permute(List.of(x, y), new int[] {1, 0}); }

    @Override public Hypernet permute(List<Ty> objects, int[] order) {
        return Hypernet.permutation(Wiring.MONOGAMOUS, tensorObjects(objects), wires(objects, order));
    }

    /// {@return the order of wires that moves blocks of them}
    static int[] wires(List<Ty> blocks, int[] order) {
        var starts = new int[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            starts[i + 1] = starts[i] + Math.toIntExact(blocks.get(i).size());
        }
        return IntStream.of(order).flatMap(i -> IntStream.range(starts[i], starts[i + 1])).toArray();
    }

    @Override public String toString() { return "the category of monogamous nets"; }
}
