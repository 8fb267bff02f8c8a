package org.catenary.hypernets.rewrite;

import java.util.List;
import java.util.stream.Stream;
import org.catenary.hypernets.net.Hypernet;

/// What a rewriting did, step by step: enough to do it again.
///
/// @param start the net at the beginning
/// @param steps the steps, in order
public record Trace(Hypernet start, List<Step> steps) {

    /// The steps are copied.
    public Trace {
        steps = List.copyOf(steps);
    }

    /// {@return the net after the last step}
    public Hypernet end() { return after(steps.size()); }

    /// {@return the net after the first `count` steps; linear in the net and in these steps}
    public Hypernet after(int count) {
        var rewriter = new Rewriter(start);
        steps.subList(0, count).forEach(rewriter::repeatStep);
        return rewriter.net();
    }

    /// {@return the net at the beginning and that after each step, made one after the other; each linear in the net}
    public Stream<Hypernet> nets() {
        var rewriter = new Rewriter(start);
        return Stream.concat(Stream.of(start), steps.stream().map(step -> {
            rewriter.repeatStep(step);
            return rewriter.net();
        }));
    }

    @Override public String toString() { return "%d steps from %s".formatted(steps.size(), start); }
}
