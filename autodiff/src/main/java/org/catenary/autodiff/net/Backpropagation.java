package org.catenary.autodiff.net;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.catenary.autodiff.language.Primitive;
import org.catenary.autodiff.language.Program;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.HypernetBuilder;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.net.TopologicalOrder;
import org.catenary.hypernets.net.Wiring;

/// The transformation `R` of nets that differentiates backward: `f : X → Y` becomes `R f : X → Y ⊗ (Y* ⊸ X*)`.
///
/// Pushed edge by edge through the net in topological order: after each step the edges before the box `R` have become those that
/// keep what the way back needs, the rest stands inside `R`, and a second spine of transposed edges stands in reverse order in the
/// box `β`. A function becomes one that gives its result with the way back; the cotangent of a function is a record of the
/// cotangents of what it captured, or a formal zero. Wires that branch become sums, wires that end zeros.
///
/// {@snippet class="org.catenary.autodiff.net.BackpropagationTest" region="film"}
///
/// Alvarez-Picallo, Ghica, Sprunger and Zanasi, *Functorial string diagrams for reverse-mode automatic differentiation*, CSL 2023,
/// arXiv:2107.13433; Pearlmutter and Siskind, *Reverse-mode AD in a functional framework*, TOPLAS 30 (2008).
public final class Backpropagation {

    private static final Ob BACK = Ob.of("back");

    private Backpropagation() {}

    /// {@return the net that gives the value of a program and the way back}
    /// @throws NoWayBack if the program has an edge that is no function, application, pair, projection, constant or primitive
    public static Hypernet of(Program program) { return of(ProgramNet.of(program)); }

    static Hypernet of(Hypernet net) { return stage(net, net.edges()); }

    /// {@return the nets on the way from `R` around the whole program to its end, one for each edge}
    ///
    /// Quadratic in the edges.
    ///
    /// @throws NoWayBack if the program has an edge that is no function, application, pair, projection, constant or primitive
    public static List<Hypernet> steps(Program program) {
        Hypernet net = ProgramNet.of(program);
        return IntStream.rangeClosed(0, net.edges()).mapToObj(k -> stage(net, k)).toList();
    }

    /// An edge that was passed, its wires in the net that is made.
    private static final class Passed {
        private final Label label;
        private final int[] sources;
        private final int target;
        private final int back;

        Passed(Label label, int[] sources, int target, int back) {
            this.label = label;
            this.sources = sources;
            this.target = target;
            this.back = back;
        }
    }

