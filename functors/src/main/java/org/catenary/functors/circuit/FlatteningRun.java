package org.catenary.functors.circuit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Layer;
import org.catenary.diagrams.syntax.Ob;

/// Reads a plain circuit from top to bottom and writes it as a list, what stands under classical control under a condition.
final class FlatteningRun {

    private final GateListBuilder builder = new GateListBuilder();
    private final List<Flattening.Output> wires = new ArrayList<>();
    private final Map<Integer, Integer> required = new TreeMap<>();
    private final Deque<Settled> free = new ArrayDeque<>();
    private double weight = 1;

    /// A qubit that nobody needs any more, whose value is known.
    private record Settled(int qubit, int value) {}

    private FlatteningRun() {}

    static Flattening of(Diagram plain) {
        var run = new FlatteningRun();
        for (Ob ob : plain.dom()) {
            run.wires.add(ob.equals(Qubits.BIT) ? wire(run.bit()) : run.qubit());
        }
        for (Layer layer : plain.layers()) {
            run.cell(layer.cell(), Math.toIntExact(layer.offset()));
        }
        return new Flattening(run.builder.build(), run.wires, run.required, run.weight);
    }

    // ---- wires

    private static Flattening.Output wire(int bit) { return new Flattening.Output(false, bit); }

    private Flattening.Output qubit() {
        if (free.isEmpty()) {
            return new Flattening.Output(true, builder.addQubits("q" + builder.qubits(), 1).start());
        }
        Settled settled = free.pop();
        if (settled.value == 1) {
            builder.add(Fixed.X, settled.qubit);
        }
        return new Flattening.Output(true, settled.qubit);
    }

    private int bit() { return builder.addBits("c" + builder.bits(), 1).start(); }

    private int[] at(int offset, int count) { return IntStream.range(offset, offset + count).map(k -> wires.get(k).wire()).toArray(); }

    private void replace(int offset, int gone, List<Flattening.Output> by) {
        wires.subList(offset, offset + gone).clear();
        wires.addAll(offset, by);
    }

    // ---- bits

    private static Condition is(int bit, int value) { return new Condition.Match(List.of(bit), List.of(value)); }

    /// That some bits write a number.
    private static Condition are(int[] bits, int number) {
        return new Condition.Match(IntStream.of(bits).boxed().toList(),
                IntStream.range(0, bits.length).mapToObj(k -> number >> bits.length - 1 - k & 1).toList());
    }

    private static Condition either(Condition one, Condition other) { return new Condition.Any(List.of(one, other)); }

    private int assigned(Condition value) {
        int bit = bit();
        builder.add(new Operation.Assign(value), bit);
        return bit;
    }

    private int measured(int qubit) {
        int bit = bit();
        builder.add(new Operation.Measure(), qubit, bit);
        return bit;
    }

    /// New bits that are drawn where a condition holds and 0 elsewhere.
    private int[] drawn(Condition guard, List<Double> probabilities) {
        var draw = new Operation.Draw(probabilities);
        int[] bits = IntStream.range(0, draw.bits()).map(_ -> bit()).toArray();
        builder.add(guard, draw, bits);
        return bits;
    }

    private static List<Double> padded(List<Double> probabilities) {
        var padded = new ArrayList<>(probabilities);
        while (Integer.bitCount(padded.size()) != 1) {
            padded.add(0.0);
        }
        return padded;
    }

    private void require(Condition condition) { required.put(assigned(condition), 1); }

    /// Where a condition holds, the probability of all that happens is multiplied by a weight.
    private void weigh(Condition guard, double weight) {
        if (weight == 0) {
            require(guard.not());
        } else if (guard.equals(Condition.always())) {
            this.weight *= weight;
        } else if (weight != 1) {
            boolean less = weight < 1;
            double lost = 1 - (less ? weight : 1 / weight);
            this.weight *= less ? 1 : weight;
            int gone = drawn(less ? guard : guard.not(), List.of(1 - lost, lost))[0];
            required.put(gone, 0);
        }
    }

    // ---- cells

    private void cell(Diagram cell, int offset) {
        switch (cell) {
            case Diagram.Permutation permutation -> {
                var before = List.copyOf(wires.subList(offset, offset + permutation.order().length));
                IntStream.range(0, before.size()).forEach(k -> wires.set(offset + k, before.get(permutation.order()[k])));
            }
            case Diagram.Spider(Ob ob, int in, int out, var phase) when ob.equals(Qubits.BIT)
                    && phase.parameters().isEmpty() && phase.constant() == 0 -> compare(offset, in, out);
            case Diagram.Copy(Ob ob, int out) when ob.equals(Qubits.BIT) -> compare(offset, 1, out);
            case Gate gate -> gate(gate, offset);
            case Channel channel -> channel(channel, offset);
            case Diagram other -> throw NotACircuit.because(other);
        }
    }

