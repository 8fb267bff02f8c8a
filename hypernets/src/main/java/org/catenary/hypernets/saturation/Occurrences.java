package org.catenary.hypernets.saturation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.catenary.hypernets.net.Ends;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.HypernetBuilder;
import org.catenary.hypernets.rewrite.Rule;
import org.catenary.hypernets.saturation.Instance.End;
import org.catenary.hypernets.saturation.Instance.Spot;

/// The places where the left side of a rule is, in the nets that an alternative stands for: e-boxes are opened where, and only
/// where, the left side goes on in them, or where what they hold decides whether a path leaves the match and comes back.
///
/// The last choice, of an edge or of an alternative, is taken back when the next fails.
final class Occurrences {

    /// What is to be found next: an edge anywhere, or the other end of a wire.
    private sealed interface Goal {
        record Begin(int edge) implements Goal { }

        record Wire(int from, int target, int to, int source) implements Goal { }
    }

    private sealed interface Decision {
        record Take(int edge, Spot spot) implements Decision { }

        /// @param begins whether the edge sought is to be inside
        record Open(Spot spot, Option option, boolean begins) implements Decision { }
    }

    private static final class Choice {
        private final int goal;
        private final Optional<Instance> scope;
        private final List<Decision> decisions;
        private int next;

        Choice(int goal, Optional<Instance> scope, List<Decision> decisions) {
            this.goal = goal;
            this.scope = scope;
            this.decisions = decisions;
        }
    }

    /// A place: the region that it takes, and what this becomes.
    record Occurrence(Region region, Hypernet result) { }

    private final EquivalenceHypergraph graph;
    private final Rule rule;
    private final Hypernet lhs;
    private final Instance root;
    private final List<Goal> goals = new ArrayList<>();
    private final Spot[] images;
    private final boolean[] taken;
    private final Set<Spot> used = new HashSet<>();
    private final ArrayDeque<Choice> choices = new ArrayDeque<>();
    private Optional<Instance> scope = Optional.empty();
    private int goal;
    private boolean begun;

    Occurrences(EquivalenceHypergraph graph, Rule rule, Option option) {
        this.graph = graph;
        this.rule = rule;
        this.lhs = rule.lhs();
        this.root = Instance.of(option);
        this.images = new Spot[lhs.edges()];
        this.taken = new boolean[lhs.edges()];
        plan();
    }

    private void plan() {
        Ends ends = lhs.ends().orElseThrow();
        var met = new boolean[lhs.edges()];
        var planned = new boolean[lhs.wires()];
        for (int first = 0; first < lhs.edges(); first++) {
            var open = new ArrayDeque<Integer>();
            if (!met[first]) {
                met[first] = true;
                goals.add(new Goal.Begin(first));
                open.add(first);
            }
            while (!open.isEmpty()) {
                int e = open.remove();
                for (int k = 0; k < lhs.ports(e); k++) {
                    int w = lhs.port(e, k), from = ends.producer(w), to = ends.consumer(w);
                    if (!planned[w] && from >= 0 && to >= 0) {
                        planned[w] = true;
                        goals.add(new Goal.Wire(from, place(lhs.targets(from), w), to, place(lhs.sources(to), w)));
                        int other = k < lhs.arity(e) ? from : to;
                        if (!met[other]) {
                            met[other] = true;
                            open.add(other);
                        }
                    }
                }
            }
        }
    }

    private static int place(int[] wires, int wire) {
        return IntStream.range(0, wires.length).filter(k -> wires[k] == wire).findFirst().orElseThrow();
    }

