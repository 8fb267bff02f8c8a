package org.catenary.diagrams.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The foliation of a diagram: every cell as high as it can stand, those at one level side by side.
///
/// A cell stands below those that give its inputs, and below what ends between its inputs; a cell without inputs as high as
/// the wire on its left goes straight up. All wires and cells ever met form one row, what a cell gives right behind the last
/// that it takes. The wires of any cut come in the order of this row, so counts over it tell what lies to the left of a cell.
final class Foliation {

    /// A cell with what it takes; what it gives follows it in number.
    private static final class Node {
        private final Diagram cell;
        private final int number;
        private final int[] inputs;

        Node(Diagram cell, int number, int[] inputs) {
            this.cell = cell;
            this.number = number;
            this.inputs = inputs;
        }

        /// What stands where its left end is.
        int start() { return inputs.length == 0 ? number : inputs[0]; }

        IntStream outputs() { return IntStream.rangeClosed(number + 1, number + Math.toIntExact(cell.cod().size())); }
    }

    private final Diagram diagram;
    private final Rows rows = new Rows();
    private final int margin = rows.add();
    private final List<Node> nodes = new ArrayList<>();
    private int cut = margin;
    private int depth;
    /// The level of a cell; the first level below which a wire has begun.
    private int[] level = new int[64];
    /// The level at which a cell without inputs may stand to the right of a wire.
    private int[] hold = new int[64];
    /// The first level below all that has ended between a wire and the next.
    private int[] floor = new int[64];
    private int[] next = new int[64];

    private Foliation(Diagram diagram) {
        TooLarge.check(diagram);
        this.diagram = diagram;
        int last = margin;
        for (int i = 0; i < diagram.dom().size(); i++) {
            last = added(last, 0, 0);
            cut = rows.join(cut, last);
        }
        diagram.layers().forEach(this::place);
    }

    static long depth(Diagram diagram) { return new Foliation(diagram).depth; }

    static List<Diagram> layers(Diagram diagram) { return new Foliation(diagram).layers(); }

    private int added(int before, int begins, int holds) {
        int number = rows.add();
        if (number == level.length) {
            level = Arrays.copyOf(level, 2 * number);
            hold = Arrays.copyOf(hold, 2 * number);
            floor = Arrays.copyOf(floor, 2 * number);
            next = Arrays.copyOf(next, 2 * number);
        }
        level[number] = begins;
        hold[number] = holds;
        next[number] = next[before];
        next[before] = number;
        return number;
    }

    private void place(Layer layer) {
        Diagram cell = layer.cell();
        int offset = Math.toIntExact(layer.offset());
        int[] inputs = new int[Math.toIntExact(cell.dom().size())];
        int outputs = Math.toIntExact(cell.cod().size());
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = rows.at(cut, offset + 1 + i);
        }
        int left = rows.at(cut, offset), last = inputs.length == 0 ? left : inputs[inputs.length - 1];
        int height = inputs.length == 0 ? hold[left] : height(inputs), below = floor[last];
        int number = added(last, height, 0), row = Rows.EMPTY, end = number;
        for (int j = 0; j < outputs; j++) {
            boolean inner = j + 1 < outputs;
            end = added(end, height + 1, inner ? height + 1 : inputs.length == 0 ? height : hold[last]);
            row = rows.join(row, end);
            floor[end] = inner ? 0 : below;
        }
        if (outputs == 0) {
            floor[left] = Math.max(Math.max(floor[left], below), height + 1);
        } else if (inputs.length == 0) {
            floor[left] = 0;
        }
        cut = rows.replaced(cut, offset + 1, inputs.length, row);
        depth = Math.max(depth, height + 1);
        nodes.add(new Node(cell, number, inputs));
    }

    private int height(int[] inputs) {
        int height = 0;
        for (int i = 0; i < inputs.length; i++) {
            height = Math.max(height, Math.max(level[inputs[i]], i + 1 < inputs.length ? floor[inputs[i]] : 0));
        }
        return height;
    }

    private List<Diagram> layers() {
        int[] rank = ranks();
        var left = new Counts(rank.length);
        for (int wire = margin + 1; wire <= margin + diagram.dom().size(); wire++) {
            left.add(rank[wire], 1);
        }
        var layers = new ArrayList<Diagram>();
        Ty type = diagram.dom();
        for (List<Node> nodes : levels(rank)) {
            Diagram layer = layer(type, nodes, rank, left);
            layers.add(layer);
            type = layer.cod();
            for (Node node : nodes) {
                for (int wire : node.inputs) {
                    left.add(rank[wire], -1);
                }
                node.outputs().forEach(wire -> left.add(rank[wire], 1));
            }
        }
        return List.copyOf(layers);
    }

    private static Diagram layer(Ty type, List<Node> nodes, int[] rank, Counts left) {
        Diagram layer = Diagram.id(Ty.unit());
        int passed = 0;
        for (Node node : nodes) {
            int offset = left.before(rank[node.start()]);
            layer = layer.tensor(Diagram.id(type.slice(passed, offset))).tensor(node.cell);
            passed = offset + node.inputs.length;
        }
        return layer.tensor(Diagram.id(type.slice(passed, type.size())));
    }

    /// The place of each wire and each cell in the row.
    private int[] ranks() {
        var rank = new int[next.length];
        int place = 0;
        for (int number = margin; number != 0; number = next[number]) {
            rank[number] = place++;
        }
        return rank;
    }

    /// The cells of each level from left to right.
    private List<List<Node>> levels(int[] rank) {
        var levels = new ArrayList<List<Node>>();
        for (int i = 0; i < depth; i++) {
            levels.add(new ArrayList<>());
        }
        nodes.stream().sorted((a, b) -> Integer.compare(rank[a.number], rank[b.number]))
                .forEach(node -> levels.get(level[node.number]).add(node));
        return levels;
    }

    /// Numbers at places, of which those before a place are added up in logarithmic time.
    ///
    /// Fenwick, *A new data structure for cumulative frequency tables*, Software: Practice and Experience 24 (1994).
    private static final class Counts {
        private final int[] sums;

        Counts(int places) { sums = new int[places + 1]; }

        void add(int place, int number) {
            for (int i = place + 1; i < sums.length; i += i & -i) {
                sums[i] += number;
            }
        }

        int before(int place) {
            int sum = 0;
            for (int i = place; i > 0; i -= i & -i) {
                sum += sums[i];
            }
            return sum;
        }
    }
}
