package org.catenary.hypernets.rewrite;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/// Rewriting by families of rules to the end: edges wait in a list, and each is looked at as the place of each family.
///
/// Later those wait that a step touched, and all edges once more when there was a step since all were looked at: what
/// suits a place may depend on more than a step can tell.
final class FamilyNormalization {

    private final Rewriter rewriter;
    private final LiveNet net;
    private final List<Family> families;
    private final Worklist waiting = new Worklist();
    private final IntConsumer touched = this::touch;

    FamilyNormalization(Rewriter rewriter, LiveNet net, List<Family> families) {
        this.rewriter = rewriter;
        this.net = net;
        this.families = families;
    }

    private void touch(int edge) {
        if (net.hasEdge(edge)) {
            waiting.add(edge);
        }
    }

    boolean run() {
        int begin = rewriter.steps(), before;
        do {
            before = rewriter.steps();
            for (int e = 0; e < net.edgeLimit(); e++) {
                touch(e);
            }
            while (!waiting.isEmpty() && !rewriter.isSpent()) {
                rewriteAt(waiting.take());
            }
        } while (rewriter.steps() > before && !rewriter.isSpent());
        return rewriter.steps() > begin;
    }

    private void rewriteAt(int edge) {
        for (Family family : families) {
            Optional<Rule> rule = net.hasEdge(edge) ? family.at(new Place(net, edge)) : Optional.empty();
            if (rule.isPresent() && rewriter.at(rule.get(), edge, touched)) {
                touch(edge);
                return;
            }
        }
    }
}
