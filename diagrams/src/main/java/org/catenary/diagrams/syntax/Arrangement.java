package org.catenary.diagrams.syntax;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Structure;

/// A sketch made a diagram: each step goes under the wires that it takes, which first come side by side.
///
/// What has no inputs begins an *island*, a diagram of its own with a row of wires below. When a step takes wires of two
/// islands, the one goes between the wires of the other, where the two wires meet; the island of the inputs goes into none.
/// In the plane there is no other way to draw it. Where that is not enough, wires are permuted, if the theory has swaps.
final class Arrangement {

    /// What has been drawn above a row of wires.
    ///
    /// @param open whether it begins at the inputs
    private record Island(Diagram diagram, boolean open) {}

    private final Sketch sketch;
    private final Rows rows = new Rows();
    private final Map<Integer, Island> islands = new HashMap<>();
    /// The first copy of each wire, the others following, and how many of them have been taken.
    private final int[] first;
    private final int[] taken;
    /// The wire that each copy is one of.
    private int[] origin = new int[16];
    private Diagram held = Diagram.id(Ty.unit());
    private Diagram floating = Diagram.id(Ty.unit());

    Arrangement(Sketch sketch) {
        this.sketch = sketch;
        first = new int[sketch.wires()];
        taken = new int[sketch.wires()];
    }

    Diagram drawn(Wires result) {
        give(Rows.EMPTY, 0, 0, sketch.dom(), 0, new Island(Diagram.id(sketch.dom()), true));
        for (int k = 0; k < sketch.steps().size(); k++) {
            step(k, sketch.steps().get(k));
        }
        int[] outputs = take(result.numbers());
        if (outputs.length > 0) {
            together(outputs, "the result");
            finish(removed(rows.row(outputs[0])));
        }
        return held.tensor(floating);
    }

    private void step(int k, Sketch.Step step) {
        Diagram f = step.diagram();
        int[] inputs = take(step.inputs().numbers());
        if (inputs.length == 0) {
            give(Rows.EMPTY, 0, 0, f.cod(), step.first(), new Island(f, false));
            return;
        }
        together(inputs, Sketch.told(f, k));
        int row = rows.row(inputs[0]), place = rows.place(inputs[0]);
        Island above = removed(row);
        give(row, place, inputs.length, f.cod(), step.first(), new Island(above.diagram.thenAt(place, f), above.open));
    }

    /// Puts new wires into a row in the place of those that were used up, each as often as it will be used.
    ///
    /// @param place  where they are, and `count` how many were there before
    /// @param number the number of the first
    private void give(int row, int place, int count, Ty given, int number, Island island) {
        Diagram copies = Diagram.id(Ty.unit());
        int below = Rows.EMPTY;
        for (int i = 0; i < given.size(); i++) {
            int uses = sketch.uses(number + i);
            copies = copies.tensor(uses == 1 ? Diagram.id(Ty.of(given.get(i))) : sketch.copy(given.get(i), uses));
            for (int k = 0; k < uses; k++) {
                int copy = rows.add();
                first[number + i] = k == 0 ? copy : first[number + i];
                below = rows.join(below, copy);
                origin = copy < origin.length ? origin : Arrays.copyOf(origin, 2 * copy);
                origin[copy] = number + i;
            }
        }
        Island whole = new Island(island.diagram.thenAt(place, copies), island.open);
        int now = rows.replaced(row, place, count, below);
        if (now == Rows.EMPTY) {
            finish(whole);
        } else {
            islands.put(now, whole);
        }
    }

    /// Sets aside what no wire leaves any more, and in the end the island of the outputs.
    private void finish(Island island) {
        if (!island.open && island.diagram.cod().isUnit()) {
            floating = floating.tensor(island.diagram);
        } else {
            held = held.tensor(island.diagram);
        }
    }

    /// The next copy of each wire.
    private int[] take(int[] numbers) { return IntStream.of(numbers).map(number -> first[number] + taken[number]++).toArray(); }

    private Island removed(int row) {
        Island island = islands.remove(row);
        if (island == null) {
            throw new AssertionError("no row begins at wire " + row);
        }
        return island;
    }

