package org.catenary.functors.circuit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;

/// A list of gates as a diagram on all its qubits, in order, followed by all its bits.
///
/// The diagram of a list is linear in the list times the number of wires that a gate spans.
public final class GateListDiagram {

    private static final int MOST_BITS = 12;

    private GateListDiagram() {}

    /// {@return the circuit that takes the qubits and bits of a list to themselves}
    ///
    /// What a condition on more than 12 bits asks is computed into further bits, which are thrown away at the end.
    public static Diagram of(GateList list) {
        if (!SmallConditions.has(list, MOST_BITS)) {
            GateList small = SmallConditions.of(list, MOST_BITS);
            int more = small.bits() - list.bits();
            return Diagram.id(Qubits.of(list.qubits()).tensor(Qubits.bits(list.bits()))).tensor(new BitState(Collections.nCopies(more, 0)))
                    .then(of(small)).thenAt(list.qubits() + list.bits(), new Discard(Qubits.bits(more)));
        }
        Ty type = Qubits.of(list.qubits()).tensor(Qubits.bits(list.bits()));
        var steps = new ArrayList<Diagram>();
        for (int k = 0; k < list.size(); k++) {
            int[] wires = list.wires(k);
            int qubits = list.operation(k).qubits();
            int[] placed = IntStream.range(0, wires.length).map(j -> wires[j] + (j < qubits ? 0 : list.qubits())).toArray();
            Diagram step = list.guard(k) == 0 ? done(type, list.operation(k), placed, list.qubits())
                    : guarded(type, list.condition(k), list.operation(k), placed, list.qubits());
            steps.add(step);
        }
        return steps.isEmpty() ? Diagram.id(type) : Circuits.MIXED.thenAll(steps);
    }

    /// {@return the circuit that prepares all qubits and bits in 0 and runs a list}
    public static Diagram prepared(GateList list) {
        Diagram qubits = new Ket(Collections.nCopies(list.qubits(), 0));
        return (list.bits() == 0 ? qubits : qubits.tensor(new BitState(Collections.nCopies(list.bits(), 0)))).then(of(list));
    }

    private static Diagram done(Ty type, Operation operation, int[] wires, int qubits) {
        return switch (operation) {
            case Operation.Apply(Gate gate) -> Placed.on(type, gate, wires);
            case Operation.Measure _ -> written(type, new Measure(1, false), wires);
            case Operation.Reset _ -> Placed.on(type, new Reset(false), wires);
            case Operation.Barrier(int n) -> n == 0 ? Diagram.id(type) : Placed.on(type, new Barrier(n), wires);
            case Operation.Assign(Condition value) -> assigned(type, value, wires[0], qubits);
            case Operation.Draw draw -> wires.length == 0 ? Diagram.id(type)
                    : spanned(type, new Discard(Qubits.bits(wires.length)).then(drawn(draw)), wires);
            case Operation.Noise(Kraus channel) -> Placed.on(type, channel, wires);
        };
    }

    private static ClassicalMap drawn(Operation.Draw draw) { return new ClassicalMap("draw", 0, draw.bits(), draw.probabilities()); }

    /// A qubit is measured, its bit replaced.
    private static Diagram written(Ty type, Measure measure, int[] wires) {
        Diagram write = measure.tensor(new Discard(Qubits.bits(1)));
        return spanned(type, write, wires);
    }

    private static Diagram spanned(Ty type, Diagram act, int... wires) {
        int width = Math.toIntExact(type.size());
        int low = IntStream.of(wires).min().orElseThrow(), high = IntStream.of(wires).max().orElseThrow();
        var taken = new BitSet(width);
        IntStream.of(wires).forEach(taken::set);
        int[] order = IntStream.concat(IntStream.of(wires).map(wire -> wire - low),
                IntStream.rangeClosed(low, high).filter(wire -> !taken.get(wire)).map(wire -> wire - low)).toArray();
        Diagram gather = Diagram.permutation(type.slice(low, high + 1), order);
        return Diagram.id(type).thenAt(low, gather.thenAt(0, act).then(gather.dagger()));
    }

    private static Diagram assigned(Ty type, Condition value, int bit, int qubits) {
        int[] asked = value.bits().distinct().sorted().toArray();
        Diagram truth = truth(value, asked);
        int[] wires = IntStream.concat(IntStream.of(asked).map(wire -> wire + qubits), IntStream.of(bit)
                .filter(wire -> IntStream.of(asked).noneMatch(other -> other + qubits == wire))).toArray();
        Diagram all = Diagram.id(Qubits.bits(asked.length)).tensor(Diagram.id(Qubits.bits(wires.length - asked.length)));
        int at = IntStream.range(0, wires.length).filter(k -> wires[k] == bit).findFirst().orElseThrow();
        Diagram computed = all.thenAt(0, truth);
        Diagram dropped = computed.thenAt(1 + at, new Discard(Qubits.bits(1)));
        int[] order = IntStream.range(0, wires.length).map(k -> k == at ? 0 : k < at ? k + 1 : k).toArray();
        return spanned(type, dropped.then(Diagram.permutation(dropped.cod(), order)), wires);
    }

