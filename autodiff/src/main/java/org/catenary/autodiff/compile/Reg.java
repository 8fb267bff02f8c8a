package org.catenary.autodiff.compile;

/// A number that is computed once, in one block.
final class Reg {

    private final int id;
    private final Block home;
    private final Op op;
    private boolean moves;

    Reg(int id, Block home, Op op) {
        this.id = id;
        this.home = home;
        this.op = op;
    }

    int id() { return id; }

    Block home() { return home; }

    Op op() { return op; }

    boolean moves() { return moves; }

    /// @return whether it did not before
    boolean move() {
        boolean news = !moves;
        moves = true;
        return news;
    }

    boolean is(double value) { return op instanceof Op.Constant(double c) && c == value; }

    @Override public String toString() { return op instanceof Op.Constant(double c) ? Double.toString(c) : "%" + id; }
}