    /// Brings wires side by side.
    private void together(int[] wires, String taker) {
        for (int k = 1; k < wires.length; k++) {
            if (rows.row(wires[k - 1]) != rows.row(wires[k])) {
                join(wires[k - 1], wires[k], taker);
            }
        }
        int place = rows.place(wires[0]);
        for (int k = 1; k < wires.length; k++) {
            if (rows.place(wires[k]) != place + k) {
                if (!sketch.theory().contains(Structure.SWAP)) {
                    throw crossing(wires[k - 1], wires[k], taker);
                }
                permute(wires);
                return;
            }
        }
    }

    private void join(int left, int right, String taker) {
        int here = rows.row(left), there = rows.row(right), place = rows.place(left), next = rows.place(right);
        Island west = removed(here), east = removed(there);
        boolean eastFits = next == 0 && !east.open, westFits = place == rows.size(here) - 1 && !west.open;
        if (!eastFits && !westFits && !sketch.theory().contains(Structure.SWAP)) {
            throw between(next == 0 ? rows.at(here, place + 1) : rows.at(there, next - 1), left, right, taker);
        }
        if (eastFits || !westFits && !east.open) {
            insert(here, west, place + 1, there, east);
        } else {
            insert(there, east, next, here, west);
        }
    }

    /// Puts an island between the wires of another, or beside it where that is short.
    private void insert(int row, Island island, int place, int added, Island inner) {
        boolean beside = island.diagram.steps().size() <= 1 && (place == 0 || place == rows.size(row));
        Diagram whole = !beside ? island.diagram.thenAt(place, inner.diagram)
                : place == 0 ? inner.diagram.tensor(island.diagram) : island.diagram.tensor(inner.diagram);
        islands.put(rows.replaced(row, place, 0, added), new Island(whole, island.open));
    }

    private WrongWiring crossing(int left, int right, String taker) {
        int place = rows.place(left);
        return rows.place(right) > place ? between(rows.at(rows.row(left), place + 1), left, right, taker)
                : new WrongWiring("%s takes %s to the left of %s; they would have to cross, and the theory of %s lacks swaps"
                        .formatted(taker, told(left), told(right), sketch.theory()));
    }

    private WrongWiring between(int between, int left, int right, String taker) {
        return new WrongWiring(
                "%s takes %s and %s; %s stands between and would have to cross one of them, and the theory of %s lacks swaps"
                        .formatted(taker, told(left), told(right), told(between), sketch.theory()));
    }

    private String told(int copy) { return sketch.told(origin[copy]); }

    /// Permutes the wires from the first of some to the last, so that these come side by side in their order.
    private void permute(int[] wires) {
        int[] places = IntStream.of(wires).map(rows::place).toArray();
        int row = rows.row(wires[0]), from = IntStream.of(places).min().orElseThrow();
        int to = IntStream.of(places).max().orElseThrow() + 1;
        var chosen = new boolean[to - from];
        IntStream.of(places).forEach(place -> chosen[place - from] = true);
        int[] order = IntStream.concat(IntStream.concat(
                IntStream.range(from, places[0]).filter(p -> !chosen[p - from]), IntStream.of(places)),
                IntStream.range(places[0], to).filter(p -> !chosen[p - from])).map(p -> p - from).toArray();
        int[] moved = IntStream.of(order).map(p -> rows.at(row, from + p)).toArray();
        Island island = removed(row);
        Rows.Cut before = rows.cut(row, from), after = rows.cut(before.right(), to - from);
        int[] left = {before.left()};
        separate(after.left(), to - from);
        IntStream.of(moved).forEach(w -> left[0] = rows.join(left[0], w));
        Diagram permuted = island.diagram.thenAt(from, Diagram.permutation(island.diagram.cod().slice(from, to), order));
        islands.put(rows.join(left[0], after.right()), new Island(permuted, island.open));
    }

    /// Makes each wire of a row one of its own.
    private void separate(int row, int size) {
        int rest = row;
        for (int k = 0; k < size; k++) {
            rest = rows.cut(rest, 1).right();
        }
    }
}
