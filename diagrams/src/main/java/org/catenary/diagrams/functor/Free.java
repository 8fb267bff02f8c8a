package org.catenary.diagrams.functor;

import java.util.List;
import org.catenary.diagrams.category.Additive;
import org.catenary.diagrams.category.Dagger;
import org.catenary.diagrams.category.Hypergraph;
import org.catenary.diagrams.category.Rigid;
import org.catenary.diagrams.category.Traced;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;

/// The free category as a category: types are its objects, diagrams its arrows.
///
/// As the target of a functor it makes diagrams from diagrams: boxes are replaced, structure stays.
public enum Free implements Hypergraph<Ty, Diagram>, Rigid<Ty, Diagram>, Traced<Ty, Diagram>, Dagger<Ty, Diagram>,
        Additive<Ty, Diagram> {
    /// The one instance.
    DIAGRAMS;

    @Override public Diagram id(Ty x) { return Diagram.id(x); }

    @Override public Ty unit() { return Ty.unit(); }

    @Override public Ty tensor(Ty x, Ty y) { return x.tensor(y); }

    @Override public Diagram swap(Ty x, Ty y) { return Diagram.swap(x, y); }

    @Override public Ty left(Ty x) { return x.l(); }

    @Override public Ty right(Ty x) { return x.r(); }

    @Override public Diagram cup(Ty x, Ty y) { return Diagram.cup(x, y); }

    @Override public Diagram cap(Ty x, Ty y) { return Diagram.cap(x, y); }

    @Override public Diagram rotateRight(Diagram f) { return f.r(); }

    @Override public Diagram rotateLeft(Diagram f) { return f.l(); }

    @Override public Ty rotateObject(Ty x, int z) { return x.rotate(z); }

    @Override public Diagram rotate(Diagram f, int z) { return f.rotate(z); }

    @Override public Diagram dagger(Diagram f) { return f.dagger(); }

    @Override public Diagram spider(Ty x, int in, int out) { return Diagram.spider(x, in, out); }

    @Override public Diagram copy(Ty x, int n) { return Diagram.copy(x, n); }

    @Override public Diagram merge(Ty x, int n) { return Diagram.merge(x, n); }

    @Override public Diagram braid(Ty x, Ty y) { return Diagram.braid(x, y); }

    @Override public Diagram unbraid(Ty x, Ty y) { return Diagram.unbraid(x, y); }

    @Override public Diagram twist(Ty x) { return Diagram.twist(x); }

    @Override public Diagram untwist(Ty x) { return Diagram.untwist(x); }

    @Override public Diagram trace(Ty x, Ty y, Ty u, Diagram f) { return f.trace(u); }

    @Override public Diagram traceLeft(Ty x, Ty y, Ty u, Diagram f) { return f.traceLeft(u); }

    @Override public Diagram zero(Ty x, Ty y) { return Diagram.zero(x, y); }

    @Override public Diagram plus(Diagram f, Diagram g) { return f.plus(g); }

    @Override public Diagram sum(Ty x, Ty y, List<Diagram> terms) { return Diagram.sum(x, y, terms); }

    /// One permutation cell, of the blocks that the objects are.
    @Override public Diagram permute(List<Ty> objects, int[] order) {
        var starts = new int[objects.size() + 1];
        for (int i = 0; i < objects.size(); i++) {
            starts[i + 1] = starts[i] + Math.toIntExact(objects.get(i).size());
        }
        var wires = new int[starts[objects.size()]];
        int k = 0;
        for (int i : order) {
            for (int wire = starts[i]; wire < starts[i + 1]; wire++) {
                wires[k++] = wire;
            }
        }
        return Diagram.permutation(tensorObjects(objects), wires);
    }

    @Override public String toString() { return "the free category of diagrams"; }
}
