package org.catenary.functors.zx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.catenary.functors.scalar.Complex;

/// Sums of products of sums of graphs, evaluated on all cores.
///
/// The tree is opened row by row until there is enough to do; then each branch is evaluated by itself, depth first.
final class StabiliserTree {

    private static final int BRANCHES = 64;

    private final AtomicLong terms;
    private final LongConsumer check;

    /// @param terms counts the terms
    /// @param check is told their number, and may refuse to go on
    StabiliserTree(AtomicLong terms, LongConsumer check) {
        this.terms = terms;
        this.check = check;
    }

    /// A sum or a product of which some values are known.
    private static final class Node {
        private final Node parent;
        private final boolean sum;
        private int open;
        private Complex value;

        /// What stands above all.
        Node() {
            parent = this;
            sum = true;
            open = 1;
            value = Complex.ZERO;
        }

        Node(Node parent, boolean sum, int open) {
            this.parent = parent;
            this.sum = sum;
            this.open = open;
            value = sum ? Complex.ZERO : Complex.ONE;
        }

        /// Adds or multiplies a value, and gives to those above what is known now.
        void take(Complex part) {
            Node node = this;
            Complex next = part;
            while (true) {
                node.value = node.sum ? node.value.plus(next) : node.value.times(next);
                node.open--;
                if (node.open > 0 || node.parent == node) {
                    return;
                }
                next = node.value;
                node = node.parent;
            }
        }
    }

    private record Branch(ZxGraph graph, Node above) {}

    /// {@return the number that a reduced graph is}
    Complex value(ZxGraph start) {
        var root = new Node();
        var open = new ArrayDeque<Branch>();
        open.add(new Branch(start, root));
        while (!open.isEmpty() && open.size() < BRANCHES) {
            open.addAll(opened(open.poll()));
        }
        List<Branch> branches = List.copyOf(open);
        List<Complex> values = IntStream.range(0, branches.size()).parallel().mapToObj(k -> alone(branches.get(k).graph)).toList();
        for (int k = 0; k < branches.size(); k++) {
            branches.get(k).above.take(values.get(k));
        }
        return root.value;
    }

    private Complex alone(ZxGraph start) {
        var root = new Node();
        var open = new ArrayDeque<Branch>();
        open.push(new Branch(start, root));
        while (!open.isEmpty()) {
            opened(open.pop()).reversed().forEach(open::push);
        }
        return root.value;
    }

    /// The branches of a graph, none if its value is known.
    private List<Branch> opened(Branch branch) {
        ZxGraph g = branch.graph;
        if (g.scalar().isZero() || g.nonClifford() == 0) {
            check.accept(terms.incrementAndGet());
            branch.above.take(g.scalar().isZero() ? Complex.ZERO : finished(g));
            return List.of();
        }
        List<ZxGraph> parts = Components.of(g);
        boolean whole = parts.size() == 1;
        List<ZxGraph> next = whole ? MagicDecomposition.terms(g) : parts;
        var node = new Node(branch.above, whole, next.size());
        var branches = new ArrayList<Branch>(next.size());
        next.forEach(graph -> branches.add(new Branch(graph, node)));
        return branches;
    }

    private static Complex finished(ZxGraph g) {
        if (g.size() > 0) {
            throw new IllegalStateException("%s is left of a Clifford diagram".formatted(g));
        }
        return g.scalar().value();
    }
}
