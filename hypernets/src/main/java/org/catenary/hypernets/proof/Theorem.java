package org.catenary.hypernets.proof;

import java.util.List;
import java.util.Optional;

/// A claim with its proof, accepted or not.
///
/// @param place    where it is stated
/// @param name     the name of the rule that it adds
/// @param left     its left side
/// @param relation whether it goes both ways
/// @param right    its right side
/// @param steps    the steps of its proof, each checked by itself
/// @param problem  what is wrong with it as a whole
public record Theorem(Place place, String name, Side left, Relation relation, Side right, List<ProofStep> steps,
        Optional<Fault> problem) implements Finding {

    /// Copies the steps.
    public Theorem {
        steps = List.copyOf(steps);
    }

    /// {@return whether every step follows and nothing else is wrong}
    @Override public boolean isAccepted() { return fault().isEmpty(); }

    /// {@return the first step that does not follow}
    public Optional<ProofStep> firstWrongStep() { return steps.stream().filter(step -> !step.isAccepted()).findFirst(); }

    /// {@return why it is not accepted: what is wrong as a whole, or with the first wrong step}
    public Optional<Fault> fault() { return problem.or(() -> firstWrongStep().flatMap(ProofStep::fault)); }
}
