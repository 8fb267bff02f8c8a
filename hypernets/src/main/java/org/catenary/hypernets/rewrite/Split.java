package org.catenary.hypernets.rewrite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Wiring;

/// The places of a left side's boundary on one wire of a host, and the slots of the host that stay there, parted into wires.
///
/// A way to part them says for each place, inputs first, and then for each slot, which of the new wires it is on; these are
/// numbered as the places first name them.
final class Split {

    private final int wire;
    private final int[] places;
    private final int[] ends;
    private final boolean[] produces;
    private final boolean oneProducer;
    private final int[] part;

    private Split(int wire, int[] places, int[] ends, List<Boolean> slots, int inputs, Wiring wiring) {
        this.wire = wire;
        this.places = places;
        this.ends = ends;
        this.produces = new boolean[places.length + slots.size()];
        for (int i = 0; i < produces.length; i++) {
            produces[i] = i < places.length ? places[i] >= inputs : slots.get(i - places.length);
        }
        this.oneProducer = wiring == Wiring.LEFT_MONOGAMOUS;
        this.part = new int[produces.length];
    }

    /// {@return the wires of a host where the boundary of a left side is, in order}
    ///
    /// @param slots whether each slot that stays on a wire of the host produces it, those of edges in order first, then inputs,
    ///              then outputs
    static List<Split> all(Hypernet lhs, Image image, Wiring wiring, IntFunction<List<Boolean>> slots) {
        int[] ends = IntStream.concat(Arrays.stream(lhs.inputs()), Arrays.stream(lhs.outputs())).toArray();
        var splits = new ArrayList<Split>();
        for (int wire : IntStream.of(ends).map(end -> image.wires()[end]).distinct().sorted().toArray()) {
            int[] places = IntStream.range(0, ends.length).filter(p -> image.wires()[ends[p]] == wire).toArray();
            splits.add(new Split(wire, places, IntStream.of(places).map(p -> ends[p]).toArray(), slots.apply(wire),
                    lhs.inputs().length, wiring));
        }
        return splits;
    }

    int wire() { return wire; }

    /// {@return the number of places of the left side's boundary}
    int places() { return places.length; }

    /// {@return the number among all places of one that is here}
    int place(int i) { return places[i]; }

    /// {@return the number of slots of the host}
    int slots() { return part.length - places.length; }

    /// {@return the new wire that a place, or after them a slot, is on}
    int part(int i) { return part[i]; }

    /// {@return the number of new wires}
    int parts() { return 1 + IntStream.of(part).limit(places.length).max().orElse(0); }

    /// {@return the way in which they are parted}
    IntStream parting() { return IntStream.of(part); }

    /// Goes back to the first way.
    ///
    /// @return whether there is one
    boolean first() {
        Arrays.fill(part, 0);
        return isRight() || next();
    }

    /// Goes on to the next way, in lexicographic order, or back before the first.
    ///
    /// @return whether there is one
    boolean next() {
        do {
            int i = part.length - 1;
            while (i >= 0 && part[i] >= greatest(i)) {
                part[i--] = 0;
            }
            if (i < 0) {
                return false;
            }
            part[i]++;
        } while (!isRight());
        return true;
    }

    /// Parts them in a given way.
    ///
    /// @return whether it is one
    boolean take(List<Integer> way) {
        boolean canonical = true;
        for (int i = 0; i < part.length && canonical; i++) {
            part[i] = way.get(i);
            canonical = part[i] >= 0 && part[i] <= greatest(i);
        }
        return canonical && isRight();
    }

    int size() { return part.length; }

    private int greatest(int i) {
        return i >= places.length ? parts() - 1 : i == 0 ? 0 : 1 + IntStream.of(part).limit(i).max().orElse(0);
    }

    /// Whether the left side joins the parts and, where that is asked for, each has one producer.
    private boolean isRight() {
        var producers = new int[parts()];
        var reached = new BitSet();
        reached.set(0);
        for (int round = 0; round < producers.length; round++) {
            for (int i = 0; i < places.length; i++) {
                for (int j = 0; j < places.length; j++) {
                    if (reached.get(part[i]) && ends[i] == ends[j]) {
                        reached.set(part[j]);
                    }
                }
            }
        }
        for (int i = 0; i < part.length; i++) {
            producers[part[i]] += produces[i] ? 1 : 0;
        }
        return reached.cardinality() == producers.length
                && (!oneProducer || Arrays.stream(producers).allMatch(count -> count == 1));
    }
}
