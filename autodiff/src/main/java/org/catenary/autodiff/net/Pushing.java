package org.catenary.autodiff.net;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.catenary.autodiff.language.Program;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.HypernetBuilder;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.net.TopologicalOrder;
import org.catenary.hypernets.net.Wiring;
import org.catenary.hypernets.rewrite.Place;
import org.catenary.hypernets.rewrite.Rewriting;
import org.catenary.hypernets.rewrite.Rule;
import org.catenary.hypernets.rewrite.Strategy;
import org.catenary.hypernets.rewrite.Trace;

/// [Backpropagation] as rewriting: the box `R`, at first around the whole net, is pushed through it edge by edge.
///
/// ```
///   R[f ; g]  →  f̂ ; R[g], β = f* ∘ β        R[λ f]  →  λ R[f]
/// ```
///
/// Each rule takes the box `R` with the box `β` that its way back leads to, and puts the first edge of what stood inside, as it is
/// passed, before a smaller `R`, and its transpose into `β`; where an edge holds nets, `R` stands around these then, and is
/// pushed through them next. A step is a double pushout that touches these edges only; the rules are as many as there are nets
/// inside, so each is made at its place.
///
/// {@snippet class="org.catenary.autodiff.net.BackpropagationTest" region="film"}
///
/// Alvarez-Picallo, Ghica, Sprunger and Zanasi, *Functorial string diagrams for reverse-mode automatic differentiation*, CSL 2023,
/// arXiv:2107.13433.
public final class Pushing {

    /// Stands for the wire of a formal zero that is not yet written.
    private static final int ZERO = -1;

    private final Place place;
    private final Hypernet inside;
    private final Optional<Place> beta;
    private final HypernetBuilder builder = new HypernetBuilder(Wiring.LEFT_MONOGAMOUS);
    private final Map<Integer, Integer> boundary = new LinkedHashMap<>();

    private Pushing(Place place, Optional<Place> beta) {
        this.place = place;
        this.inside = place.label().inside().getFirst();
        this.beta = beta;
    }

    /// {@return the rewriting that differentiates a program backward, from the box `R` around it to where there is no such box}
    ///
    /// Quadratic in the net: each box `R` holds the whole rest.
    public static Trace of(Program program) { return of(marked(ProgramNet.of(program))); }

    static Trace of(Hypernet marked) {
        return Rewriting.of(marked, Long.MAX_VALUE, Strategy.topDown(Strategy.normalizeBy(Pushing::rule))).trace();
    }

    /// {@return the net that is a box `R` around another}
    static Hypernet marked(Hypernet net) {
        Hypernet inOrder = rest(net, net.order().map(order -> IntStream.range(0, order.size()).map(order::edge).toArray()).orElseThrow(),
                Arrays.stream(net.inputs()).boxed().toList());
        return Hypernet.edge(Wiring.LEFT_MONOGAMOUS, box(inOrder));
    }

    private static Label box(Hypernet net) {
        return Passing.nest("R", net.dom(), net.cod().tensor(Ty.of(Passing.BACK)), List.of(net));
    }

    /// {@return the rule that pushes the box `R` at a place by one edge}
    private static Optional<Rule> rule(Place place) {
        if (!place.label().name().equals("R")) {
            return Optional.empty();
        }
        Optional<Place> beta = place.consumer(1).map(Place.Slot::place).filter(next -> next.label().name().equals("β"));
        return Optional.of(new Pushing(place, beta).rule());
    }

