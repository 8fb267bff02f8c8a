package org.catenary.qnlp.rewrite;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.grammar.Cups;

/// Puts the words of a row in another order, so that no wires cross and only cups are left.
///
/// Every word goes to the side of its neighbour on which their cup opens, the nearer the further inside:
///
/// ```
///   z   f    g             f    z   g
///   p  s nˡ  pʳ n          s nˡ p   pʳ n
///    ╲ ╳  ╲ ╱  ╱      =    │ │  └───┘  │
///    └╱─╲──┘ ─┘            │ └─────────┘
/// ```
///
/// Kartsaklis et al., arXiv:2110.04236, section 4: crossed compositions and unary rules bring crossings into the diagrams of
/// derivations.
final class SwapRemoval {

    private final Row row;
    private final boolean[] met;
    private final List<Integer> order = new ArrayList<>();

    private sealed interface Task {
        record Meet(int word) implements Task {}

        record Put(int word) implements Task {}
    }

    private SwapRemoval(Row row) {
        this.row = row;
        this.met = new boolean[row.words().size()];
        row.open().forEach(wire -> put(row.owner(wire)));
        IntStream.range(0, met.length).forEach(this::put);
    }

    /// {@return the diagram with its words in such an order; itself where nothing crosses, where it is no row of words, or where no
    /// order will do}
    static Diagram planar(Diagram diagram) {
        if (!diagram.theory().contains(Structure.SWAP)) {
            return diagram;
        }
        try {
            Diagram ordered = new SwapRemoval(Row.of(diagram)).diagram();
            return ordered.theory().contains(Structure.SWAP) ? diagram : ordered;
        } catch (NotARowOfWords e) {
            return diagram;
        }
    }

    private void put(int root) {
        var tasks = new ArrayDeque<Task>();
        tasks.push(new Task.Meet(root));
        while (!tasks.isEmpty()) {
            switch (tasks.pop()) {
                case Task.Put(int word) -> order.add(word);
                case Task.Meet(int word) -> {
                    if (!met[word]) {
                        met[word] = true;
                        around(word).reversed().forEach(tasks::push);
                    }
                }
            }
        }
    }

    /// The word between its neighbours.
    private List<Task> around(int word) {
        var left = new ArrayList<Task>();
        var right = new ArrayList<Task>();
        for (int wire : row.wires(word).toArray()) {
            if (row.partner(wire) >= 0) {
                (row.isLeftFoot(wire) ? right : left).add(new Task.Meet(row.owner(row.partner(wire))));
            }
        }
        var all = new ArrayList<Task>(left.reversed());
        all.add(new Task.Put(word));
        all.addAll(right.reversed());
        return all;
    }

    private Diagram diagram() {
        Diagram words = Diagram.id(Ty.unit());
        var places = new int[row.words().stream().mapToInt(word -> Math.toIntExact(word.cod().size())).sum()];
        int place = 0;
        for (int word : order) {
            words = words.tensor(row.words().get(word));
            for (int wire : row.wires(word).toArray()) {
                places[wire] = place++;
            }
        }
        var partners = new int[places.length];
        Arrays.fill(partners, -1);
        for (int wire = 0; wire < places.length; wire++) {
            partners[places[wire]] = row.partner(wire) < 0 ? -1 : places[row.partner(wire)];
        }
        if (!Cups.isPlanar(partners) || !isSorted(row.open().stream().mapToInt(wire -> places[wire]).toArray())) {
            throw new NotARowOfWords("wires cross in whatever order words stand");
        }
        return words.then(Cups.of(words.cod(), partners));
    }

    private static boolean isSorted(int... places) {
        return IntStream.range(1, places.length).allMatch(k -> places[k - 1] < places[k]);
    }
}
