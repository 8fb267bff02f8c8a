package org.catenary.functors.network;

import java.util.ArrayDeque;
import java.util.function.IntFunction;

/// A tree as lines: the larger operand of each step goes on where it stands, the smaller one is set in, so that the
/// deepest line is set in by the logarithm of the number of tensors.
final class TreeText {

    private final Network network;
    private final Tree tree;
    private final int[][] indices;
    private final IntFunction<String> names;
    private final int[] leaves;
    private final StringBuilder text = new StringBuilder();

    /// @param indices the indices of each tensor, those made on the way included
    TreeText(Network network, Tree tree, int[][] indices, IntFunction<String> names) {
        this.network = network;
        this.tree = tree;
        this.indices = indices;
        this.names = names;
        this.leaves = new int[indices.length];
        for (int node = 0; node < indices.length; node++) {
            leaves[node] = isLeaf(node) ? 1 : leaves[left(node)] + leaves[right(node)];
        }
    }

    private boolean isLeaf(int node) { return node < tree.tensors(); }

    private int left(int node) { return tree.left(node - tree.tensors()); }

    private int right(int node) { return tree.right(node - tree.tensors()); }

    private int heavy(int node) { return leaves[left(node)] >= leaves[right(node)] ? left(node) : right(node); }

    private int light(int node) { return leaves[left(node)] >= leaves[right(node)] ? right(node) : left(node); }

    /// A line to be written, or a tensor whose lines are.
    ///
    /// @param node   the tensor
    /// @param indent how far its lines are set in
    /// @param whole  whether the tensor is still to be made
    private record Line(int node, int indent, boolean whole) {}

    @Override public String toString() {
        var open = new ArrayDeque<Line>();
        if (indices.length > 0) {
            open.push(new Line(indices.length - 1, 1, true));
        }
        while (!open.isEmpty()) {
            Line line = open.pop();
            if (!line.whole) {
                write(line.indent, "· %s → %s".formatted(isLeaf(light(line.node)) ? leaf(light(line.node)) : "that",
                        Network.list(indices[line.node])));
                continue;
            }
            int node = line.node;
            while (!isLeaf(node)) {
                open.push(new Line(node, line.indent, false));
                if (!isLeaf(light(node))) {
                    open.push(new Line(light(node), line.indent + 1, true));
                }
                node = heavy(node);
            }
            write(line.indent, leaf(node));
        }
        return text.toString();
    }

    private void write(int indent, String line) { text.append('\n').append("  ".repeat(indent)).append(line); }

    private String leaf(int k) { return names.apply(k) + " " + Network.list(network.axes(k)); }
}
