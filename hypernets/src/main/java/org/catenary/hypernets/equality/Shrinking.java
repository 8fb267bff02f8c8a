package org.catenary.hypernets.equality;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.hypernets.isomorphism.Alphabet;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.HypernetBuilder;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.net.Wiring;

/// Left-monogamous nets without what is only discarded and, where copying is natural too, without what is made twice.
///
/// Nets inside labels come first, each once, however deep. Linear in what is there.
final class Shrinking {

    private static final int GONE = -1;

    private final boolean shares;
    private final Alphabet alphabet;
    private final IdentityHashMap<Hypernet, Hypernet> done = new IdentityHashMap<>();

    /// @param shares   whether edges of one label on the same sources become one
    /// @param alphabet gives isomorphic labels one letter
    Shrinking(boolean shares, Alphabet alphabet) {
        this.shares = shares;
        this.alphabet = alphabet;
    }

    /// {@return the net without these, the net itself where there are none}
    Hypernet of(Hypernet top) {
        var open = new ArrayDeque<Hypernet>();
        open.push(top);
        while (!open.isEmpty()) {
            Hypernet net = open.element();
            List<Hypernet> missing = done.containsKey(net) ? List.of()
                    : net.inside().stream().filter(inside -> !done.containsKey(inside)).toList();
            if (missing.isEmpty()) {
                open.pop();
                done.computeIfAbsent(net, level -> new Step(level, wanted(level)).net());
            }
            missing.forEach(open::push);
        }
        return Objects.requireNonNull(done.get(top));
    }

    /// {@return the nets on the way: each without one edge more than the one before, the nets inside labels all at once}
    ///
    /// What is discarded goes from the outputs upwards, then what is made twice from the inputs downwards.
    Stream<Hypernet> steps(Hypernet top) {
        of(top);
        int[] wanted = wanted(top), order = edges(top);
        boolean inside = top.inside().stream().anyMatch(net -> done.get(net) != net);
        int[] gone = IntStream.range(0, order.length).map(i -> order[order.length - 1 - i])
                .filter(e -> wanted[e] == GONE).toArray();
        int[] shared = IntStream.of(order).filter(e -> wanted[e] != GONE && wanted[e] != e).toArray();
        int[] changes = IntStream.concat(IntStream.of(gone), IntStream.of(shared)).toArray();
        return IntStream.rangeClosed(inside ? 0 : 1, changes.length).mapToObj(count -> {
            int[] now = IntStream.range(0, top.edges()).toArray();
            IntStream.of(changes).limit(count).forEach(e -> now[e] = wanted[e]);
            return new Step(top, now).net();
        });
    }

    /// What becomes of the edges of a net: each stays, goes, or becomes one with another.
    final class Step {
        private final Hypernet before;
        private final int[] becomes;

        Step(Hypernet before, int[] becomes) {
            this.before = before;
            this.becomes = becomes;
        }

        Hypernet net() {
            boolean same = before.inside().stream().allMatch(inside -> done.get(inside) == inside);
            for (int e = 0; e < becomes.length && same; e++) {
                same = becomes[e] == e;
            }
            return same ? before : made();
        }

        private Hypernet made() {
            var builder = new HypernetBuilder(Wiring.LEFT_MONOGAMOUS);
            var wires = new int[before.wires()];
            for (int w : before.inputs()) {
                wires[w] = builder.wire(before.sort(w));
                builder.inputs(wires[w]);
            }
            int[] labels = IntStream.range(0, before.labels()).map(i -> builder.label(shrunk(before.labelOf(i)))).toArray();
            for (int e : edges(before)) {
                if (becomes[e] == e) {
                    int first = builder.edge(labels[before.labelNumber(e)], renamed(before.sources(e), wires), 0);
                    for (int k = 0; k < before.coarity(e); k++) {
                        wires[before.target(e, k)] = first + k;
                    }
                } else if (becomes[e] != GONE) {
                    for (int k = 0; k < before.coarity(e); k++) {
                        wires[before.target(e, k)] = wires[before.target(becomes[e], k)];
                    }
                }
            }
            return builder.outputs(renamed(before.outputs(), wires)).freeze();
        }
    }

    private Label shrunk(Label label) {
        return switch (label) {
            case Label.Generator generator -> generator;
            case Label.Nest nest -> {
                List<Hypernet> inside = nest.inside().stream().map(net -> Objects.requireNonNull(done.get(net))).toList();
                yield inside.equals(nest.inside()) ? nest : new Label.Nest(nest.border(), inside);
            }
        };
    }

    private static int[] renamed(int[] wires, int[] names) { return Arrays.stream(wires).map(w -> names[w]).toArray(); }

    private static int[] edges(Hypernet net) {
        var order = net.order().orElseThrow();
        return IntStream.range(0, order.size()).map(order::edge).toArray();
    }

    /// {@return for each edge itself, or the first of the edges that make the same, or that it is gone}
    private int[] wanted(Hypernet net) {
        int[] order = edges(net), becomes = new int[net.edges()];
        Arrays.fill(becomes, GONE);
        var used = new boolean[net.wires()];
        IntStream.of(net.outputs()).forEach(w -> used[w] = true);
        for (int i = order.length - 1; i >= 0; i--) {
            int e = order[i];
            if (IntStream.range(0, net.coarity(e)).anyMatch(k -> used[net.target(e, k)])) {
                becomes[e] = e;
                for (int k = 0; k < net.arity(e); k++) {
                    used[net.source(e, k)] = true;
                }
            }
        }
        if (shares) {
            share(net, order, becomes);
        }
        return becomes;
    }

    /// A letter on wires.
    @SuppressWarnings("ArrayRecordComponent") // equality is written out
    private record Term(int letter, int[] wires) {
        @Override public boolean equals(Object object) {
            return object instanceof Term(int l, int[] ws) && letter == l && Arrays.equals(wires, ws);
        }

        @Override public int hashCode() { return 31 * letter + Arrays.hashCode(wires); }
    }

    private void share(Hypernet net, int[] order, int[] becomes) {
        int[] letters = IntStream.range(0, net.labels()).map(i -> alphabet.letter(shrunk(net.labelOf(i)))).toArray();
        int[] same = IntStream.range(0, net.wires()).toArray();
        Map<Term, Integer> first = new HashMap<>();
        for (int e : order) {
            if (becomes[e] != GONE) {
                becomes[e] = first.computeIfAbsent(
                        new Term(letters[net.labelNumber(e)], renamed(net.sources(e), same)), _ -> e);
                for (int k = 0; k < net.coarity(e) && becomes[e] != e; k++) {
                    same[net.target(e, k)] = net.target(becomes[e], k);
                }
            }
        }
    }
}