    private Rule rule() {
        var left = new HypernetBuilder(Wiring.LEFT_MONOGAMOUS);
        var onLeft = new LinkedHashMap<Integer, Integer>();
        for (int k = 0; k < place.arity(); k++) {
            meet(place.source(k), left, onLeft);
        }
        List<Integer> captured = new ArrayList<>();
        beta.ifPresent(next -> IntStream.range(0, next.arity()).map(next::source).filter(wire -> wire != place.target(1)).forEach(wire -> {
            captured.add(wire);
            meet(wire, left, onLeft);
        }));
        left.inputs(onLeft.values().stream().mapToInt(w -> w).toArray());
        builder.inputs(boundary.values().stream().mapToInt(w -> w).toArray());
        int value = left.edge(place.label(), IntStream.range(0, place.arity()).map(k -> on(onLeft, place.source(k))).toArray());
        onLeft.put(place.target(1), value + 1);
        int back = beta.map(next -> left.edge(next.label(), IntStream.range(0, next.arity()).map(k -> on(onLeft, next.source(k))).toArray()))
                .orElse(value + 1);
        left.outputs(value, back);
        String name = write(captured.stream().map(wire -> on(boundary, wire)).toList());
        return Rule.of(name, left.freeze(), builder.freeze());
    }

    private static int on(Map<Integer, Integer> wires, int wire) { return Objects.requireNonNull(wires.get(wire)); }

    private void meet(int wire, HypernetBuilder left, Map<Integer, Integer> onLeft) {
        onLeft.computeIfAbsent(wire, _ -> left.wire(place.sort(wire)));
        boundary.computeIfAbsent(wire, _ -> builder.wire(place.sort(wire)));
    }

    /// Writes the right side.
    ///
    /// @param captured the wires that `β` captured, its way back left out
    /// @return the name of the rule
    private String write(List<Integer> captured) {
        var at = new int[inside.wires()];
        int[] in = inside.inputs();
        for (int k = 0; k < in.length; k++) {
            at[in[k]] = on(boundary, place.source(k));
        }
        List<Integer> sources = Arrays.stream(in).mapToObj(wire -> at[wire]).toList();
        int output = inside.outputs()[0];
        Set<Integer> wanted = new LinkedHashSet<>(captured);
        if (inside.edges() == 0) {
            List<Integer> one = List.copyOf(wanted);
            var spine = new Spine(one, List.of(), Passing.dual(inside.sort(output)));
            spine.cotangents.add(at[output], spine.given);
            builder.outputs(at[output], spine.edge(sources));
            return "identity";
        }
        Passing passing = Passing.of(inside.label(0));
        int[] from = IntStream.of(inside.sources(0)).map(wire -> at[wire]).toArray();
        int target = builder.edge(passing.forward(Pushing::marked), from);
        at[inside.target(0, 0)] = target;
        List<Integer> kept = passing.kept(from, target);
        wanted.addAll(kept);
        int[] later = IntStream.range(1, inside.edges()).toArray();
        List<Integer> live = live(inside, later);
        Hypernet rest = rest(inside, later, live);
        List<Integer> alive = live.stream().map(wire -> at[wire]).toList();
        int value = builder.edge(box(rest), alive.stream().mapToInt(w -> w).toArray());
        var spine = new Spine(List.copyOf(wanted), List.of(value + 1), Passing.dual(inside.sort(output)));
        int first = spine.pull(live.stream().map(inside::sort).toList());
        for (int k = 0; k < alive.size(); k++) {
            spine.cotangents.add(alive.get(k), first + k);
        }
        spine.cotangents.pass(passing, from, target, passing.label().cod().get(0), kept.stream().map(spine::at).toList());
        builder.outputs(value, spine.edge(sources));
        return passing.rule();
    }

    /// {@return the wires that some edges, or the output, use but the edges do not make}
    private static List<Integer> live(Hypernet net, int[] edges) {
        Set<Integer> made = new LinkedHashSet<>(), used = new LinkedHashSet<>();
        for (int edge : edges) {
            IntStream.of(net.sources(edge)).forEach(used::add);
            made.add(net.target(edge, 0));
        }
        used.add(net.outputs()[0]);
        used.removeAll(made);
        return List.copyOf(used);
    }

    /// {@return the net of some edges, in their order}
    private static Hypernet rest(Hypernet net, int[] edges, List<Integer> inputs) {
        var builder = new HypernetBuilder(Wiring.LEFT_MONOGAMOUS);
        var wires = new int[net.wires()];
        for (int wire : inputs) {
            wires[wire] = builder.wire(net.sort(wire));
            builder.inputs(wires[wire]);
        }
        for (int edge : edges) {
            wires[net.target(edge, 0)] = builder.edge(net.label(edge), IntStream.of(net.sources(edge)).map(w -> wires[w]).toArray());
        }
        return builder.outputs(wires[net.outputs()[0]]).freeze();
    }

