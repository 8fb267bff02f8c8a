package org.catenary.diagrams.functor;

import java.util.List;
import org.catenary.diagrams.category.Additive;
import org.catenary.diagrams.category.Dagger;
import org.catenary.diagrams.category.Hypergraph;
import org.catenary.diagrams.category.Phased;
import org.catenary.diagrams.category.Rigid;
import org.catenary.diagrams.category.Traced;
import org.catenary.diagrams.category.TwoCategory;
import org.catenary.diagrams.category.Unfolding;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;

/// The free category as a category: types are its objects, diagrams its arrows.
///
/// As the target of a functor it makes diagrams from diagrams: boxes are replaced, structure stays. Functions are objects of
/// their own, or made of adjoints.
public enum Free implements Hypergraph<Ty, Diagram>, Rigid<Ty, Diagram>, Traced<Ty, Diagram>, Dagger<Ty, Diagram>,
        Additive<Ty, Diagram>, Unfolding<Ty, Diagram>, Phased<Ty, Diagram, Phase>, TwoCategory<Ty, Diagram> {
    /// All structure is formal: functions are exponentials.
    DIAGRAMS("the free category of diagrams"),
    /// Functions are made of adjoints, as in every rigid category: `y / u = y ⊗ uˡ` and `u \\ y = uʳ ⊗ y`.
    RIGID("the free category of diagrams, functions made of adjoints");

    private final String phrase;

    Free(String phrase) { this.phrase = phrase; }

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

    @Override public Ty over(Ty base, Ty exponent) {
        return this == RIGID ? Rigid.super.over(base, exponent) : base.over(exponent);
    }

    @Override public Ty under(Ty base, Ty exponent) {
        return this == RIGID ? Rigid.super.under(base, exponent) : base.under(exponent);
    }

    @Override public Diagram eval(Ty base, Ty exponent) {
        return this == RIGID ? Rigid.super.eval(base, exponent) : Diagram.eval(base, exponent);
    }

    @Override public Diagram evalLeft(Ty base, Ty exponent) {
        return this == RIGID ? Rigid.super.evalLeft(base, exponent) : Diagram.evalLeft(base, exponent);
    }

    @Override public Diagram curry(Ty x, Ty u, Diagram f) {
        return this == RIGID ? Rigid.super.curry(x, u, f) : f.curry(Math.toIntExact(u.size()));
    }

    @Override public Diagram curryLeft(Ty x, Ty u, Diagram f) {
        return this == RIGID ? Rigid.super.curryLeft(x, u, f) : f.curryLeft(Math.toIntExact(u.size()));
    }

    @Override public Diagram uncurry(Ty u, Ty y, Diagram f) {
        return this == RIGID ? Rigid.super.uncurry(u, y, f) : u.isUnit() ? f : f.uncurry();
    }

    @Override public Diagram uncurryLeft(Ty u, Ty y, Diagram f) {
        return this == RIGID ? Rigid.super.uncurryLeft(u, y, f) : u.isUnit() ? f : f.uncurry();
    }

    @Override public Ty delay(Ty x) { return x.delay(1); }

    @Override public Diagram delay(Diagram f) { return f.delay(1); }

    @Override public Diagram feedback(Ty x, Ty y, Ty u, Diagram f) { return f.feedback(u); }

    @Override public Ty head(Ty x) { return x.head(); }

    @Override public Ty tail(Ty x) { return x.tail(); }

    @Override public Diagram followedBy(Ty x) { return Diagram.followedBy(x); }

    @Override public Diagram unfold(Ty x) { return Diagram.unfold(x); }

    @Override public Class<Phase> phases() { return Phase.class; }

    @Override public Diagram spider(Ty x, int in, int out, Phase phase) { return Diagram.spider(x, in, out, phase); }

    @Override public Ty unit(String colour) { return Ty.unit(colour); }

    @Override public String leftRegion(Ty x) { return x.left(); }

    @Override public String rightRegion(Ty x) { return x.right(); }

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

    @Override public String toString() { return phrase; }
}
