package org.catenary.hypernets.proof;

import java.util.List;
import java.util.Optional;
import org.catenary.diagrams.syntax.Ob;

/// A term as it is written: its pieces in postfix order, so that depth is length.
///
/// @param pieces operands before their operation
/// @param text   the term on one line
/// @param place  where it begins
record Term(List<Piece> pieces, String text, Place place) {

    /// {@return whether the term is a lone `?`}
    boolean isHole() { return pieces.getFirst() instanceof Hole; }

    /// An operand, or an operation on as many as it says.
    sealed interface Piece {}

    /// An operand with the part of the text where it stands.
    sealed interface Operand extends Piece {
        Span span();
    }

    /// A part of a text.
    record Span(Source source, int start, int end) {
        Place place() { return source.place(start); }

        Span to(Span last) { return new Span(source, start, last.end); }

        @Override public String toString() { return source.shown(start, end); }
    }

    /// The name of a generator or a diagram.
    record Named(String name, Span span) implements Operand {}

    /// Wires alone: output `k` is input `order[k]`; sorts that are not written are open.
    record Wires(List<Optional<Ob>> sorts, List<Integer> order, Span span) implements Operand {}

    /// Sized wires redistributed into others of the same total size.
    record Redistribution(String sort, List<Integer> from, List<Integer> to, Span span) implements Operand {}

    /// A term that the tool is asked for.
    record Hole(Span span) implements Operand {}

    /// One after the other.
    record Then(int count) implements Piece {}

    /// Side by side.
    record Tensor(int count) implements Piece {}
}
