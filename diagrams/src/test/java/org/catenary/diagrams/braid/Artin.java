package org.catenary.diagrams.braid;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Layer;

/// The action of braids on the free group of loops round the strands: exact and faithful, but its words grow fast.
///
/// Artin, *Theorie der Zöpfe*, Abh. Math. Sem. Hamburg 4 (1925).
final class Artin {

    private Artin() {}

    /// {@return where a braid takes each loop: reduced words of loops `1, 2, …` and their inverses `-1, -2, …`}
    static List<List<Integer>> loops(Diagram braid) {
        var loops = new ArrayList<List<Integer>>();
        for (int k = 1; k <= braid.dom().size(); k++) {
            loops.add(List.of(k));
        }
        for (Layer layer : braid.layers()) {
            if (layer.cell() instanceof Diagram.Braid crossing) {
                int i = (int) layer.offset();
                List<Integer> x = loops.get(i), y = loops.get(i + 1);
                loops.set(i, crossing.inverse() ? y : reduced(x, y, inverse(x)));
                loops.set(i + 1, crossing.inverse() ? reduced(inverse(y), x, y) : x);
            }
        }
        return loops;
    }

    private static List<Integer> inverse(List<Integer> word) { return word.reversed().stream().map(letter -> -letter).toList(); }

    private static List<Integer> reduced(List<Integer> x, List<Integer> y, List<Integer> z) {
        var reduced = new ArrayList<Integer>();
        Stream.of(x, y, z).flatMap(List::stream).forEach(letter -> {
            if (!reduced.isEmpty() && reduced.getLast() == -letter) {
                reduced.removeLast();
            } else {
                reduced.add(letter);
            }
        });
        return reduced;
    }
}
