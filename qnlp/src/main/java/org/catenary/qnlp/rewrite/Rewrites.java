package org.catenary.qnlp.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.discocirc.Frames;

/// The changes that have names.
final class Rewrites {

    static final List<Rewrite> KNOWN = known();

    private Rewrites() {}

    /// A rule with its name.
    record Local(String name, WordRule rule) implements Rewrite {
        @Override public boolean isLocal() { return true; }

        @Override public Diagram apply(Diagram diagram) { return rule.apply(diagram); }

        @Override public String toString() { return name; }
    }

    /// A change of whole diagrams with its name.
    record Whole(String name, UnaryOperator<Diagram> change) implements Rewrite {
        @Override public boolean isLocal() { return false; }

        @Override public Diagram apply(Diagram diagram) { return change.apply(diagram); }

        @Override public String toString() { return name; }
    }

    private static List<Rewrite> known() {
        var known = new ArrayList<Rewrite>();
        for (WordRule.English rule : WordRule.English.values()) {
            known.add(new Local(rule.toString(), rule));
        }
        known.add(new Local("curry", WordRule.curry()));
        known.add(new Local("collapse-domain", WordRule.collapseDomain(true)));
        known.add(new Local("collapse-domain-right", WordRule.collapseDomain(false)));
        known.add(new Whole("cup-removal", CupRemoval::straightest));
        known.add(new Whole("swap-removal", SwapRemoval::planar));
        known.add(new Whole("sandwich", Frames.SANDWICH::open));
        known.add(new Whole("expansion", Frames.EXPANSION::open));
        known.add(new Whole("codomain-unification", diagram -> UnifyCodomain.to(Ty.of("s"), diagram)));
        return List.copyOf(known);
    }
}
