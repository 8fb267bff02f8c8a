package org.catenary.diagrams.category;

/// A rigid category in which left and right adjoints are the same: each object has a dual, and wires bend both ways.
///
/// It is traced on both sides by bends that lead a wire back; the two traces need not agree.
///
/// Freyd and Yetter, *Braided compact closed categories with applications to low dimensional topology*, Adv. Math. 77
/// (1989).
public interface Pivotal<O, A extends Arrow<O, A>> extends Rigid<O, A>, Traced<O, A> {

    /// {@return the dual object}
    O dual(O x);

    @Override default O left(O x) { return dual(x); }

    @Override default O right(O x) { return dual(x); }

    @Override default A trace(O x, O y, O u, A f) {
        O back = dual(u);
        return id(x).tensor(cap(u, back)).then(f.tensor(id(back))).then(id(y).tensor(cup(u, back)));
    }

    @Override default A traceLeft(O x, O y, O u, A f) {
        O back = dual(u);
        return cap(back, u).tensor(id(x)).then(id(back).tensor(f)).then(cup(back, u).tensor(id(y)));
    }
}
