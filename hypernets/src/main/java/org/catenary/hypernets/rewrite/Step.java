package org.catenary.hypernets.rewrite;

import java.util.List;
import org.catenary.hypernets.net.Label;

/// One step of a rewriting.
public sealed interface Step {

    /// A rule was applied.
    ///
    /// Edges and wires have the numbers of the net at the start; those that steps add are numbered on from there, and no
    /// number is used twice.
    final class Rewrite implements Step {
        private final Rule rule;
        private final Image image;
        private final List<Integer> parting;

        Rewrite(Rule rule, Image image, List<Integer> parting) {
            this.rule = rule;
            this.image = image;
            this.parting = List.copyOf(parting);
        }

        /// {@return the rule}
        public Rule rule() { return rule; }

        /// {@return where an edge of its left side went}
        public int edge(int edge) { return image.edges()[edge]; }

        /// {@return where a wire of its left side went}
        public int wire(int wire) { return image.wires()[wire]; }

        /// {@return which complement was taken, as [Complement#parting] has it; empty for the one that a rewriter takes by itself}
        public List<Integer> parting() { return parting; }

        Image image() { return image; }

        @Override public String toString() { return rule.name(); }
    }

    /// The nets inside a label were rewritten, wherever it stands.
    ///
    /// @param before the label as it was
    /// @param after  the label that took its place
    /// @param inner  the rewriting of each net that changed
    record Inside(Label before, Label after, List<Trace> inner) implements Step {

        /// The traces are copied.
        public Inside {
            inner = List.copyOf(inner);
        }

        @Override public String toString() { return "inside " + before.name(); }
    }
}