    /// The net inside the box `β` of the right side.
    private final class Spine {
        private final HypernetBuilder net = new HypernetBuilder(Wiring.LEFT_MONOGAMOUS);
        private final Map<Integer, Integer> captured = new LinkedHashMap<>();
        private final Cotangents cotangents = new Cotangents(net);
        private final int given;

        /// @param back  the way back of the box `R`, if one is left
        Spine(List<Integer> wanted, List<Integer> back, Ob result) {
            wanted.forEach(wire -> captured.put(wire, net.wire(builder.sortOf(wire))));
            back.forEach(wire -> captured.put(wire, net.wire(Passing.BACK)));
            given = net.wire(result);
            net.inputs(captured.values().stream().mapToInt(w -> w).toArray()).inputs(given);
        }

        int at(int wire) { return on(captured, wire); }

        /// Writes the edge that runs the way back of the box `R`, which is captured last.
        int pull(List<Ob> alive) {
            Ty duals = Ty.of(alive.stream().map(Passing::dual).toList());
            return net.edge(Label.of(Box.of("pull", Ty.of(List.of(Passing.BACK, net.sortOf(given))), duals)), given - 1, given);
        }

        /// Writes what stood in `β` before after what is there, with no zeros in sums, and the edge.
        int edge(List<Integer> sources) {
            IntUnaryOperator alive = k -> cotangents.total(sources.get(k), builder.sortOf(sources.get(k)));
            net.outputs(beta.map(next -> before(next, k -> cotangents.isZero(sources.get(k)) ? ZERO : alive.applyAsInt(k)))
                    .orElseGet(() -> IntStream.range(0, sources.size()).map(alive).toArray()));
            Hypernet spine = net.freeze();
            Ty dom = spine.dom();
            return builder.edge(Passing.nest("β", dom.slice(0, dom.size() - 1), Ty.of(Passing.BACK), List.of(spine)),
                    captured.keySet().stream().mapToInt(w -> w).toArray());
        }

        private int[] before(Place next, IntUnaryOperator alive) {
            Hypernet old = next.label().inside().getFirst();
            var wires = new int[old.wires()];
            int[] in = old.inputs();
            for (int k = 0; k < next.arity(); k++) {
                if (next.source(k) != place.target(1)) {
                    wires[in[k]] = at(on(boundary, next.source(k)));
                }
            }
            TopologicalOrder order = old.order().orElseThrow();
            for (int i = 0; i < order.size(); i++) {
                int edge = order.edge(i);
                switch (old.label(edge).name()) {
                    case "pull" -> {
                        for (int k = 0; k < old.coarity(edge); k++) {
                            wires[old.target(edge, k)] = isUsed(old, old.target(edge, k)) ? alive.applyAsInt(k) : ZERO;
                        }
                    }
                    case "+" -> {
                        int left = wires[old.source(edge, 0)], right = wires[old.source(edge, 1)];
                        wires[old.target(edge, 0)] = left == ZERO ? right : right == ZERO ? left : net.edge(old.label(edge), left, right);
                    }
                    default -> {
                        int first = net.edge(old.label(edge), IntStream.of(old.sources(edge)).map(w -> moved(old, w, wires)).toArray());
                        for (int k = 0; k < old.coarity(edge); k++) {
                            wires[old.target(edge, k)] = first + k;
                        }
                    }
                }
            }
            return IntStream.of(old.outputs()).map(w -> moved(old, w, wires)).toArray();
        }

        private int moved(Hypernet old, int wire, int[] wires) {
            return wires[wire] == ZERO ? net.edge(Label.of(Box.of("0", Ty.unit(), Ty.of(old.sort(wire))))) : wires[wire];
        }

        private static boolean isUsed(Hypernet net, int wire) {
            return net.incidence().consumers(wire) > 0 || IntStream.of(net.outputs()).anyMatch(w -> w == wire);
        }
    }
}
