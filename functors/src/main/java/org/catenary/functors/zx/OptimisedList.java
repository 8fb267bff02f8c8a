package org.catenary.functors.zx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.catenary.functors.circuit.GateList;
import org.catenary.functors.circuit.GateListBuilder;
import org.catenary.functors.circuit.Operation;
import org.catenary.functors.circuit.Placed;

/// A list of gates whose parts between barriers, measurements, resets and conditions were made cheaper, each by itself.
///
/// {@snippet class="org.catenary.functors.zx.OptimisationTest" region="optimise"}
///
/// @param list  what came of it, with the registers as they were
/// @param parts the parts that were looked at, in order
public record OptimisedList(GateList list, List<Part> parts) {

    /// Gates without anything between them, on all qubits of the list.
    ///
    /// @param before as they were, opened into elementary gates
    /// @param after  as they are, equal up to a number of modulus 1
    /// @param path   from before to after
    public record Part(ElementaryCircuit before, ElementaryCircuit after, List<ElementaryCircuit> path) {
        /// Copies the path.
        public Part { path = List.copyOf(path); }

        /// {@return whether they are equal, and what decided it: at once or else along the path}
        public Comparison comparison() {
            Comparison direct = Comparison.of(before, after);
            return direct.answer() == Comparison.Answer.UNKNOWN && path.size() > 2 ? Comparison.along(path) : direct;
        }
    }

    /// Copies the parts.
    public OptimisedList { parts = List.copyOf(parts); }

    /// {@return the cheapest list that is found}
    public static OptimisedList of(GateList list, Cost cost) { return along(list, circuit -> Optimisation.path(circuit, cost)); }

    /// {@return the list with each part replaced}
    /// @param optimisation what makes of a circuit one that is equal up to a number of modulus 1
    public static OptimisedList of(GateList list, UnaryOperator<ElementaryCircuit> optimisation) {
        return along(list, circuit -> List.of(circuit, optimisation.apply(circuit)));
    }

    private static OptimisedList along(GateList list, Function<ElementaryCircuit, List<ElementaryCircuit>> optimisation) {
        var builder = GateListBuilder.like(list);
        var parts = new ArrayList<Part>();
        var before = new ElementaryCircuit(list.qubits());
        for (int k = 0; k < list.size(); k++) {
            if (list.guard(k) == 0 && list.operation(k) instanceof Operation.Apply(var gate)) {
                Elementary.append(before, gate, list.wires(k));
            } else {
                finish(builder, parts, before, optimisation);
                before = new ElementaryCircuit(list.qubits());
                builder.add(list.condition(k), list.operation(k), list.wires(k));
            }
        }
        finish(builder, parts, before, optimisation);
        return new OptimisedList(builder.build(), parts);
    }

    private static void finish(GateListBuilder builder, List<Part> parts, ElementaryCircuit before,
            Function<ElementaryCircuit, List<ElementaryCircuit>> optimisation) {
        if (before.size() == 0) {
            return;
        }
        List<ElementaryCircuit> path = optimisation.apply(before);
        var part = new Part(before, path.getLast(), path);
        parts.add(part);
        for (Placed gate : Elementary.placed(part.after)) {
            builder.add(gate.gate(), gate.wires().stream().mapToInt(Integer::intValue).toArray());
        }
    }

    /// {@return a figure of all parts before, added up}
    public int before(ToIntFunction<ElementaryCircuit> figure) { return parts.stream().map(Part::before).mapToInt(figure).sum(); }

    /// {@return a figure of all parts after, added up}
    public int after(ToIntFunction<ElementaryCircuit> figure) { return parts.stream().map(Part::after).mapToInt(figure).sum(); }
}
