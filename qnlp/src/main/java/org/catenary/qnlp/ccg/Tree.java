package org.catenary.qnlp.ccg;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The nodes of a derivation with the places of their parts.
final class Tree {

    private final List<Derivation.Node> nodes;
    private final List<List<Integer>> parts = new ArrayList<>();

    /// @param nodes each behind its parts
    Tree(List<Derivation.Node> nodes) {
        this.nodes = nodes;
        var open = new ArrayDeque<Integer>();
        for (int at = 0; at < nodes.size(); at++) {
            var own = new ArrayList<Integer>();
            for (int k = 0; k < nodes.get(at).rule().arity(); k++) {
                own.add(open.pop());
            }
            Collections.reverse(own);
            parts.add(List.copyOf(own));
            open.push(at);
        }
    }

    int root() { return nodes.size() - 1; }

    Derivation.Node node(int at) { return nodes.get(at); }

    List<Integer> parts(int at) { return parts.get(at); }
}
