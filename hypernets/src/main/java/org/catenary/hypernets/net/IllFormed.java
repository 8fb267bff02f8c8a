package org.catenary.hypernets.net;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.syntax.Ob;

/// Wires and edges that make no net: a slot of another sort, a wire used too often or too seldom, a cycle.
public final class IllFormed extends Mistake {

    private IllFormed(String message) { super(message); }

    static IllFormed slot(Label label, String side, int slot, Ob wanted, int wire, Ob got) {
        return new IllFormed("%s %d of %s is %s, but wire %d is %s".formatted(side, slot, label.name(), wanted, wire, got));
    }

    static IllFormed slots(Label label, int sources, int targets) {
        return new IllFormed("%s : %s → %s has %d sources and %d targets, got %d and %d".formatted(label.name(), label.dom(),
                label.cod(), label.dom().size(), label.cod().size(), sources, targets));
    }

    static IllFormed merge(int a, Ob here, int b, Ob there) {
        return new IllFormed("wire %d of sort %s cannot be merged with wire %d of sort %s".formatted(a, here, b, there));
    }

    static IllFormed wire(Hypernet net, int wire) {
        List<String> producers = new ArrayList<>(), consumers = new ArrayList<>();
        places("input", net.inputs(), wire, producers);
        for (int e = 0; e < net.edges(); e++) {
            for (int k = 0; k < net.ports(e); k++) {
                if (net.port(e, k) == wire) {
                    (k < net.arity(e) ? consumers : producers).add("%s (edge %d)".formatted(net.label(e).name(), e));
                }
            }
        }
        places("output", net.outputs(), wire, consumers);
        return new IllFormed("wire %d of sort %s has %s and %s; %s".formatted(wire, net.sort(wire),
                count(producers, "producer"), count(consumers, "consumer"), net.wiring().rule()));
    }

    static IllFormed cycle(Hypernet net, List<Integer> edges) {
        String names = edges.stream().limit(8).map(e -> "%s (edge %d)".formatted(net.label(e).name(), e))
                .collect(Collectors.joining(", "));
        return new IllFormed("a cycle through %s%s; a %s net wants none".formatted(
                names, edges.size() > 8 ? " and %d more".formatted(edges.size() - 8) : "",
                net.wiring() == Wiring.MONOGAMOUS ? "monogamous" : "left-monogamous"));
    }

    private static void places(String side, int[] boundary, int wire, List<String> found) {
        IntStream.range(0, boundary.length).filter(k -> boundary[k] == wire).forEach(k -> found.add(side + " " + k));
    }

    private static String count(List<String> ends, String what) {
        return switch (ends.size()) {
            case 0 -> "no " + what;
            case 1 -> "1 %s, %s".formatted(what, ends.getFirst());
            default -> "%d %ss, %s".formatted(ends.size(), what, String.join(" and ", ends));
        };
    }
}
