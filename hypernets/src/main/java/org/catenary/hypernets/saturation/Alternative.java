package org.catenary.hypernets.saturation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.TopologicalOrder;
import org.catenary.hypernets.rewrite.Rule;

/// A rule that is used on an equivalence net: where its left side is, its right side is added.
///
/// The left side is gone through from its outputs back; the nodes of a class are tried in turn, and the last choice is taken
/// back when the next fails.
final class Alternative {

    private static final int FREE = -1;

    /// One target of an edge of the left side, that produces a wire met before; or an output that no other reaches.
    private record Step(int edge, int port) { }

    private final EquivalenceNet host;
    private final Rule rule;
    private final Hypernet lhs;
    private final List<Step> steps = new ArrayList<>();
    private final int[] letters;
    private final boolean fromOneWire;
    private boolean cut;
    private Set<Integer> beginnings = Set.of();

    Alternative(Rule rule, EquivalenceNet host) {
        this.host = host;
        this.rule = rule;
        this.lhs = rule.lhs();
        this.letters = IntStream.range(0, lhs.edges()).map(e -> host.letter(lhs.label(e))).toArray();
        var met = new boolean[lhs.wires()];
        var order = new ArrayList<Integer>();
        int firstSteps = 0;
        for (int wire : lhs.outputs()) {
            if (!met[wire]) {
                met[wire] = true;
                order.add(wire);
            }
            firstSteps = firstSteps == 0 && !steps.isEmpty() ? steps.size() : firstSteps;
            while (!order.isEmpty()) {
                int now = order.removeFirst();
                if (lhs.incidence().producers(now) > 0) {
                    int e = lhs.incidence().producer(now, 0);
                    steps.add(new Step(e, lhs.incidence().producerSlot(now, 0)));
                    for (int source : lhs.sources(e)) {
                        if (!met[source]) {
                            met[source] = true;
                            order.add(source);
                        }
                    }
                }
            }
        }
        this.fromOneWire = firstSteps == 0 || firstSteps == steps.size();
    }

    Rule rule() { return rule; }

    /// {@return whether the last search found more than it was to}
    boolean isCut() { return cut; }

    /// {@return the classes that the wires of the left side go to, a list for each way with something that changed in the last
    /// round, up to a number}
    List<int[]> matches(int limit) {
        beginnings = fromOneWire ? host.near(steps.size()) : host.all();
        List<int[]> found = new ArrayList<>();
        var wires = new int[steps.size() + 1][];
        var candidates = new ArrayList<List<int[]>>();
        wires[0] = new int[lhs.wires()];
        Arrays.fill(wires[0], FREE);
        candidates.add(candidates(0, wires[0]));
        while (!candidates.isEmpty() && found.size() < limit) {
            int depth = candidates.size() - 1;
            if (candidates.getLast().isEmpty()) {
                candidates.removeLast();
                continue;
            }
            wires[depth + 1] = candidates.getLast().removeFirst();
            if (depth + 1 == steps.size()) {
                found.add(wires[depth + 1]);
            } else {
                candidates.add(candidates(depth + 1, wires[depth + 1]));
            }
        }
        cut = !candidates.isEmpty();
        return found;
    }

    private List<int[]> candidates(int depth, int[] wires) {
        Step step = steps.get(depth);
        int wire = lhs.target(step.edge, step.port);
        List<int[]> list = new ArrayList<>();
        for (int c : wires[wire] != FREE ? List.of(wires[wire]) : List.copyOf(depth == 0 ? beginnings : host.all())) {
            for (EquivalenceNet.Node node : host.of(c)) {
                if (node.letter() == letters[step.edge] && node.port() == step.port) {
                    var more = wires.clone();
                    more[wire] = c;
                    if (takes(more, step.edge, node.sources())) {
                        list.add(more);
                    }
                }
            }
        }
        return list;
    }

    private boolean takes(int[] wires, int edge, List<Integer> sources) {
        boolean takes = true;
        for (int k = 0; k < sources.size() && takes; k++) {
            int wire = lhs.source(edge, k), c = host.find(sources.get(k));
            takes = wires[wire] == FREE || wires[wire] == c;
            wires[wire] = c;
        }
        return takes;
    }

    /// Adds the right side.
    ///
    /// @return whether two classes became one
    boolean add(int[] wires) {
        Hypernet rhs = rule.rhs();
        var at = new int[rhs.wires()];
        for (int k = 0; k < rhs.inputs().length; k++) {
            at[rhs.inputs()[k]] = host.find(wires[lhs.inputs()[k]]);
        }
        TopologicalOrder order = rhs.order().orElseThrow(() -> NotSaturable.cycle(rule));
        for (int i = 0; i < rhs.edges(); i++) {
            int e = order.edge(i);
            List<Integer> sources = IntStream.of(rhs.sources(e)).mapToObj(w -> at[w]).toList();
            for (int k = 0; k < rhs.coarity(e); k++) {
                at[rhs.target(e, k)] = host.add(new EquivalenceNet.Node(host.letter(rhs.label(e)), k, sources));
            }
        }
        boolean changed = false;
        for (int k = 0; k < rhs.outputs().length; k++) {
            changed |= host.union(wires[lhs.outputs()[k]], at[rhs.outputs()[k]]);
        }
        return changed;
    }
}
