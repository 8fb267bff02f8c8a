package org.catenary.hypernets.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.catenary.hypernets.isomorphism.Isomorphism;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.proof.Elaboration.Part;
import org.catenary.hypernets.proof.Statement.Step;

/// Terms that follow from each other, step by step.
///
/// All terms are of the type of the first, from which and from each other they infer their sorts.
final class Chain {

    private final Tactics tactics;
    private final Elaboration elaboration;
    private final Part start;
    private final String startText;
    private final List<Step> steps;

    /// @param start the part of the elaboration that the chain begins with
    Chain(Tactics tactics, Elaboration elaboration, Part start, String startText, List<Step> steps) {
        this.tactics = tactics;
        this.elaboration = elaboration;
        this.start = start;
        this.startText = startText;
        this.steps = steps;
    }

    /// The term of a step, or why it is none.
    private sealed interface Read {
        record Good(Part part) implements Read {}

        record Bad(Fault fault) implements Read {}

        record Asked() implements Read {}
    }

    /// {@return the steps, each checked from the term before it}
    ///
    /// @param first    the kind of the first step
    /// @param onlyBoth whether steps must go both ways
    List<ProofStep> check(ProofStep.Kind first, boolean onlyBoth) {
        List<Read> read = steps.stream().map(this::read).toList();
        var checked = new ArrayList<ProofStep>();
        Side left = Side.of(startText, elaboration.sketch(start).net());
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            ProofStep.Kind kind = i == 0 ? first : ProofStep.Kind.TERM;
            ProofStep next = switch (read.get(i)) {
                case Read.Bad(Fault fault) -> step(step, kind, left, Side.unknown(step.term().text()), new Checked(fault));
                case Read.Asked _ -> asked(step, kind, left);
                case Read.Good(Part part) -> {
                    Side right = Side.of(step.term().text(), elaboration.sketch(part).net());
                    yield step(step, kind, left, right, checked(step, left, right.net().orElseThrow(), onlyBoth));
                }
            };
            checked.add(next);
            left = next.right();
        }
        return checked;
    }

    /// What a check came to.
    private record Checked(Change change, Optional<Fault> fault) {
        Checked(Fault fault) { this(Change.UNKNOWN, Optional.of(fault)); }
    }

    private static ProofStep step(Step step, ProofStep.Kind kind, Side left, Side right, Checked checked) {
        String by = step.reason().text();
        return new ProofStep(step.place(), kind, left, step.relation(), right, by.isEmpty() ? "" : "by " + by,
                checked.change, Change.UNKNOWN, checked.fault);
    }

    private Read read(Step step) {
        if (step.term().isHole()) {
            return new Read.Asked();
        }
        try {
            Part part = elaboration.part(step.term());
            Optional<String> difference = elaboration.difference(start, part);
            return difference.<Read>map(why -> new Read.Bad(new Fault(step.term().place(), "%s : %s, but %s : %s; %s".formatted(
                    startText, elaboration.type(start), step.term().text(), elaboration.type(part), why))))
                    .orElseGet(() -> new Read.Good(part));
        } catch (Refused refused) {
            return new Read.Bad(refused.fault());
        }
    }

    private Checked checked(Step step, Side left, Hypernet right, boolean onlyBoth) {
        if (left.net().isEmpty()) {
            return new Checked(new Fault(step.place(), "nothing follows from %s, which is no term".formatted(left)));
        }
        if (onlyBoth && step.relation().isOneWay()) {
            return new Checked(new Fault(step.place(), "here steps go both ways: =, not %s".formatted(step.relation())));
        }
        try {
            var goal = new Goal(left.net().get(), step.relation(), right);
            return closed(step, goal, tactics.of(step.reason()).on(goal));
        } catch (Refused refused) {
            return new Checked(refused.fault());
        } catch (Tactic.Failure failure) {
            return new Checked(new Fault(step.place(), failure.reason()));
        }
    }

    private static Checked closed(Step step, Goal goal, Tactic.Progress progress) {
        Goal rest = progress.rest();
        return rest.comparison() instanceof Isomorphism same
                ? new Checked(Change.between(goal, progress.left(), progress.right(), rest, same), Optional.empty())
                : new Checked(new Fault(step.place(), "%s leaves %s on the left and %s on the right: %s".formatted(
                        step.reason().text(), NetText.of(rest.left()), NetText.of(rest.right()), rest.difference())));
    }

    /// A step whose term is to be filled in: what the tactic gives is said, and the chain goes on from there.
    private ProofStep asked(Step step, ProofStep.Kind kind, Side left) {
        try {
            if (left.net().isEmpty()) {
                throw new Tactic.Failure("nothing follows from %s, which is no term".formatted(left));
            }
            Side right = Side.of(tactics.of(step.reason()).of(left.net().get()));
            return step(step, kind, left, right, new Checked(new Fault(step.term().place(),
                    "? may be filled in with: " + right.text())));
        } catch (Refused refused) {
            return step(step, kind, left, Side.unknown("?"), new Checked(refused.fault()));
        } catch (Tactic.Failure failure) {
            return step(step, kind, left, Side.unknown("?"), new Checked(new Fault(step.term().place(),
                    "? cannot be filled in: " + failure.reason())));
        }
    }
}
