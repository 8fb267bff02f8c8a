package org.catenary.hypernets.isomorphism;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.catenary.hypernets.isomorphism.Patch.Colours;

/// Isomorphism of patches: as long as several edges have one colour, one on the left is taken to each on the right, and both
/// get a colour of their own, from which all other colours are refined.
///
/// Where edges of one colour are symmetric the first try is right, so that this costs few refinements for nets which look
/// the same from everywhere.
///
/// McKay and Piperno, *Practical graph isomorphism II*, J. Symbolic Comput. 60 (2014).
final class Individualization {

    private static final long MARK = 7;

    private final Patch left;
    private final Patch right;
    private final long limit;
    private long work;

    /// @param limit the number of looks at edges after which it gives up
    Individualization(Patch left, Patch right, long limit) {
        this.left = left;
        this.right = right;
        this.limit = limit;
    }

    /// {@return whether it gave up}
    boolean isSpent() { return work > limit; }

    /// {@return how often edges were looked at}
    long work() { return work; }

    private static final class Choice {
        private final Colours here;
        private final Colours there;
        private final int edge;
        private final int[] partners;
        private int next;

        Choice(Colours here, Colours there, int edge, int[] partners) {
            this.here = here;
            this.there = there;
            this.edge = edge;
            this.partners = partners;
        }
    }

    /// {@return the place on the right of each edge on the left; nothing where there is no isomorphism, or it gave up}
    Optional<int[]> run(Colours hereFirst, Colours thereFirst) {
        if (left.size() != right.size()) {
            return Optional.empty();
        }
        var choices = new ArrayDeque<Choice>();
        Colours here = hereFirst, there = thereFirst;
        while (true) {
            if (settle(here, there)) {
                long colour = smallestClass(here.edges());
                if (colour == 0) {
                    Optional<int[]> found = paired(here, there);
                    if (found.isPresent()) {
                        return found;
                    }
                } else {
                    choices.push(new Choice(here, there, places(here.edges(), colour)[0], places(there.edges(), colour)));
                }
            }
            while (!choices.isEmpty() && choices.element().next == choices.element().partners.length) {
                choices.pop();
            }
            if (choices.isEmpty() || isSpent()) {
                return Optional.empty();
            }
            Choice choice = choices.element();
            here = choice.here.copy();
            there = choice.there.copy();
            long mark = Mixing.mix(MARK, choices.size());
            int partner = choice.partners[choice.next++];
            here.edges()[choice.edge] = Mixing.mix(here.edges()[choice.edge], mark);
            there.edges()[partner] = Mixing.mix(there.edges()[partner], mark);
        }
    }

    /// Refines until no more edges and wires are told apart.
    ///
    /// @return whether both sides have the same colours
    private boolean settle(Colours here, Colours there) {
        int classes = -1;
        while (!isSpent()) {
            work += left.cost() + right.cost();
            if (here.sum() != there.sum()) {
                return false;
            }
            int now = Surroundings.classes(here.sorted());
            if (now == classes) {
                return true;
            }
            classes = now;
            left.refine(here);
            right.refine(there);
        }
        return false;
    }

    /// {@return the colour that the fewest edges have, but more than one; 0 where each has its own}
    private static long smallestClass(long[] colours) {
        long[] sorted = colours.clone();
        Arrays.sort(sorted);
        long smallest = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0, j = 0; i < sorted.length; i = j) {
            while (j < sorted.length && sorted[j] == sorted[i]) {
                j++;
            }
            if (j - i > 1 && j - i < least) {
                least = j - i;
                smallest = sorted[i];
            }
        }
        return smallest;
    }

    private static int[] places(long[] colours, long colour) {
        return IntStream.range(0, colours.length).filter(i -> colours[i] == colour).toArray();
    }

    private Optional<int[]> paired(Colours here, Colours there) {
        Integer[] places = inOrder(here.edges()), partners = inOrder(there.edges());
        var to = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            to[places[i]] = partners[i];
        }
        Map<Integer, Integer> wires = new HashMap<>(), back = new HashMap<>();
        Colours first = left.colours(), other = right.colours();
        boolean same = true;
        for (int i = 0; i < to.length && same; i++) {
            int[] a = left.ports(i), b = right.ports(to[i]);
            same = a.length == b.length && first.edges()[i] == other.edges()[to[i]];
            for (int k = 0; k < a.length && same; k++) {
                wires.putIfAbsent(a[k], b[k]);
                back.putIfAbsent(b[k], a[k]);
                same = first.wires()[a[k]] == other.wires()[b[k]] && wires.get(a[k]) == b[k] && back.get(b[k]) == a[k];
            }
        }
        return same ? Optional.of(to) : Optional.empty();
    }

    private static Integer[] inOrder(long[] colours) {
        return IntStream.range(0, colours.length).boxed().sorted(Comparator.comparingLong(i -> colours[i]))
                .toArray(Integer[]::new);
    }
}
