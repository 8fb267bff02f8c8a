package org.catenary.hypernets.proof;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.catenary.diagrams.drawing.Drawing;
import org.catenary.diagrams.drawing.Look;
import org.catenary.diagrams.drawing.Svg;
import org.catenary.hypernets.drawing.HypernetDrawing;
import org.catenary.hypernets.drawing.Marked;
import org.catenary.hypernets.net.Hypernet;

/// Proofs as one HTML page that stands alone: every step a picture, between the pictures why it follows.
///
/// The page has no scripts and refers to nothing outside of itself.
public final class ProofPage {

    private static final int MOST_EDGES = 400;

    private final StringBuilder out = new StringBuilder();
    private final Look look;

    private ProofPage(Look look) { this.look = look; }

    /// {@return the page of some reports}
    public static String write(List<ProofReport> reports, Look look) {
        var page = new ProofPage(look);
        page.page(reports);
        return page.out.toString();
    }

    private void page(List<ProofReport> reports) {
        String title = reports.size() == 1 ? reports.getFirst().file() : "Proofs";
        out.append(ProofStyle.HEAD).append("<title>").append(escaped(title)).append("</title>\n<style>\n").append(ProofStyle.CSS)
                .append("</style>\n</head>\n<body>\n<h1>").append(escaped(title)).append("</h1>\n<p class=\"quiet\">")
                .append(count(reports)).append(". What a step takes away is orange, what it puts in its place blue.</p>\n");
        for (ProofReport report : reports) {
            out.append("<main>\n");
            if (reports.size() > 1) {
                out.append("<h2>").append(escaped(report.file())).append("</h2>\n");
            }
            report.findings().forEach(finding -> finding(finding, report.theory()));
            out.append("</main>\n");
        }
        out.append("</body>\n</html>\n");
    }

    private static String count(List<ProofReport> reports) {
        List<Theorem> theorems = reports.stream().flatMap(report -> report.theorems().stream()).toList();
        long accepted = theorems.stream().filter(Theorem::isAccepted).count();
        long errors = reports.stream().mapToLong(report -> report.faults().size()).sum();
        return "%d of %d theorems accepted%s".formatted(accepted, theorems.size(),
                errors == 0 ? "" : errors == 1 ? ", 1 error" : ", %d errors".formatted(errors));
    }

    private void finding(Finding finding, Presentation theory) {
        switch (finding) {
            case Theorem theorem -> theorem(theorem, theory);
            case Shown(Place _, String name, Side left, Relation relation, Side right) -> {
                out.append("<section>\n<h3>").append(escaped(name)).append("</h3>\n<div class=\"steps\">\n");
                picture(left, theory);
                sign(relation, "", Optional.empty());
                picture(right, theory);
                out.append("</div>\n</section>\n");
            }
            case Fault fault -> out.append("<p class=\"fault\">").append(escaped(fault.toString())).append("</p>\n");
        }
    }

    private void theorem(Theorem theorem, Presentation theory) {
        out.append("<section>\n<h3><span class=\"").append(theorem.isAccepted() ? "yes\">✓" : "no\">✗").append("</span> ")
                .append(escaped(theorem.name())).append("</h3>\n<p class=\"claim\"><code>").append(escaped("%s %s %s".formatted(
                theorem.left(), theorem.relation(), theorem.right()))).append("</code></p>\n");
        theorem.problem().ifPresent(fault ->
                out.append("<p class=\"fault\">").append(escaped(fault.toString())).append("</p>\n"));
        List<ProofStep> steps = theorem.steps();
        boolean open = false;
        for (int i = 0; i < steps.size(); i++) {
            ProofStep step = steps.get(i);
            boolean goesOn = open && step.kind() == ProofStep.Kind.TERM;
            if (!goesOn) {
                out.append(open ? "</div>\n" : "").append("<div class=\"steps\">\n");
            }
            boolean followed = i + 1 < steps.size() && steps.get(i + 1).kind() == ProofStep.Kind.TERM;
            step(step, goesOn, followed ? Optional.of(steps.get(i + 1).change()) : Optional.empty(),
                    i > 0 && steps.get(i - 1).kind() == ProofStep.Kind.GOAL ? Optional.of(steps.get(i - 1)) : Optional.empty(), theory);
            open = true;
        }
        out.append(open ? "</div>\n" : "").append("</section>\n");
    }

    /// @param next   what the next step changes in the same row
    /// @param before the step before, where it changed the goal
    private void step(ProofStep step, boolean goesOn, Optional<Change> next, Optional<ProofStep> before, Presentation theory) {
        if (step.kind() == ProofStep.Kind.GOAL || step.kind() == ProofStep.Kind.END) {
            out.append("<div class=\"why\"><span>").append(escaped(step.reason())).append("</span>")
                    .append(mark(step)).append("</div>\n");
            picture(step.left(), marked(before.map(ProofStep::change), step.change()), theory);
            sign(step.relation(), "", Optional.empty());
            picture(step.right(), marked(before.map(ProofStep::beside), step.beside()), theory);
        } else {
            if (!goesOn) {
                picture(step.left(), List.of(step.change().before()), theory);
            }
            sign(step.relation(), step.reason(), Optional.of(step));
            picture(step.right(), Stream.concat(next.stream().map(Change::before), Stream.of(step.change().after())).toList(), theory);
        }
        step.fault().ifPresent(fault ->
                out.append("<p class=\"fault\">").append(escaped(fault.toString())).append("</p>\n"));
    }

    private static List<Marked> marked(Optional<Change> before, Change now) {
        return Stream.concat(Stream.of(now.before()), before.stream().map(Change::after)).toList();
    }

    private void sign(Relation relation, String reason, Optional<ProofStep> step) {
        out.append("<div class=\"why\"><span>").append(escaped(reason)).append("</span><b>")
                .append(escaped(relation == Relation.EQUAL ? "=" : relation == Relation.BELOW ? "≤" : "⇝")).append("</b>")
                .append(step.map(ProofPage::mark).orElse("")).append("</div>\n");
    }

    private static String mark(ProofStep step) {
        return step.isAccepted() ? "<span class=\"yes\">✓</span>" : "<span class=\"no\">✗</span>";
    }

    private void picture(Side side, Presentation theory) { picture(side, List.of(), theory); }

    private void picture(Side side, List<Marked> marked, Presentation theory) {
        out.append("<figure>\n");
        Optional<Hypernet> net = side.net().filter(of -> of.edges() <= MOST_EDGES);
        if (net.isPresent()) {
            Look own = look.withTypes(!isPlain(net.get()));
            Drawing drawing = SortLabel.written(HypernetDrawing.of(net.get(), own, marked), net.get()).named(side.text(), side.text());
            out.append(Svg.write(GeneratorColour.coloured(drawing, theory), own));
        } else {
            out.append("<code>").append(escaped(side.text())).append("</code>\n");
        }
        out.append("</figure>\n");
    }

    private static boolean isPlain(Hypernet net) {
        for (int w = 0; w < net.wires(); w++) {
            if (!net.sort(w).equals(Sorts.plain())) {
                return false;
            }
        }
        return true;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replaceAll("\\p{Cc}", " ");
    }
}
