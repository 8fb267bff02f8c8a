package org.catenary.hypernets.proof;

import java.util.Locale;
import java.util.Optional;

/// One step of a proof: what was to be shown, and whether it was.
///
/// @param place    where it stands
/// @param kind     whether it leads from term to term or changes a goal
/// @param left     what is there before it
/// @param relation what is said of both sides
/// @param right    what follows
/// @param reason   as it is written, `by assoc` or `apply simp(assoc)`
/// @param change   what it rewrites from left to right; where it changes a goal, on the left side of it
/// @param beside   what it rewrites on the right side of a goal
/// @param fault    why it is not accepted
public record ProofStep(Place place, Kind kind, Side left, Relation relation, Side right, String reason, Change change,
        Change beside, Optional<Fault> fault) {

    /// What a step is.
    public enum Kind {
        /// From a term to the next.
        TERM,
        /// The first from a side of a goal to a term.
        SIDE,
        /// A tactic applied to a goal.
        GOAL,
        /// The end of a proof: the goal is closed.
        END;

        /// {@return its name in lower case}
        String word() { return name().toLowerCase(Locale.ROOT); }
    }

    /// {@return whether it follows}
    public boolean isAccepted() { return fault.isEmpty(); }
}