    /// From some bits to the truth of a condition about them, followed by the bits.
    private static Diagram truth(Condition value, int[] asked) {
        int n = asked.length;
        ClassicalMap map = ClassicalMap.function(value.toString(), n, 1, word -> {
            var bits = new BitSet();
            IntStream.range(0, n).filter(k -> (word >> n - 1 - k & 1) == 1).forEach(k -> bits.set(asked[k]));
            return value.holds(bits) ? 1 : 0;
        });
        Diagram copies = Diagram.id(Ty.unit());
        for (int k = 0; k < n; k++) {
            copies = copies.tensor(Diagram.spider(Qubits.bits(1), 1, 2));
        }
        int[] apart = IntStream.concat(IntStream.range(0, n).map(k -> 2 * k), IntStream.range(0, n).map(k -> 2 * k + 1)).toArray();
        return copies.then(Diagram.permutation(copies.cod(), apart)).thenAt(0, map);
    }

    private static Diagram guarded(Ty type, Condition condition, Operation operation, int[] wires, int qubits) {
        if (condition instanceof Condition.Match(List<Integer> asked, List<Integer> values) && !values.isEmpty()
                && operation instanceof Operation.Apply(Gate gate) && gate instanceof Unitary
                && asked.stream().distinct().count() == asked.size()) {
            return Placed.on(type, new Conditional(values, gate),
                    IntStream.concat(asked.stream().mapToInt(bit -> bit + qubits), IntStream.of(wires)).toArray());
        }
        int bits = Math.toIntExact(type.size()) - qubits, flag = qubits + bits;
        Condition set = new Condition.Match(List.of(bits), List.of(1));
        Ty flagged = type.tensor(Qubits.bits(1)), probed = flagged.tensor(Qubits.bits(1));
        Diagram computed = Diagram.id(type).tensor(new BitState(List.of(0))).then(assigned(flagged, condition, flag, qubits));
        Diagram body = switch (operation) {
            case Operation.Apply(Gate gate) -> Placed.on(flagged, new Conditional(List.of(1), gate), after(flag, wires));
            case Operation.Reset _ -> Placed.on(flagged, new Conditional(List.of(1), new Reset(false)), after(flag, wires));
            case Operation.Barrier _ -> Diagram.id(flagged);
            case Operation.Measure _ -> Diagram.id(flagged).tensor(Gates.ket(0))
                    .then(Placed.on(flagged.tensor(Qubits.of(1)), new Conditional(List.of(1), Gates.CX), flag, wires[0], flag + 1))
                    .thenAt(flag + 1, new Measure(1, true))
                    .then(assigned(probed, either(set, new Condition.Match(List.of(bits + 1), List.of(1)), wires[1] - qubits), wires[1], qubits))
                    .thenAt(flag + 1, new Discard(Qubits.bits(1)));
            case Operation.Draw draw -> drawnIf(flagged, draw, wires, flag, qubits);
            case Operation.Noise(Kraus channel) -> Placed.on(flagged, new Conditional(List.of(1), channel), after(flag, wires));
            case Operation.Assign(Condition value) -> assigned(flagged, either(set, value, wires[0] - qubits), wires[0], qubits);
        };
        return computed.then(body).thenAt(flag, new Discard(Qubits.bits(1)));
    }

    /// Bits are drawn beside the others, and taken over where the flag is set.
    private static Diagram drawnIf(Ty flagged, Operation.Draw draw, int[] wires, int flag, int qubits) {
        int drawn = draw.bits(), first = flag + 1;
        Ty all = flagged.tensor(Qubits.bits(drawn));
        Diagram body = Diagram.id(flagged).tensor(drawn(draw));
        Condition set = new Condition.Match(List.of(flag - qubits), List.of(1));
        for (int k = 0; k < drawn; k++) {
            Condition value = new Condition.Match(List.of(first + k - qubits), List.of(1));
            body = body.then(assigned(all, either(set, value, wires[k] - qubits), wires[k], qubits));
        }
        return body.thenAt(first, new Discard(Qubits.bits(drawn)));
    }

    /// A value where a condition holds, what a bit is elsewhere.
    private static Condition either(Condition condition, Condition value, int bit) {
        return new Condition.Any(List.of(condition.and(value),
                condition.not().and(new Condition.Match(List.of(bit), List.of(1)))));
    }

    private static int[] after(int first, int[] wires) { return IntStream.concat(IntStream.of(first), IntStream.of(wires)).toArray(); }
}