    /// {@return the net after `k` edges were passed}
    private static Hypernet stage(Hypernet net, int k) {
        var builder = new HypernetBuilder(Wiring.LEFT_MONOGAMOUS);
        Map<Integer, Integer> wires = new HashMap<>();
        List<Integer> inputs = new ArrayList<>();
        for (int wire : net.inputs()) {
            wires.put(wire, builder.wire(net.sort(wire)));
            inputs.add(at(wires, wire));
        }
        builder.inputs(inputs.stream().mapToInt(w -> w).toArray());
        TopologicalOrder order = net.order().orElseThrow();
        List<Passed> passed = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            passed.add(pass(net, order.edge(i), wires, builder));
        }
        int output = net.outputs()[0];
        if (k == net.edges()) {
            int value = at(wires, output);
            return builder.outputs(value, spine(builder, passed, inputs, List.of(value), Optional.empty(), net.sort(output))).freeze();
        }
        List<Integer> live = live(net, order, k);
        Hypernet rest = rest(net, order, k, live);
        Box marker = Box.of("R", rest.dom(), rest.cod().tensor(Ty.of(BACK)));
        int value = builder.edge(new Label.Nest(new Border.Bubble(marker, 0, false), List.of(rest)),
                live.stream().mapToInt(wire -> at(wires, wire)).toArray());
        List<Integer> alive = live.stream().map(wire -> at(wires, wire)).toList();
        return builder.outputs(value, spine(builder, passed, inputs, alive, Optional.of(value + 1), net.sort(output))).freeze();
    }

    private static int at(Map<Integer, Integer> wires, int wire) { return Optional.ofNullable(wires.get(wire)).orElseThrow(); }

    private static Passed pass(Hypernet net, int edge, Map<Integer, Integer> wires, HypernetBuilder builder) {
        Label label = net.label(edge);
        int[] sources = IntStream.of(net.sources(edge)).map(wire -> at(wires, wire)).toArray();
        int target = net.target(edge, 0), first;
        switch (kind(label)) {
            case LAMBDA -> {
                Box box = Box.of("λ", label.dom(), label.cod());
                first = builder.edge(new Label.Nest(new Border.Bubble(box, 0, false), List.of(of(label.inside().getFirst()))), sources);
            }
            case APPLY -> first = builder.edge(Label.of(Box.of("ev", label.dom(), label.cod().tensor(Ty.of(BACK)))), sources);
            default -> first = builder.edge(label, sources);
        }
        wires.put(target, first);
        return new Passed(label, sources, first, first + 1);
    }

    /// What there are rows for.
    enum Kind { CONSTANT, PRIMITIVE, PAIR, FIRST, SECOND, LAMBDA, APPLY }

    static Kind kind(Label label) {
        String name = label.name();
        return switch (name) {
            case "pair" -> Kind.PAIR;
            case "fst" -> Kind.FIRST;
            case "snd" -> Kind.SECOND;
            case "λ" -> Kind.LAMBDA;
            case "ev" -> Kind.APPLY;
            default -> {
                if (Primitive.of(name).isPresent()) {
                    yield Kind.PRIMITIVE;
                }
                if (label.dom().isUnit() && label.inside().isEmpty() && label.cod().equals(Ty.of("real"))) {
                    yield Kind.CONSTANT;
                }
                throw new NoWayBack(name);
            }
        };
    }

    /// {@return the wires that the edges from the `k`-th on, or the output, use but do not make}
    private static List<Integer> live(Hypernet net, TopologicalOrder order, int k) {
        Set<Integer> made = new LinkedHashSet<>(), used = new LinkedHashSet<>();
        for (int i = k; i < order.size(); i++) {
            IntStream.of(net.sources(order.edge(i))).forEach(used::add);
            made.add(net.target(order.edge(i), 0));
        }
        used.add(net.outputs()[0]);
        used.removeAll(made);
        return List.copyOf(used);
    }

    private static Hypernet rest(Hypernet net, TopologicalOrder order, int k, List<Integer> live) {
        var builder = new HypernetBuilder(Wiring.LEFT_MONOGAMOUS);
        Map<Integer, Integer> wires = new HashMap<>();
        for (int wire : live) {
            wires.put(wire, builder.wire(net.sort(wire)));
            builder.inputs(at(wires, wire));
        }
        for (int i = k; i < order.size(); i++) {
            int edge = order.edge(i);
            wires.put(net.target(edge, 0), builder.edge(net.label(edge), IntStream.of(net.sources(edge)).map(w -> at(wires, w)).toArray()));
        }
        return builder.outputs(at(wires, net.outputs()[0])).freeze();
    }

    // ---- the way back

    /// Writes the box `β` with the transposed edges in reverse order.
    ///
    /// @param inputs the wires whose cotangents it gives
    /// @param alive  the wires whose cotangents it is given: of the result, or by the way back of the rest
    /// @return its wire
    private static int spine(HypernetBuilder outer, List<Passed> passed, List<Integer> inputs, List<Integer> alive, Optional<Integer> rest, Ob result) {
        Hypernet so = outer.freeze();
        Map<Integer, Integer> captured = new LinkedHashMap<>();
        var builder = new HypernetBuilder(Wiring.LEFT_MONOGAMOUS);
        Map<Integer, List<Integer>> cotangents = new HashMap<>();
        int given = builder.wire(dual(result));
        if (rest.isPresent()) {
            Ty duals = Ty.of(alive.stream().map(wire -> dual(so.sort(wire))).toList());
            Box pull = Box.of("pull", Ty.of(List.of(BACK, dual(result))), duals);
            int first = builder.edge(Label.of(pull), capture(builder, captured, so, rest.get()), given);
            for (int i = 0; i < alive.size(); i++) {
                cotangents.computeIfAbsent(alive.get(i), _ -> new ArrayList<>()).add(first + i);
            }
        } else {
            cotangents.computeIfAbsent(alive.getFirst(), _ -> new ArrayList<>()).add(given);
        }
        for (Passed edge : passed.reversed()) {
            if (cotangents.containsKey(edge.target)) {
                transpose(builder, captured, so, edge, cotangents);
            }
        }
        int[] results = inputs.stream().mapToInt(wire -> total(builder, so, wire, cotangents)).toArray();
        builder.inputs(captured.values().stream().mapToInt(w -> w).toArray()).inputs(given).outputs(results);
        int[] sources = captured.keySet().stream().mapToInt(w -> w).toArray();
        Box box = Box.of("β", Ty.of(IntStream.of(sources).mapToObj(so::sort).toList()), Ty.of(BACK));
        return outer.edge(new Label.Nest(new Border.Bubble(box, 0, false), List.of(builder.freeze())), sources);
    }

    private static Ob dual(Ob wire) { return wire.equals(Ob.of("real")) ? wire : Ob.of("(%s)*".formatted(((Ob.Atom) wire).name())); }

    private static int capture(HypernetBuilder builder, Map<Integer, Integer> captured, Hypernet so, int wire) {
        return captured.computeIfAbsent(wire, _ -> builder.wire(so.sort(wire)));
    }

    /// {@return the sum of the cotangents of a wire}
    private static int total(HypernetBuilder builder, Hypernet so, int wire, Map<Integer, List<Integer>> cotangents) {
        Ob dual = dual(so.sort(wire));
        List<Integer> parts = cotangents.getOrDefault(wire, List.of());
        if (parts.isEmpty()) {
            return builder.edge(Label.of(Box.of("0", Ty.unit(), Ty.of(dual))));
        }
        int sum = parts.getFirst();
        for (int part : parts.subList(1, parts.size())) {
            sum = builder.edge(Label.of(Box.of("+", Ty.of(List.of(dual, dual)), Ty.of(dual))), sum, part);
        }
        return sum;
    }

    private static void transpose(HypernetBuilder builder, Map<Integer, Integer> captured, Hypernet so, Passed edge,
            Map<Integer, List<Integer>> cotangents) {
        int cotangent = total(builder, so, edge.target, cotangents);
        Ob of = dual(so.sort(edge.target));
        List<Ob> duals = IntStream.of(edge.sources).mapToObj(wire -> dual(so.sort(wire))).toList();
        List<Integer> sources = new ArrayList<>(List.of(cotangent));
        List<Ob> dom = new ArrayList<>(List.of(of));
        String name = switch (kind(edge.label)) {
            case CONSTANT -> "";
            case PRIMITIVE -> {
                List<Integer> kept = new ArrayList<>(IntStream.of(edge.sources).boxed().toList());
                kept.add(edge.target);
                kept.forEach(wire -> {
                    sources.add(capture(builder, captured, so, wire));
                    dom.add(so.sort(wire));
                });
                yield edge.label.name() + "*";
            }
            case PAIR -> "split";
            case FIRST -> "left";
            case SECOND -> "right";
            case LAMBDA -> "unpack";
            case APPLY -> {
                sources.addFirst(capture(builder, captured, so, edge.back));
                dom.addFirst(BACK);
                yield "return";
            }
        };
        if (name.isEmpty() || duals.isEmpty()) {
            return;
        }
        int first = builder.edge(Label.of(Box.of(name, Ty.of(dom), Ty.of(duals))), sources.stream().mapToInt(w -> w).toArray());
        for (int i = 0; i < duals.size(); i++) {
            cotangents.computeIfAbsent(edge.sources[i], _ -> new ArrayList<>()).add(first + i);
        }
    }
}
