package org.catenary.autodiff.compile;

import java.util.List;

/// An array in memory, each place of which is written once, or, for cotangents, added to.
///
/// What is made inside loops has a copy for each turn of those loops that are gone through again backward.
final class Buffer {

    /// What a buffer is for.
    enum Role { INPUT, ARRAY, RESULT, TAPE, COTANGENT }

    private final int id;
    private final Role role;
    private final List<Index.Variable> around;
    private final List<Integer> dims;
    private boolean moves;

    Buffer(int id, Role role, List<Index.Variable> around, List<Integer> dims) {
        this.id = id;
        this.role = role;
        this.around = List.copyOf(around);
        this.dims = List.copyOf(dims);
    }

    int id() { return id; }

    Role role() { return role; }

    /// The loops that it is made in, outermost first.
    List<Index.Variable> around() { return around; }

    List<Integer> dims() { return dims; }

    /// Whether it holds what depends on the inputs that are differentiated by.
    boolean moves() { return moves; }

    void move() { moves = true; }

    @Override public String toString() { return (role == Role.INPUT ? "x" : role == Role.TAPE ? "t" : role == Role.ARRAY ? "a" : role == Role.RESULT ? "y" : "d") + id; }
}
