package org.catenary.functors.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.catenary.diagrams.drawing.Drawn;
import org.catenary.diagrams.drawing.Glyph;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;

/// A gate in the picture of a circuit whose wires run straight. It stands in no circuit.
///
/// @param name  its name
/// @param dom   the wires from the first to the last that it touches
/// @param glyph how it is drawn
record Shown(String name, Ty dom, Glyph glyph) implements Box, Drawn {

    @Override public Ty cod() { return dom; }

    /// {@return a list of gates as a diagram to be drawn: qubits, then bits, each on a line of its own}
    static Diagram picture(GateList list) {
        Ty type = Qubits.of(list.qubits()).tensor(Qubits.bits(list.bits()));
        var steps = new ArrayList<Diagram>();
        for (int k = 0; k < list.size(); k++) {
            steps.add(step(type, list, k));
        }
        return steps.isEmpty() ? Diagram.id(type) : Circuits.MIXED.thenAll(steps);
    }

    private static Diagram step(Ty type, GateList list, int k) {
        Operation operation = list.operation(k);
        var wires = new ArrayList<Integer>();
        for (int j = 0; j < list.arity(k); j++) {
            wires.add(list.wire(k, j) + (j < operation.qubits() ? 0 : list.qubits()));
        }
        Glyph glyph = glyph(operation);
        if (list.guard(k) != 0) {
            var asked = list.condition(k).bits().distinct().sorted().boxed().toList();
            var given = new TreeMap<Integer, Integer>();
            glyph = given(list.condition(k), true, given) ? joined(controls(given), glyph)
                    : new Glyph.Plain("%s if %s".formatted(Legend.of(operation.toString()), list.condition(k)));
            wires.addAll(0, asked.stream().map(bit -> bit + list.qubits()).toList());
        }
        if (wires.isEmpty()) {
            return Diagram.id(type).tensor(new Shown(operation.toString(), Ty.unit(), glyph));
        }
        int low = wires.stream().min(Integer::compare).orElseThrow(), high = wires.stream().max(Integer::compare).orElseThrow();
        var placed = wires.stream().map(wire -> wire - low).toList();
        boolean straight = placed.equals(IntStream.range(0, high - low + 1).boxed().toList());
        Ty span = type.slice(low, high + 1);
        return Diagram.id(type).thenAt(low, new Shown(operation.toString(), span, straight ? glyph : new Glyph.Placed(placed, glyph)));
    }

    /// Whether a condition, or its contrary, gives a value to each of some bits and says no more; `values` is told which.
    private static boolean given(Condition condition, boolean holds, Map<Integer, Integer> values) {
        return switch (condition) {
            case Condition.Match(List<Integer> bits, List<Integer> wanted) when holds || bits.size() == 1 ->
                    IntStream.range(0, bits.size()).allMatch(k -> {
                        int value = holds ? wanted.get(k) : 1 - wanted.get(k);
                        Integer before = values.put(bits.get(k), value);
                        return before == null || before == value;
                    });
            case Condition.Not(Condition inner) -> given(inner, !holds, values);
            case Condition.All(List<Condition> all) when holds || all.size() == 1 ->
                    all.stream().allMatch(each -> given(each, holds, values));
            case Condition.Any(List<Condition> any) when !holds || any.size() == 1 ->
                    any.stream().allMatch(each -> given(each, holds, values));
            case Condition.Match _, Condition.All _, Condition.Any _ -> false;
        };
    }

    /// Controls on the first wires, by the values in order.
    private static List<Glyph.Control> controls(SortedMap<Integer, Integer> values) {
        var controls = new ArrayList<Glyph.Control>();
        values.values().forEach(value -> controls.add(new Glyph.Control(controls.size(), value == 1)));
        return controls;
    }

    private static Glyph joined(List<Glyph.Control> controls, Glyph glyph) {
        if (!(glyph instanceof Glyph.Controlled(List<Glyph.Control> more, Glyph target))) {
            return controls.isEmpty() ? glyph : new Glyph.Controlled(controls, glyph);
        }
        var all = new ArrayList<>(controls);
        more.forEach(control -> all.add(new Glyph.Control(control.wire() + controls.size(), control.one())));
        return new Glyph.Controlled(all, target);
    }

    private static Glyph glyph(Operation operation) {
        return switch (operation) {
            case Operation.Apply(Gate gate) when gate == Fixed.X -> new Glyph.Not();
            case Operation.Apply(Gate gate) -> gate.glyph();
            case Operation.Measure _ -> new Glyph.Observe();
            case Operation.Reset _ -> new Reset(false).glyph();
            case Operation.Barrier _ -> new Glyph.Barrier();
            case Operation.Draw draw -> new Glyph.Plain(draw.toString());
            case Operation.Noise(Kraus channel) -> channel.glyph();
            case Operation.Assign(Condition value) -> new Glyph.Plain(value.toString());
        };
    }
}
