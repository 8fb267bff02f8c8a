package org.catenary.qnlp.rewrite;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.catenary.diagrams.syntax.Diagram;

/// A change of diagrams of grammar, by the name that users call it and that models are saved with.
///
/// {@snippet class="org.catenary.qnlp.rewrite.RewriteTest" region="rewrite"}
public interface Rewrite {

    /// {@return the name, as in `subject-rel-pronoun`}
    String name();

    /// {@return the diagram after it}
    Diagram apply(Diagram diagram);

    /// {@return whether it changes each box by itself, whatever stands around it}
    boolean isLocal();

    /// {@return a change of one's own, of boxes by themselves}
    static Rewrite ofBoxes(String name, WordRule rule) { return new Rewrites.Local(name, rule); }

    /// {@return a change of one's own, of whole diagrams}
    static Rewrite of(String name, UnaryOperator<Diagram> change) { return new Rewrites.Whole(name, change); }

    /// {@return the changes that have names: the rules about words of English, then those about boxes, then those about whole
    /// diagrams}
    static List<Rewrite> known() { return Rewrites.KNOWN; }

    /// {@return the change of a name, if one is called so}
    static Optional<Rewrite> named(String name) {
        return known().stream().filter(rewrite -> rewrite.name().equals(name)).findFirst();
    }

    /// {@return the changes of a diagram one after the other}
    static Diagram all(List<Rewrite> rewrites, Diagram diagram) {
        Diagram rewritten = diagram;
        for (Rewrite rewrite : rewrites) {
            rewritten = rewrite.apply(rewritten);
        }
        return rewritten;
    }
}
