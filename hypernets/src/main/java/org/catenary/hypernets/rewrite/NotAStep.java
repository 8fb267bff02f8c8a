package org.catenary.hypernets.rewrite;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Mistake;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Label;

/// Something said to be a step of a rewriting that is none where it is to be made.
public final class NotAStep extends Mistake {

    private NotAStep(String message) { super(message); }

    static NotAStep size(Rule rule, Image image) {
        return new NotAStep("the left side of %s has %d edges and %d wires, here are %d and %d".formatted(rule.name(),
                rule.lhs().edges(), rule.lhs().wires(), image.edges().length, image.wires().length));
    }

    static NotAStep noMatch(Rule rule, Image image) {
        return new NotAStep("%s does not match at %s".formatted(rule.name(), place(image)));
    }

    static NotAStep notConvex(Rule rule, Image image) {
        return new NotAStep("%s is not convex at %s: a path leaves it and comes back".formatted(rule.name(), place(image)));
    }

    static NotAStep noParting(Rule rule, Image image, List<Integer> parting) {
        return new NotAStep("what remains when %s is cut out at %s does not part into %s".formatted(
                rule.name(), place(image), parting));
    }

    static NotAStep noNest(Label label) {
        return new NotAStep("no nets can be rewritten inside %s, which holds none".formatted(label.name()));
    }

    static NotAStep nowhere(Label label) { return new NotAStep("no edge is labelled %s, with these nets inside".formatted(label.name())); }

    static NotAStep elsewhere(Label label, Hypernet start) {
        return new NotAStep("a trace begins with %s, which does not stand inside %s".formatted(start, label.name()));
    }

    static NotAStep otherEnd(Label label) {
        return new NotAStep("the traces inside %s lead to other nets than the step says".formatted(label.name()));
    }

    static NotAStep unknown(Trace trace) {
        return new NotAStep("a trace inside is used that was not replayed before: %s".formatted(trace));
    }

    private static String place(Image image) {
        return "edges (%s), wires (%s)".formatted(list(image.edges()), list(image.wires()));
    }

    private static String list(int[] numbers) {
        return IntStream.of(numbers).limit(8).mapToObj(Integer::toString)
                .collect(Collectors.joining(", ", "", numbers.length > 8 ? ", …" : ""));
    }
}