    private void gate(Gate gate, int offset) {
        switch (gate) {
            case Unitary unitary -> builder.add(unitary, at(offset, unitary.qubits()));
            case Scalar scalar -> builder.add(scalar);
            case Ket ket -> replace(offset, 0, ket.bits().stream().map(this::prepared).toList());
            case Bra bra -> {
                for (int k = 0; k < bra.bits().size(); k++) {
                    settle(wires.get(offset + k).wire(), bra.bits().get(k));
                }
                replace(offset, bra.bits().size(), List.of());
            }
        }
    }

    private void settle(int qubit, int value) {
        required.put(measured(qubit), value);
        free.push(new Settled(qubit, value));
    }

    /// Bits that must be equal, and copies of them; without any, one that is drawn.
    private void compare(int offset, int in, int out) {
        int[] bits = in > 0 ? at(offset, in) : new int[] {unknown()};
        if (in > 1) {
            require(either(are(bits, 0), are(bits, (1 << in) - 1)));
        }
        replace(offset, in, IntStream.range(0, out).mapToObj(_ -> wire(assigned(is(bits[0], 1)))).toList());
    }

    private Flattening.Output prepared(int bit) {
        Flattening.Output qubit = qubit();
        if (bit == 1) {
            builder.add(Fixed.X, qubit.wire());
        }
        return qubit;
    }

    private void channel(Channel channel, int offset) {
        int in = Math.toIntExact(channel.dom().size());
        int[] on = at(offset, in);
        Condition always = Condition.always();
        switch (channel) {
            case Measure(int n, boolean destructive) -> {
                var after = new ArrayList<>(destructive ? List.of() : wires.subList(offset, offset + n));
                IntStream.of(on).forEach(qubit -> after.add(wire(measured(qubit))));
                replace(offset, in, after);
            }
            case Encode(int _, boolean fresh) when fresh -> replace(offset, in, IntStream.of(on).mapToObj(bit -> {
                Flattening.Output qubit = qubit();
                builder.add(is(bit, 1), new Operation.Apply(Fixed.X), qubit.wire());
                return qubit;
            }).toList());
            case Encode(int n, boolean _) -> {
                for (int k = 0; k < n; k++) {
                    int[] both = {measured(on[k]), on[n + k]};
                    require(either(are(both, 0), are(both, 3)));
                }
                replace(offset, in, List.copyOf(wires.subList(offset, offset + n)));
            }
            case Discard _ -> replace(offset, in, List.of());
            case Mixture(var type) -> replace(offset, 0, type.toList().stream().map(this::unknown).toList());
            case BitState(List<Integer> bits) -> replace(offset, 0,
                    bits.stream().map(bit -> wire(assigned(bit == 1 ? always : always.not()))).toList());
            case BitEffect(List<Integer> bits) -> {
                for (int k = 0; k < in; k++) {
                    required.put(assigned(is(on[k], 1)), bits.get(k));
                }
                replace(offset, in, List.of());
            }
            case ClassicalMap map -> replace(offset, in, IntStream.of(table(always, map, on)).mapToObj(FlatteningRun::wire).toList());
            case Kraus kraus -> replace(offset, in, noise(always, kraus, on));
            case Reset _, Weight _, Barrier _ -> stay(always, channel, on);
            case Conditional(List<Integer> values, CircuitBox body) -> {
                int n = values.size();
                stay(are(IntStream.of(on).limit(n).toArray(), Bits.value(values)), body, IntStream.of(on).skip(n).toArray());
            }
        }
    }

    /// A bit of which nothing is known, not normalised.
    private int unknown() {
        weigh(Condition.always(), 2);
        return drawn(Condition.always(), List.of(0.5, 0.5))[0];
    }

    /// A wire of which nothing is known.
    private Flattening.Output unknown(Ob ob) {
        int bit = unknown();
        if (ob.equals(Qubits.BIT)) {
            return wire(bit);
        }
        Flattening.Output qubit = qubit();
        builder.add(is(bit, 1), new Operation.Apply(Fixed.X), qubit.wire());
        return qubit;
    }

    // ---- boxes whose wires stay, under a condition

    private void stay(Condition guard, CircuitBox box, int... on) {
        switch (box) {
            case Unitary gate -> builder.add(guard, new Operation.Apply(gate), on);
            case Scalar scalar when scalar.parameters().isEmpty() -> {
                double modulus = scalar.value(Map.of()).abs();
                weigh(guard, modulus * modulus);
            }
            case Scalar.Turn _ -> { }
            case Weight(double re, double im) when im == 0 && re >= 0 -> weigh(guard, re);
            case Reset(boolean reversed) -> {
                if (reversed) {
                    int found = measured(guard, on[0]);
                    required.put(found, 0);
                    int bit = drawn(guard, List.of(0.5, 0.5))[0];
                    builder.add(is(bit, 1), new Operation.Apply(Fixed.X), on[0]);
                    weigh(guard, 2);
                } else {
                    builder.add(guard, new Operation.Reset(), on);
                }
            }
            case Barrier(int n) -> builder.add(new Operation.Barrier(n), on);
            case Kraus kraus -> noise(guard, kraus, on);
            case ClassicalMap map -> {
                int[] after = table(guard, map, on);
                for (int k = 0; k < on.length; k++) {
                    builder.add(guard, new Operation.Assign(is(after[k], 1)), on[k]);
                }
            }
            case Weight weight -> throw NotACircuit.notFlat(weight);
            case CircuitBox other -> {
                if (!other.dom().isUnit()) {
                    throw NotACircuit.notFlat(other);
                }
            }
        }
    }

