package org.catenary.functors.network;

import java.util.ArrayDeque;
import java.util.function.IntFunction;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;

/// A tree as a diagram: a state for each tensor, a box for each step, and wires that carry the indices of a tensor.
final class TreeDiagram {

    private final Tree tree;
    private final int[][] indices;
    private final IntFunction<String> names;

    /// @param indices the indices of each tensor, those made on the way included
    TreeDiagram(Tree tree, int[][] indices, IntFunction<String> names) {
        this.tree = tree;
        this.indices = indices;
        this.names = names;
    }

    Diagram diagram() {
        Diagram diagram = Diagram.id();
        var open = new ArrayDeque<Integer>();
        if (indices.length > 0) {
            open.push(indices.length - 1);
        }
        int wires = 0;
        while (!open.isEmpty()) {
            int next = open.pop();
            if (next < 0) {
                int node = -1 - next, step = node - tree.tensors();
                Ty operands = wire(tree.left(step)).tensor(wire(tree.right(step)));
                diagram = diagram.thenAt(wires - 2, Box.of("·", operands, wire(node)));
                wires--;
            } else if (next < tree.tensors()) {
                diagram = diagram.thenAt(wires, Box.of(names.apply(next), Ty.unit(), wire(next)));
                wires++;
            } else {
                open.push(-1 - next);
                open.push(tree.right(next - tree.tensors()));
                open.push(tree.left(next - tree.tensors()));
            }
        }
        return diagram;
    }

    private Ty wire(int node) { return Ty.of(Network.list(indices[node])); }
}
