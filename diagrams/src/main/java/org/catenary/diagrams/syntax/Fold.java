package org.catenary.diagrams.syntax;

import java.util.List;

/// An algebra over the syntax: what each node becomes, given what its parts became.
///
/// The fold visits nodes bottom-up with a stack of its own, so nesting of any depth works. Steps and factors arrive
/// as the flattened word: the result never depends on how a diagram was put together.
///
/// @param <R> what a diagram becomes
public interface Fold<R> {

    /// {@return what the identity becomes}
    R id(Ty ty);

    /// {@return what a cell becomes}
    R cell(Diagram.Cell cell);

    /// {@return what a frame becomes}
    /// @param inside what the diagrams inside became, in order
    R frame(Diagram.Frame frame, List<R> inside);

    /// {@return the diagrams inside a frame whose results it takes; all of them, unless the fold leaves some as they are}
    default List<Diagram> inside(Diagram.Frame frame) { return frame.inside(); }

    /// {@return what a composition becomes}
    /// @param steps two or more
    R then(List<R> steps);

    /// {@return what a tensor becomes}
    /// @param factors two or more
    R tensor(List<R> factors);

    /// {@return what a diagram becomes}
    /// @throws TooLarge if it has more cells than an array can hold
    default R fold(Diagram diagram) { return new FoldStack<>(this).run(diagram); }
}
