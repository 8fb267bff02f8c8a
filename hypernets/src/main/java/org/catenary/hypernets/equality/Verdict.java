package org.catenary.hypernets.equality;

import org.catenary.hypernets.isomorphism.Isomorphism;

/// Whether two diagrams are equal, and why.
public sealed interface Verdict {

    /// {@return whether they are known to be equal}
    default boolean isEqual() { return this instanceof Equal; }

    /// They are equal.
    ///
    /// @param isomorphism carries the net of the one to that of the other
    record Equal(Isomorphism isomorphism) implements Verdict {}

    /// They are not.
    ///
    /// @param reason the first difference that was met
    record Different(String reason) implements Verdict {}

    /// The search came to its limit.
    ///
    /// @param reason the limit
    record Unknown(String reason) implements Verdict {}
}
