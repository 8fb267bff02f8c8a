package org.catenary.hypernets.isomorphism;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.hypernets.net.Hypernet;

/// A partial injection from the wires and edges of one net to those of another.
final class Pairing {

    /// Not paired yet.
    static final int FREE = -1;

    final Coded left;
    final Coded right;
    final int[] wireTo;
    final int[] wireFrom;
    final int[] edgeTo;
    final int[] edgeFrom;

    Pairing(Coded left, Coded right) {
        this.left = left;
        this.right = right;
        this.wireTo = free(left.net().wires());
        this.wireFrom = free(right.net().wires());
        this.edgeTo = free(left.net().edges());
        this.edgeFrom = free(right.net().edges());
    }

    private static int[] free(int count) {
        var free = new int[count];
        Arrays.fill(free, FREE);
        return free;
    }

    /// {@return why the boundaries cannot be paired in order; nothing when they were}
    Optional<String> boundary() {
        return side("input", left.net().inputs(), right.net().inputs())
                .or(() -> side("output", left.net().outputs(), right.net().outputs()));
    }

    private Optional<String> side(String side, int[] here, int[] there) {
        if (here.length != there.length) {
            return Optional.of("%d %ss on the left, %d on the right".formatted(here.length, side, there.length));
        }
        for (int k = 0; k < here.length; k++) {
            int a = here[k], b = there[k];
            if (!left.net().sort(a).equals(right.net().sort(b))) {
                return Optional.of("%s %d is %s on the left, %s on the right".formatted(
                        side, k, left.net().sort(a), right.net().sort(b)));
            }
            if (!wire(a, b)) {
                return Optional.of("%s %d is %s on the left, %s on the right".formatted(
                        side, k, firstPlace(left.net(), a, side, k), firstPlace(right.net(), b, side, k)));
            }
        }
        return Optional.empty();
    }

    /// Names a wire of the boundary by the first place where it stands.
    private static String firstPlace(Hypernet net, int wire, String side, int k) {
        int[] inputs = net.inputs(), outputs = net.outputs();
        for (int i = 0; i < inputs.length && (i < k || side.equals("output")); i++) {
            if (inputs[i] == wire) {
                return "input " + i;
            }
        }
        for (int i = 0; i < k && side.equals("output"); i++) {
            if (outputs[i] == wire) {
                return "output " + i;
            }
        }
        return "a wire of its own";
    }

    /// {@return whether two wires could be paired or are so already}
    boolean wire(int a, int b) {
        if (wireTo[a] == FREE && wireFrom[b] == FREE) {
            wireTo[a] = b;
            wireFrom[b] = a;
        }
        return wireTo[a] == b;
    }

    /// Pairs two edges that are free, with their wires slot by slot.
    void edge(int e, int f) {
        edgeTo[e] = f;
        edgeFrom[f] = e;
        for (int k = 0; k < left.net().ports(e); k++) {
            wire(left.net().port(e, k), right.net().port(f, k));
        }
    }

    /// Pairs the wires that are still free, on which no edge stands, by their sorts.
    ///
    /// @return why this cannot be; nothing when it was done
    Optional<String> looseWires() {
        Map<Ob, Deque<Integer>> loose = new LinkedHashMap<>();
        for (int b = 0; b < wireFrom.length; b++) {
            if (wireFrom[b] == FREE) {
                loose.computeIfAbsent(right.net().sort(b), _ -> new ArrayDeque<>()).add(b);
            }
        }
        for (int a = 0; a < wireTo.length; a++) {
            if (wireTo[a] == FREE) {
                Ob sort = left.net().sort(a);
                Deque<Integer> partners = loose.computeIfAbsent(sort, _ -> new ArrayDeque<>());
                if (partners.isEmpty()) {
                    return Optional.of("more closed wires of sort %s on the left than on the right".formatted(sort));
                }
                wire(a, partners.remove());
            }
        }
        return loose.entrySet().stream().filter(entry -> !entry.getValue().isEmpty()).findFirst().map(entry ->
                "more closed wires of sort %s on the right than on the left".formatted(entry.getKey()));
    }

    Isomorphism isomorphism() { return new Isomorphism(wireTo, edgeTo); }
}
