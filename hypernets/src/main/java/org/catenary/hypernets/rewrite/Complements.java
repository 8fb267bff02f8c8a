package org.catenary.hypernets.rewrite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.HypernetBuilder;
import org.catenary.hypernets.net.Wiring;

/// All that may remain of a host when the image of a left side is cut out, so that gluing the left side in gives the host.
///
/// On a wire of the host where the boundary of the left side meets, the places of this boundary and the slots of the host that
/// stay are parted into wires, each with a place at least, so that the left side joins them again. Ways to do so come in
/// lexicographic order, the last wire's first: for each wire the list that says for its places, inputs first, and then for
/// its slots which of the new wires they are on; the first list has one wire only.
///
/// Bonchi, Gadducci, Kissinger, Sobociński and Zanasi, *String diagram rewrite theory I*, J. ACM 69 (2022), on exploded
/// pushout complements.
final class Complements {

    private static final int GONE = -1;

    private final Rule rule;
    private final Hypernet lhs;
    private final Hypernet host;
    private final Image image;
    private final BitSet matched = new BitSet();
    private final List<Split> splits = new ArrayList<>();

    Complements(Rule rule, Hypernet host, Image image) {
        this.rule = rule;
        this.lhs = rule.lhs();
        this.host = host;
        this.image = image;
        IntStream.of(image.edges()).forEach(matched::set);
        splits.addAll(Split.all(lhs, image, host.wiring(), wire -> {
            var produces = new ArrayList<Boolean>();
            slots().filter(slot -> slot.wire == wire).forEach(slot -> produces.add(slot.produces));
            return produces;
        }));
    }

    /// A place on the host where a wire stands: a slot of an edge that stays, or one of its boundary.
    private record Slot(int wire, boolean produces) {}

    /// {@return the slots that stay: of the edges, then the inputs, then the outputs}
    private Stream<Slot> slots() {
        Stream<Slot> edges = IntStream.range(0, host.edges()).filter(e -> !matched.get(e)).boxed().flatMap(e ->
                IntStream.range(0, host.ports(e)).mapToObj(k -> new Slot(host.port(e, k), k >= host.arity(e))));
        return Stream.of(edges, IntStream.of(host.inputs()).mapToObj(w -> new Slot(w, true)),
                IntStream.of(host.outputs()).mapToObj(w -> new Slot(w, false))).flatMap(part -> part);
    }

    /// {@return the complements, each net with its own wires for the places of the left side's boundary}
    Stream<Complement> all() {
        boolean some = splits.stream().allMatch(Split::first);
        return Stream.iterate(some ? Optional.of(made()) : Optional.<Complement>empty(), Optional::isPresent,
                _ -> advance() ? Optional.of(made()) : Optional.empty()).flatMap(Optional::stream)
                .filter(complement -> host.wiring() != Wiring.LEFT_MONOGAMOUS || complement.isConvex());
    }

    private boolean advance() {
        for (int i = splits.size() - 1; i >= 0; i--) {
            if (splits.get(i).next()) {
                return true;
            }
            splits.get(i).first();
        }
        return false;
    }

    private Complement made() {
        var builder = new HypernetBuilder(host.wiring());
        var first = new int[host.wires()];
        var gone = new BitSet();
        for (int w = 0; w < lhs.wires(); w++) {
            gone.set(image.wires()[w]);
        }
        splits.forEach(split -> gone.clear(split.wire()));
        var parts = new int[host.wires()];
        Arrays.fill(parts, 1);
        splits.forEach(split -> parts[split.wire()] = split.parts());
        for (int w = 0; w < first.length; w++) {
            first[w] = gone.get(w) ? GONE : builder.wire(host.sort(w));
            for (int i = 1; i < parts[w] && first[w] != GONE; i++) {
                builder.wire(host.sort(w));
            }
        }
        var places = new int[lhs.inputs().length + lhs.outputs().length];
        var taken = new int[host.wires()];
        var partOf = new int[host.wires()][0];
        for (Split split : splits) {
            for (int i = 0; i < split.places(); i++) {
                places[split.place(i)] = first[split.wire()] + split.part(i);
            }
            partOf[split.wire()] = IntStream.range(0, split.slots()).map(i -> split.part(split.places() + i)).toArray();
        }
        var slots = new Slots(first, partOf, taken);
        for (int e = 0; e < host.edges(); e++) {
            if (!matched.get(e)) {
                builder.edge(host.label(e), slots.next(host.sources(e)), slots.next(host.targets(e)));
            }
        }
        int inputs = lhs.inputs().length;
        builder.inputs(slots.next(host.inputs())).inputs(Arrays.copyOfRange(places, inputs, places.length));
        builder.outputs(slots.next(host.outputs())).outputs(Arrays.copyOf(places, inputs));
        return new Complement(builder.freeze(), rule,
                splits.stream().flatMapToInt(Split::parting).boxed().toList());
    }

    /// The slots of the host one after another, each with the wire that it is on now.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Slots(int[] first, int[][] partOf, int[] taken) {
        int[] next(int[] wires) {
            return IntStream.of(wires).map(w -> partOf[w].length == 0 ? first[w] : first[w] + partOf[w][taken[w]++]).toArray();
        }
    }
}
