package org.catenary.autodiff.net;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.catenary.autodiff.language.Program;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.HypernetBuilder;
import org.catenary.hypernets.net.TopologicalOrder;
import org.catenary.hypernets.net.Wiring;

/// The transformation `R` of nets that differentiates backward: `f : X → Y` becomes `R f : X → Y ⊗ (Y* ⊸ X*)`.
///
/// Each edge becomes one that keeps what the way back needs, and in the box `β`, in reverse order, its transpose. A function
/// becomes one that gives its result with the way back; the cotangent of a function is a record of the cotangents of what it
/// captured, or a formal zero. Wires that branch become sums, wires that end zeros. This is the end of the rewriting that
/// [Pushing] does, written at once, linear in the net.
///
/// Alvarez-Picallo, Ghica, Sprunger and Zanasi, *Functorial string diagrams for reverse-mode automatic differentiation*, CSL 2023,
/// arXiv:2107.13433; Pearlmutter and Siskind, *Reverse-mode AD in a functional framework*, TOPLAS 30 (2008).
public final class Backpropagation {

    private Backpropagation() {}

    /// {@return the net that gives the value of a program and the way back}
    public static Hypernet of(Program program) { return of(ProgramNet.of(program)); }

    static Hypernet of(Hypernet net) {
        var done = new IdentityHashMap<Hypernet, Hypernet>();
        Deque<Hypernet> open = new ArrayDeque<>(List.of(net));
        while (!open.isEmpty()) {
            Hypernet now = open.element();
            List<Hypernet> missing = done.containsKey(now) ? List.of()
                    : now.inside().stream().filter(inside -> !done.containsKey(inside)).toList();
            if (missing.isEmpty()) {
                open.pop();
                done.computeIfAbsent(now, level -> level(level, done));
            }
            missing.forEach(open::push);
        }
        return Objects.requireNonNull(done.get(net));
    }

    /// An edge that was passed, its wires in the net that is made.
    private record Passed(Passing passing, List<Integer> sources, int target) {
        int[] from() { return sources.stream().mapToInt(w -> w).toArray(); }

        List<Integer> kept() { return passing.kept(from(), target); }
    }

    private static Hypernet level(Hypernet net, IdentityHashMap<Hypernet, Hypernet> done) {
        var builder = new HypernetBuilder(Wiring.LEFT_MONOGAMOUS);
        var wires = new int[net.wires()];
        for (int wire : net.inputs()) {
            wires[wire] = builder.wire(net.sort(wire));
            builder.inputs(wires[wire]);
        }
        TopologicalOrder order = net.order().orElseThrow();
        List<Passed> passed = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            int edge = order.edge(i);
            Passing passing = Passing.of(net.label(edge));
            int[] sources = IntStream.of(net.sources(edge)).map(wire -> wires[wire]).toArray();
            int first = builder.edge(passing.forward(inside -> Objects.requireNonNull(done.get(inside))), sources);
            wires[net.target(edge, 0)] = first;
            passed.add(new Passed(passing, IntStream.of(sources).boxed().toList(), first));
        }
        int[] inputs = IntStream.of(net.inputs()).map(wire -> wires[wire]).toArray();
        int output = net.outputs()[0];
        var back = new HypernetBuilder(Wiring.LEFT_MONOGAMOUS);
        Map<Integer, Integer> captured = new LinkedHashMap<>();
        for (Passed edge : passed) {
            List<Integer> kept = edge.kept();
            for (int k = 0; k < kept.size(); k++) {
                int slot = k;
                captured.computeIfAbsent(kept.get(k), _ -> back.wire(edge.passing.backward().orElseThrow().dom().get(slot)));
            }
        }
        int given = back.wire(Passing.dual(net.sort(output)));
        back.inputs(captured.values().stream().mapToInt(w -> w).toArray()).inputs(given);
        var cotangents = new Cotangents(back);
        cotangents.add(wires[output], given);
        for (Passed edge : passed.reversed()) {
            cotangents.pass(edge.passing, edge.from(), edge.target, edge.passing.label().cod().get(0),
                    edge.kept().stream().map(wire -> Objects.requireNonNull(captured.get(wire))).toList());
        }
        int[] in = net.inputs();
        for (int k = 0; k < in.length; k++) {
            back.outputs(cotangents.total(inputs[k], net.sort(in[k])));
        }
        Hypernet spine = back.freeze();
        Ty dom = spine.dom();
        int beta = builder.edge(Passing.nest("β", dom.slice(0, dom.size() - 1), Ty.of(Passing.BACK), List.of(spine)),
                captured.keySet().stream().mapToInt(w -> w).toArray());
        return builder.outputs(wires[output], beta).freeze();
    }
}
