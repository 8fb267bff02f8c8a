package org.catenary.diagrams.category;

/// An arrow `dom → cod` of a monoidal category, with the operations that read from left to right on the board.
///
/// @param <O> the objects
/// @param <A> the arrows themselves
public interface Arrow<O, A extends Arrow<O, A>> {

    /// {@return the object where this arrow begins}
    O dom();

    /// {@return the object where this arrow ends}
    O cod();

    /// {@return `this ; next`, first this arrow and then the next, of type `dom() → next.cod()`}
    /// @throws NotComposable if `cod()` is not `next.dom()`
    A then(A next);

    /// {@return `this ⊗ other`, of type `dom() ⊗ other.dom() → cod() ⊗ other.cod()`}
    A tensor(A other);
}
