package org.catenary.hypernets.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.proof.Elaboration.Part;
import org.catenary.hypernets.proof.Statement.Apply;
import org.catenary.hypernets.proof.Statement.Proof;
import org.catenary.hypernets.proof.Statement.RewriteSide;

/// The commands between `proof` and `qed`: each changes the goal, and at the end both sides of it are the same.
final class ProofScript {

    private final Presentation theory;
    private final Tactics tactics;
    private final Relation relation;
    private final List<ProofStep> steps = new ArrayList<>();
    private Side left;
    private Side right;

    /// @param left  the left side of what is to be shown, whose net is known
    /// @param right its right side, likewise
    ProofScript(Presentation theory, Tactics tactics, Side left, Relation relation, Side right) {
        this.theory = theory;
        this.tactics = tactics;
        this.left = left;
        this.relation = relation;
        this.right = right;
    }

    /// {@return the steps of the proof, its end last}
    List<ProofStep> check(Proof proof) {
        for (Statement.Command command : proof.commands()) {
            switch (command) {
                case Apply apply -> apply(apply);
                case RewriteSide side -> rewrite(side);
            }
        }
        Goal goal = goal();
        end(proof.end(), "qed", goal.isClosed() ? Optional.empty() : Optional.of(new Fault(proof.end(),
                "%s %s %s remains to be shown: %s".formatted(left, relation, right, goal.difference()))));
        return steps;
    }

    private void end(Place place, String word, Optional<Fault> fault) {
        steps.add(new ProofStep(place, ProofStep.Kind.END, left, relation, right, word, Change.UNKNOWN, Change.UNKNOWN, fault));
    }

    private Goal goal() { return new Goal(net(left), relation, net(right)); }

    private static Hypernet net(Side side) { return Objects.requireNonNull(side.net().orElse(null)); }

    private void apply(Apply apply) {
        Side before = left, beside = right;
        Optional<Fault> fault = Optional.empty();
        Optional<Tactic.Progress> progress = Optional.empty();
        try {
            Goal goal = goal();
            progress = Optional.of(tactics.of(apply.reason()).on(goal));
            Goal rest = progress.get().rest();
            left = rest.left() == goal.left() ? left : Side.of(rest.left());
            right = rest.right() == goal.right() ? right : Side.of(rest.right());
        } catch (Refused refused) {
            fault = Optional.of(refused.fault());
        } catch (Tactic.Failure failure) {
            fault = Optional.of(new Fault(apply.place(), failure.reason()));
        }
        steps.add(new ProofStep(apply.place(), ProofStep.Kind.GOAL, before, relation, beside,
                "apply " + apply.reason().text(), progress.map(Tactic.Progress::left).orElse(Change.UNKNOWN),
                progress.map(Tactic.Progress::right).orElse(Change.UNKNOWN), fault));
    }

    /// A side that is the other one, or itself, by its own text.
    private Side named(Side side) { return side.text().equals("LHS") ? left : side.text().equals("RHS") ? right : side; }

    private void rewrite(RewriteSide command) {
        Side start = command.left() ? left : right;
        try {
            var elaboration = new Elaboration(name -> switch (name) {
                case "LHS" -> Optional.of(Sketch.of(net(left)));
                case "RHS" -> Optional.of(Sketch.of(net(right)));
                default -> theory.find(name);
            });
            Part part = elaboration.place(Sketch.of(net(start)), command.side());
            List<ProofStep> chain = new Chain(tactics, elaboration, part, start.text(), command.steps())
                    .check(ProofStep.Kind.SIDE, !command.left() || !relation.isOneWay());
            steps.addAll(chain);
            Side last = chain.isEmpty() ? start : named(chain.getLast().right());
            if (last.net().isPresent() && command.left()) {
                left = last;
            } else if (last.net().isPresent()) {
                right = last;
            }
        } catch (Refused refused) {
            end(command.side().place(), "rewrite", Optional.of(refused.fault()));
        }
    }
}
