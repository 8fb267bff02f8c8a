package org.catenary.hypernets.saturation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.HypernetBuilder;
import org.catenary.hypernets.net.Label;

/// The choice of the cheapest node in each class.
///
/// Classes are settled in the order of their costs, each by the first node whose sources are all settled, so that no choice
/// goes round.
///
/// Knuth, *A generalization of Dijkstra's algorithm*, Inf. Process. Lett. 6 (1977).
final class Extraction {

    private record Offer(double cost, int number, int home, EquivalenceNet.Node node) { }

    private final EquivalenceNet classes;
    private final Map<Integer, Offer> chosen = new HashMap<>();

    Extraction(EquivalenceNet classes, ToDoubleFunction<Label> cost) {
        this.classes = classes;
        Map<Integer, List<Waiting>> users = new HashMap<>();
        var offers = new PriorityQueue<Offer>(Comparator.comparingDouble(Offer::cost).thenComparingInt(Offer::number));
        int number = 0;
        for (int home : classes.all()) {
            for (EquivalenceNet.Node node : classes.of(home)) {
                var waiting = new Waiting(number++, home, node, (int) node.sources().stream().distinct().count());
                node.sources().stream().distinct().forEach(c -> users.computeIfAbsent(c, _ -> new ArrayList<>()).add(waiting));
                if (waiting.missing == 0) {
                    offers.add(offer(waiting, cost));
                }
            }
        }
        while (!offers.isEmpty()) {
            Offer offer = offers.remove();
            if (chosen.putIfAbsent(offer.home, offer) == null) {
                for (Waiting waiting : users.getOrDefault(offer.home, List.of())) {
                    if (--waiting.missing == 0) {
                        offers.add(offer(waiting, cost));
                    }
                }
            }
        }
    }

    /// A node of which some sources are not settled.
    private static final class Waiting {
        private final int number;
        private final int home;
        private final EquivalenceNet.Node node;
        private int missing;

        Waiting(int number, int home, EquivalenceNet.Node node, int missing) {
            this.number = number;
            this.home = home;
            this.node = node;
            this.missing = missing;
        }
    }

    /// {@return the cost of an edge}
    static double checked(Label label, ToDoubleFunction<Label> cost) {
        double of = cost.applyAsDouble(label);
        if (!(of >= 0)) {
            throw new IllegalArgumentException("the cost of %s is %s; it may not be negative".formatted(label.name(), of));
        }
        return of;
    }

    private Offer offer(Waiting waiting, ToDoubleFunction<Label> cost) {
        double sum = waiting.node.letter() < 0 ? 0 : checked(classes.label(waiting.node.letter()), cost);
        for (int source : waiting.node.sources()) {
            sum += chosen(source).cost;
        }
        return new Offer(sum, waiting.number, waiting.home, waiting.node);
    }

    private Offer chosen(int c) { return Objects.requireNonNull(chosen.get(classes.find(c))); }

    /// {@return the net of what is chosen}
    ///
    /// @param copies whether an edge is there once for each consumer, as where wires have only one
    Hypernet net(boolean copies) { return new Making(copies).run(); }

    /// The net in the making, from its outputs back; loops are closed when they are met.
    private final class Making {
        private final boolean copies;
        private final Hypernet net = classes.net();
        private final HypernetBuilder builder = new HypernetBuilder(net.wiring());
        private final List<Integer> inputs = new ArrayList<>();
        private final Map<Integer, Integer> given = new HashMap<>();
        private final Map<Integer, Integer> ends = new LinkedHashMap<>();
        private final Map<EquivalenceNet.Node, Integer> made = new HashMap<>();

        Making(boolean copies) { this.copies = copies; }

        Hypernet run() {
            for (int input : net.inputs()) {
                inputs.add(builder.wire(net.sort(input)));
                builder.inputs(inputs.getLast());
            }
            for (EquivalenceNet.Fixed fixed : classes.fixed()) {
                for (int target : net.targets(fixed.edge())) {
                    given.put(target, builder.wire(net.sort(target)));
                }
            }
            for (EquivalenceNet.Fixed fixed : classes.fixed()) {
                int[] sources = fixed.sources().stream().mapToInt(this::wire).toArray();
                int[] targets = IntStream.of(net.targets(fixed.edge())).map(w -> Objects.requireNonNull(given.get(w))).toArray();
                builder.edge(net.label(fixed.edge()), sources, targets);
            }
            for (int wire : net.outputs()) {
                int loop = classes.loops().indexOf(wire);
                builder.outputs(wire(loop < 0 ? classes.classOf(wire) : classes.fed(loop)));
            }
            for (int closed = 0; closed < ends.size(); closed++) {
                int loop = List.copyOf(ends.keySet()).get(closed);
                builder.merge(Objects.requireNonNull(ends.get(loop)), wire(classes.fed(loop)));
            }
            return builder.freeze();
        }

        private int input(EquivalenceNet.Node node) {
            if (classes.isGiven(node)) {
                return Objects.requireNonNull(given.get(classes.given(node)));
            }
            int loop = classes.loop(node);
            return loop < 0 ? inputs.get(-1 - node.letter())
                    : ends.computeIfAbsent(loop, k -> builder.wire(net.sort(classes.loops().get(k))));
        }

        private int wire(int root) {
            record Task(EquivalenceNet.Node node, boolean ready) { }
            var tasks = new ArrayDeque<Task>();
            var wires = new ArrayDeque<Integer>();
            tasks.push(new Task(chosen(root).node, false));
            while (!tasks.isEmpty()) {
                Task task = tasks.pop();
                EquivalenceNet.Node node = task.node, first = new EquivalenceNet.Node(node.letter(), 0, node.sources());
                if (node.letter() < 0) {
                    wires.push(input(node));
                } else if (!copies && made.containsKey(first)) {
                    wires.push(Objects.requireNonNull(made.get(first)) + node.port());
                } else if (task.ready) {
                    var sources = new int[node.sources().size()];
                    for (int k = sources.length - 1; k >= 0; k--) {
                        sources[k] = wires.pop();
                    }
                    int target = builder.edge(classes.label(node.letter()), sources);
                    made.put(first, target);
                    wires.push(target + node.port());
                } else {
                    tasks.push(new Task(node, true));
                    node.sources().reversed().forEach(source -> tasks.push(new Task(chosen(source).node, false)));
                }
            }
            return wires.pop();
        }
    }
}
