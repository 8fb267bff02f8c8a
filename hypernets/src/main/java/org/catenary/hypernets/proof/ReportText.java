package org.catenary.hypernets.proof;

import java.util.List;

/// Reports as text: each theorem with its steps, `✓` where a step follows and `✗` with both sides where it does not.
final class ReportText {

    private final StringBuilder out = new StringBuilder();

    private ReportText() {}

    /// {@return only what is not accepted}
    static String faults(ProofReport report) {
        var text = new ReportText();
        report.findings().stream().filter(finding -> !finding.isAccepted()).forEach(text::finding);
        return text.out.toString();
    }

    static String of(ProofReport report) {
        var text = new ReportText();
        report.findings().forEach(text::finding);
        return text.out.toString();
    }

    private void finding(Finding finding) {
        switch (finding) {
            case Theorem theorem -> theorem(theorem);
            case Shown(Place _, String name, Side left, Relation relation, Side right) ->
                    line("  %s : %s %s %s".formatted(name, left, relation, right));
            case Fault fault -> line("✗ " + fault);
        }
    }

    private void theorem(Theorem theorem) {
        line("%s %s : %s %s %s".formatted(mark(theorem.isAccepted()), theorem.name(), theorem.left(), theorem.relation(),
                theorem.right()));
        theorem.problem().ifPresent(fault -> line("    " + fault));
        List<ProofStep> steps = theorem.steps();
        for (int i = 0; i < steps.size(); i++) {
            ProofStep step = steps.get(i);
            if (step.kind() == ProofStep.Kind.SIDE || step.kind() == ProofStep.Kind.TERM && i == 0) {
                line("      " + step.left());
            }
            line("    %s %s".formatted(mark(step.isAccepted()), shown(step)));
            step.fault().ifPresent(fault -> fault(step, fault));
        }
    }

    private static String shown(ProofStep step) {
        return switch (step.kind()) {
            case TERM, SIDE -> "%s %s%s".formatted(step.relation(), step.right(),
                    step.reason().isEmpty() ? "" : "  " + step.reason());
            case GOAL -> "%s  to show %s %s %s".formatted(step.reason(), step.left(), step.relation(), step.right());
            case END -> step.reason();
        };
    }

    private void fault(ProofStep step, Fault fault) {
        line("        " + fault);
        line("          from  " + step.left());
        line("          to    " + step.right());
    }

    private static String mark(boolean accepted) { return accepted ? "✓" : "✗"; }

    private void line(String text) { out.append(text).append('\n'); }
}
