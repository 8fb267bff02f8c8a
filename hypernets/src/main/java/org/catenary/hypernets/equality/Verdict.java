package org.catenary.hypernets.equality;

import java.util.List;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.hypernets.isomorphism.Isomorphism;
import org.catenary.hypernets.net.Wiring;

/// Whether two diagrams are equal, and why.
public sealed interface Verdict {

    /// {@return whether they are known to be equal}
    default boolean isEqual() { return this instanceof Equal; }

    /// They are equal.
    ///
    /// @param matches what they became by the laws, and how these are the same: one pair, or one for each term of a sum
    record Equal(List<Match> matches) implements Verdict {
        /// The matches are copied.
        public Equal { matches = List.copyOf(matches); }
    }

    /// They are not.
    ///
    /// @param reason the first difference that was met
    record Different(String reason) implements Verdict {}

    /// Nothing that is known decided.
    ///
    /// @param reason what was tried, or the limit that was met
    record Unknown(String reason) implements Verdict {}

    /// Two diagrams, by the laws of a theory those that were given, whose nets are isomorphic.
    ///
    /// @param wiring      how the wires of the nets may meet
    /// @param isomorphism carries the net of the left to that of the right
    record Match(Diagram left, Diagram right, Wiring wiring, Isomorphism isomorphism) {}
}
