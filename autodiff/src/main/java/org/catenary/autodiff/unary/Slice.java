package org.catenary.autodiff.unary;

import java.util.List;
import org.catenary.autodiff.language.Form;

/// One box on the whole context: a unary morphism that leaves all wires and adds its own.
///
/// The lists of a loop or branch grow while it is written.
sealed interface Slice {

    /// {@return the wires that it adds}
    List<Atom> outs();

    /// An operation on numbers, conditions, places or whole arrays.
    record Op(Atom out, Form form, List<Atom> of) implements Slice {
        @Override public List<Atom> outs() { return List.of(out); }
    }

    /// Arrays by their elements, as many as the size, each the result of a body in which the index is bound.
    record Build(List<Atom> outs, int size, Atom index, Body body) implements Slice {}

    /// Arrays of states, each what a body makes of the one before, the first of the starts.
    record Scan(List<Atom> outs, int size, List<Atom> starts, List<Atom> states, Atom index, Body body) implements Slice {}

    /// The elements of an array put together by an associative operation with a unit.
    record Reduce(Atom out, int size, Atom unit, Atom of, Atom left, Atom right, Body body) implements Slice {
        @Override public List<Atom> outs() { return List.of(out); }
    }

    /// What one of two bodies gives.
    record If(List<Atom> outs, Atom condition, Body then, Body otherwise) implements Slice {}

    /// Slices one after the other, and the wires that are kept.
    record Body(List<Slice> slices, List<Atom> results) {}
}
