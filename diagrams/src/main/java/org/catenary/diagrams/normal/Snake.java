package org.catenary.diagrams.normal;

import java.util.Optional;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Diagram;

/// A cap one of whose legs runs straight into a cup on the other side, among the layers of a diagram.
///
/// @param slices the layers
/// @param cap    the layer of the cap
/// @param cup    the layer of the cup
/// @param leg    which leg of the cap it is: 0 the left one, into the cup from its right, or 1 the right one
record Snake(Slices slices, int cap, int cup, int leg) {

    /// {@return the snake whose cap is the topmost}
    static Optional<Snake> first(Slices slices) {
        return IntStream.range(0, slices.size()).boxed().filter(i -> slices.cell(i) instanceof Diagram.Cap)
                .flatMap(i -> IntStream.of(0, 1).boxed().flatMap(leg -> at(slices, i, leg).stream())).findFirst();
    }

    private static Optional<Snake> at(Slices slices, int cap, int leg) {
        int place = slices.offset(cap) + leg;
        for (int k = cap + 1; k < slices.size(); k++) {
            int at = slices.offset(k), in = slices.in(k);
            if (at <= place && place < at + in) {
                boolean snake = slices.cell(k) instanceof Diagram.Cup cup && place == at + 1 - leg
                        && cup.dom().get(leg).equals(slices.cell(cap).cod().get(1 - leg));
                return snake ? Optional.of(new Snake(slices, cap, k, leg)) : Optional.empty();
            }
            place = passed(slices, k, place);
        }
        return Optional.empty();
    }

    /// Where a wire goes on below a layer that it passes.
    private static int passed(Slices slices, int k, int place) {
        return slices.offset(k) <= place ? place + slices.out(k) - slices.in(k) : place;
    }

    /// {@return the layers without the snake}
    ///
    /// What lies between cap and cup on the cup's side of the leg goes above the cap, the rest below the cup; then the two
    /// are neighbours and vanish.
    Slices pulled() {
        int n = slices.size(), done = cap;
        int[] order = IntStream.range(0, n - 2).map(i -> i < cap ? i : i + 2).toArray(), offsets = new int[n - 2];
        boolean cupOnLeft = leg == 0;
        int bottom = slices.offset(cap) + leg;
        for (int k = cap + 1; k < cup; k++) {
            bottom = passed(slices, k, bottom);
        }
        for (int round = 0; round < 2; round++) {
            int place = slices.offset(cap) + leg;
            for (int k = cap + 1; k < cup; k++) {
                boolean left = slices.offset(k) <= place;
                if (left == (cupOnLeft == (round == 0))) {
                    order[done] = k;
                    offsets[done++] = left ? slices.offset(k)
                            : slices.offset(k) - place - 1 + (cupOnLeft ? bottom - 1 : slices.offset(cap));
                }
                place = passed(slices, k, place);
            }
        }
        for (int i = 0; i < n - 2; i++) {
            offsets[i] = i < cap || i >= cup - 1 ? slices.offset(order[i]) : offsets[i];
        }
        return slices.arranged(order, offsets);
    }
}
