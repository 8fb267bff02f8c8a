package org.catenary.hypernets.rewrite;

/// What strategies rewrite: a net, a term, anything with parts that are rewritten alike. It counts its steps and takes them back.
///
/// @param <R> what it is
public interface Subject<R extends Subject<R>> {

    /// {@return the number of steps so far, those taken back left out}
    int steps();

    /// Takes the last step back.
    ///
    /// @return whether there was one
    boolean undo();

    /// {@return whether as many steps were made as may be, so that nothing matches any more}
    boolean isSpent();

    /// Runs a strategy on this and on all that is inside it.
    ///
    /// @param outerFirst whether on this first, not last
    /// @return whether it succeeded anywhere
    boolean throughout(Strategy<R> strategy, boolean outerFirst);
}