    private int measured(Condition guard, int qubit) {
        int bit = bit();
        builder.add(guard, new Operation.Measure(), qubit, bit);
        return bit;
    }

    /// New bits that are the value of a map where a condition holds.
    private int[] table(Condition guard, ClassicalMap map, int... on) {
        int out = map.out(), words = 1 << out;
        if (map.entries().stream().anyMatch(entry -> !(entry >= 0))) {
            throw NotACircuit.notFlat(map);
        }
        double most = 0;
        boolean function = true;
        for (int word = 0; word < 1 << map.in(); word++) {
            List<Double> row = map.entries().subList(word * words, (word + 1) * words);
            most = Math.max(most, row.stream().mapToDouble(Double::doubleValue).sum());
            function &= Collections.frequency(row, 1.0) == 1 && Collections.frequency(row, 0.0) == words - 1;
        }
        int[] after = IntStream.range(0, out).map(_ -> bit()).toArray();
        if (function) {
            function(guard, map, on, after);
            return after;
        }
        weigh(guard, most);
        if (most > 0) {
            for (int word = 0; word < 1 << map.in(); word++) {
                double whole = most, sum = 0;
                var drawn = new ArrayList<Double>();
                for (double entry : map.entries().subList(word * words, (word + 1) * words)) {
                    drawn.add(entry / whole);
                    sum += entry / whole;
                }
                boolean lost = sum < 1 - 1e-12;
                int[] bits = lost ? IntStream.concat(IntStream.of(bit()), IntStream.of(after)).toArray() : after;
                if (lost) {
                    drawn.add(1 - sum);
                    drawn.addAll(Collections.nCopies(words - 1, 0.0));
                    required.put(bits[0], 0);
                }
                builder.add(guard.and(are(on, word)), new Operation.Draw(drawn), bits);
            }
        }
        return after;
    }

    private void function(Condition guard, ClassicalMap map, int[] on, int[] after) {
        int words = 1 << after.length;
        for (int k = 0; k < after.length; k++) {
            var ones = new ArrayList<Condition>();
            for (int word = 0; word < 1 << map.in(); word++) {
                int value = map.entries().subList(word * words, (word + 1) * words).indexOf(1.0);
                if ((value >> after.length - 1 - k & 1) == 1) {
                    ones.add(are(on, word));
                }
            }
            builder.add(guard, new Operation.Assign(new Condition.Any(ones)), after[k]);
        }
    }

    /// Noise on qubits; the qubits that come out.
    private List<Flattening.Output> noise(Condition guard, Kraus kraus, int... on) {
        if (Noises.isMixtureOfUnitaries(kraus)) {
            mixture(guard, kraus, on);
            return IntStream.of(on).mapToObj(k -> new Flattening.Output(true, k)).toList();
        }
        Kraus square = Noises.square(kraus);
        double most = Noises.weight(square, kraus.in());
        boolean whole = Noises.keepsProbability(square, kraus.in());
        int fresh = square.in() - kraus.in() + (whole ? 0 : 1);
        int[] more = IntStream.range(0, fresh).map(_ -> qubit().wire()).toArray();
        int[] all = IntStream.concat(IntStream.of(more), IntStream.of(on)).toArray();
        weigh(guard, whole ? 1 : most);
        if (most > 0) {
            builder.add(guard, new Operation.Noise(whole ? square : Noises.completed(square, kraus.in(), most)), all);
        }
        if (!whole) {
            settle(all[0], 0);
        }
        for (int k = whole ? 0 : 1; k < all.length - kraus.out(); k++) {
            free.push(new Settled(all[k], 0));
        }
        return IntStream.range(all.length - kraus.out(), all.length).mapToObj(k -> new Flattening.Output(true, all[k])).toList();
    }

    private void mixture(Condition guard, Kraus kraus, int... on) {
        List<Double> weights = kraus.operators().stream().map(Noises::square).toList();
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        weigh(guard, Math.abs(sum - 1) < 1e-9 ? 1 : sum);
        if (sum == 0) {
            return;
        }
        int[] label = drawn(guard, padded(weights.stream().map(weight -> weight / sum).toList()));
        for (int k = 0; k < weights.size(); k++) {
            if (weights.get(k) > 0 && on.length > 0) {
                Unitary gate = Noises.unitary(kraus, k);
                if (gate != Fixed.I) {
                    builder.add(guard.and(are(label, k)), new Operation.Apply(gate), on);
                }
            }
        }
    }
}