    /// {@return the next place, of those in which something is that came after the net was last looked at}
    Optional<Occurrence> next() {
        if (!begun) {
            begun = true;
            choices.push(new Choice(0, Optional.empty(), decisions()));
        }
        while (!choices.isEmpty()) {
            Choice choice = choices.element();
            if (choice.next > 0) {
                takeBack(choice.decisions.get(choice.next - 1));
            }
            goal = choice.goal;
            scope = choice.scope;
            if (choice.next == choice.decisions.size()) {
                choices.pop();
            } else if (!graph.tries()) {
                return Optional.empty();
            } else {
                take(choice.decisions.get(choice.next++));
                Optional<Occurrence> found = goOn();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private void take(Decision decision) {
        switch (decision) {
            case Decision.Take(int edge, Spot spot) -> {
                images[edge] = spot;
                taken[edge] = true;
                used.add(spot);
                goal += goals.get(goal) instanceof Goal.Begin ? 1 : 0;
                scope = Optional.empty();
            }
            case Decision.Open(Spot spot, Option option, boolean begins) -> {
                Instance inside = Instance.of(option, spot);
                spot.instance().open(spot.edge(), inside);
                scope = begins ? Optional.of(inside) : scope;
            }
        }
    }

    private void takeBack(Decision decision) {
        switch (decision) {
            case Decision.Take(int edge, Spot spot) -> {
                taken[edge] = false;
                used.remove(spot);
            }
            case Decision.Open(Spot spot, Option _, boolean _) -> spot.instance().close(spot.edge());
        }
    }

    /// Goes on to the next choice, or to a place.
    private Optional<Occurrence> goOn() {
        while (goal < goals.size() && goals.get(goal) instanceof Goal.Wire wire && isThere(wire)) {
            goal++;
        }
        if (goal < goals.size()) {
            choices.push(new Choice(goal, scope, decisions()));
            return Optional.empty();
        }
        return finish();
    }

    private boolean isThere(Goal.Wire wire) {
        return taken[wire.from] && taken[wire.to] && Instance.across(images[wire.from], wire.target, true)
                .filter(end -> end.equals(new End(images[wire.to], wire.source))).isPresent();
    }

    private List<Decision> decisions() {
        return switch (goals.get(goal)) {
            case Goal.Begin(int edge) -> beginnings(edge);
            case Goal.Wire wire -> {
                boolean forwards = taken[wire.from];
                Optional<End> end = Instance.across(images[forwards ? wire.from : wire.to],
                        forwards ? wire.target : wire.source, forwards);
                int sought = forwards ? wire.to : wire.from, slot = forwards ? wire.source : wire.target;
                yield end.map(at -> at.spot().box() >= 0 ? opened(at.spot(), false)
                        : !taken[sought] && at.slot() == slot && fits(sought, at.spot())
                        ? List.<Decision>of(new Decision.Take(sought, at.spot())) : List.<Decision>of()).orElse(List.of());
            }
        };
    }

    private boolean fits(int edge, Spot spot) {
        return !used.contains(spot) && spot.instance().net().label(spot.edge()).equals(lhs.label(edge));
    }

    private List<Decision> opened(Spot spot, boolean begins) {
        return graph.options(spot.box()).stream().<Decision>map(option -> new Decision.Open(spot, option, begins)).toList();
    }

    private List<Decision> beginnings(int edge) {
        List<Decision> all = new ArrayList<>();
        var open = new ArrayDeque<Instance>();
        open.add(scope.orElse(root));
        while (!open.isEmpty()) {
            Instance now = open.remove();
            for (int e = 0; e < now.net().edges(); e++) {
                var spot = new Spot(now, e);
                if (spot.box() >= 0) {
                    now.opened(e).ifPresentOrElse(open::add, () -> {
                        if (graph.mayHold(spot.box(), lhs.label(edge))) {
                            all.addAll(opened(spot, true));
                        }
                    });
                } else if (fits(edge, spot)) {
                    all.add(new Decision.Take(edge, spot));
                }
            }
        }
        return all;
    }

    // ---- what is found

    private Optional<Occurrence> finish() {
        var top = new LinkedHashSet<Integer>();
        Arrays.stream(images).forEach(spot -> top.add(spot.top()));
        Hypernet net = root.net();
        if (top.size() == 1 && EBox.number(net.label(top.getFirst())) >= 0) {
            return Optional.empty();
        }
        Region region = Region.convex(net, List.copyOf(top));
        Unfolded unfolded = Unfolded.of(region, root, spot -> spot.instance().opened(spot.edge()));
        int[] edges = IntStream.range(0, images.length).map(e -> unfolded.spots().indexOf(images[e])).toArray();
        Optional<List<Integer>> way = wayBack(unfolded.net(), edges);
        if (way.isPresent()) {
            way.get().stream().map(unfolded.spots()::get).filter(spot -> spot.box() >= 0).findFirst()
                    .ifPresent(spot -> choices.push(new Choice(goal, scope, opened(spot, false))));
            return Optional.empty();
        }
        return isNew() ? Optional.of(new Occurrence(region, result(unfolded.net(), edges))) : Optional.empty();
    }

    private boolean isNew() {
        long looked = root.option().looked();
        return looked < 0 || choices.stream().anyMatch(choice ->
                choice.decisions.get(choice.next - 1) instanceof Decision.Open open && open.option.born() > looked);
    }

    private int[] wires(Hypernet net, int[] edges) {
        var wires = new int[lhs.wires()];
        for (int e = 0; e < edges.length; e++) {
            for (int k = 0; k < lhs.ports(e); k++) {
                wires[lhs.port(e, k)] = net.port(edges[e], k);
            }
        }
        return wires;
    }

    /// {@return the edges that lead, outside the match, from where it ends to where it begins, if some do}
    private Optional<List<Integer>> wayBack(Hypernet net, int[] edges) {
        if (net.wiring().allowsCycles() || rule.isLeftConnected()) {
            return Optional.empty();
        }
        int[] wires = wires(net, edges);
        BitSet ahead = reached(net, lhs.outputs(), wires, true), behind = reached(net, lhs.inputs(), wires, false);
        ahead.and(behind);
        if (ahead.isEmpty()) {
            return Optional.empty();
        }
        Ends ends = net.ends().orElseThrow();
        return Optional.of(ahead.stream().map(ends::consumer).filter(e -> e >= 0 && ahead.intersects(bits(net.targets(e))))
                .boxed().toList());
    }

    private static BitSet bits(int... of) {
        var bits = new BitSet();
        IntStream.of(of).forEach(bits::set);
        return bits;
    }

    private static BitSet reached(Hypernet net, int[] from, int[] wires, boolean forwards) {
        Ends ends = net.ends().orElseThrow();
        BitSet reached = bits(IntStream.of(from).map(w -> wires[w]).toArray());
        var open = new ArrayDeque<>(reached.stream().boxed().toList());
        while (!open.isEmpty()) {
            int w = open.remove(), e = forwards ? ends.consumer(w) : ends.producer(w);
            if (e >= 0) {
                for (int next : forwards ? net.targets(e) : net.sources(e)) {
                    if (!reached.get(next)) {
                        reached.set(next);
                        open.add(next);
                    }
                }
            }
        }
        return reached;
    }

    private Hypernet result(Hypernet net, int[] edges) {
        int[] wires = wires(net, edges);
        BitSet gone = bits(edges), inside = new BitSet();
        IntStream.range(0, wires.length).forEach(w -> inside.set(wires[w]));
        IntStream.of(lhs.inputs()).forEach(w -> inside.clear(wires[w]));
        IntStream.of(lhs.outputs()).forEach(w -> inside.clear(wires[w]));
        var builder = new HypernetBuilder(net.wiring());
        int[] kept = IntStream.range(0, net.wires()).map(w -> inside.get(w) ? -1 : builder.wire(net.sort(w))).toArray();
        for (int e = 0; e < net.edges(); e++) {
            if (!gone.get(e)) {
                builder.edge(net.label(e), Unfolded.renamed(net.sources(e), kept), Unfolded.renamed(net.targets(e), kept));
            }
        }
        Hypernet rhs = rule.rhs();
        int[] placed = Unfolded.placed(rhs, IntStream.of(lhs.inputs()).map(w -> kept[wires[w]]).toArray(),
                IntStream.of(lhs.outputs()).map(w -> kept[wires[w]]).toArray(), builder);
        for (int e = 0; e < rhs.edges(); e++) {
            builder.edge(rhs.label(e), Unfolded.renamed(rhs.sources(e), placed), Unfolded.renamed(rhs.targets(e), placed));
        }
        return builder.inputs(Unfolded.renamed(net.inputs(), kept)).outputs(Unfolded.renamed(net.outputs(), kept)).freeze();
    }
}
