package org.catenary.hypernets.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.catenary.hypernets.isomorphism.Isomorphism;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.rewrite.Rule;

/// Proofs made wrong: one step deleted, or two neighbours exchanged.
///
/// All mutants of a file stand in one, each before the rule that its theorem states. Whether a mutant is wrong is told by the
/// step that follows the change: it changes the number of some generator otherwise than its rule does, no convex match of its
/// rule gives its term, or it claims two nets the same that are not.
///
/// @param file the statements with the mutants among them
/// @param all  the mutants
record Mutants(List<Statement> file, List<Mutant> all) {

    /// A proof with one change.
    ///
    /// @param theorem the name that it has in the file
    /// @param step    the number of the first step whose term before it is another now
    /// @param wrong   whether this step cannot follow; where this is false it may or may not
    record Mutant(String theorem, int step, boolean wrong) {}

    /// {@return the mutants of all proofs by rewriting in a file that is accepted}
    static Mutants of(ProofReport report, Source source) {
        var mutants = new Mutants(new ArrayList<>(), new ArrayList<>());
        for (Statement statement : TheoryReader.read(source)) {
            if (statement instanceof Statement.Rewriting rewriting) {
                mutants.add(rewriting, report);
            }
            mutants.file.add(assumed(statement));
        }
        return mutants;
    }

    private void add(Statement.Rewriting rewriting, ProofReport report) {
        Theorem theorem = report.theorem(rewriting.name());
        List<Statement.Step> steps = rewriting.steps();
        for (int i = 0; i < steps.size() - 1; i++) {
            var deleted = new ArrayList<>(steps);
            deleted.remove(i);
            var exchanged = new ArrayList<>(steps);
            exchanged.set(i, steps.get(i + 1));
            exchanged.set(i + 1, steps.get(i));
            boolean wrong = cannotFollow(report, theorem.steps().get(i).left(), steps.get(i + 1), theorem.steps().get(i + 1).right());
            add("%s_without_%d", rewriting, i, deleted, wrong);
            add("%s_with_%d_after_the_next", rewriting, i, exchanged, wrong);
        }
    }

    private void add(String name, Statement.Rewriting of, int i, List<Statement.Step> steps, boolean wrong) {
        String theorem = name.formatted(of.name(), i + 1);
        file.add(new Statement.Rewriting(theorem, of.converse(), of.start(), steps, of.place()));
        all.add(new Mutant(theorem, i, wrong));
    }

    private static Statement assumed(Statement statement) {
        return switch (statement) {
            case Statement.Rewriting(var name, var converse, var start, var steps, var place) when !steps.isEmpty() ->
                    new Statement.Axiom(name, converse ? steps.getLast().term() : start, Relation.EQUAL,
                            converse ? start : steps.getLast().term(), place);
            default -> statement;
        };
    }

    private static boolean cannotFollow(ProofReport report, Side before, Statement.Step step, Side after) {
        Hypernet left = before.net().orElseThrow(), right = after.net().orElseThrow();
        return switch (step.reason().tactic()) {
            case "refl" -> !(Isomorphism.between(left, right) instanceof Isomorphism);
            case "rule" -> {
                Statement.Argument by = step.reason().arguments().getFirst();
                Rule rule = report.theory().rule(by.name()).orElseThrow();
                Map<Label, Integer> changed = counts(right, 1, counts(left, -1, new HashMap<>()));
                Map<Label, Integer> wanted = counts(rule.rhs(), by.isConverse() ? -1 : 1,
                        counts(rule.lhs(), by.isConverse() ? 1 : -1, new HashMap<>()));
                yield !changed.equals(wanted) || (by.isConverse() ? rule.reversed() : rule).matches(left).noneMatch(match ->
                        match.isConvex() && Isomorphism.between(match.result(), right) instanceof Isomorphism);
            }
            default -> false;
        };
    }

    private static Map<Label, Integer> counts(Hypernet net, int sign, Map<Label, Integer> counts) {
        IntStream.range(0, net.edges()).forEach(e -> counts.merge(net.label(e), sign, Integer::sum));
        counts.values().removeIf(n -> n == 0);
        return counts;
    }
}
