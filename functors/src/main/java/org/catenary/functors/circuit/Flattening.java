package org.catenary.functors.circuit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Layer;
import org.catenary.diagrams.syntax.Ob;

/// A circuit as a [list of gates][GateList]: what simulators of states run.
///
/// Qubits that are prepared, bits that are measured or copied, and the qubits of dilated noise are new wires of the list; inputs
/// come first. A post-selection becomes a measurement whose result is required.
///
/// @param list     the operations
/// @param outputs  for each output wire of the circuit the qubit or the bit that holds it
/// @param required the bits that must have given values at the end, those of post-selections
public record Flattening(GateList list, List<Output> outputs, Map<Integer, Integer> required) {

    /// Where an output wire is.
    ///
    /// @param qubit whether it is a qubit; otherwise it is a bit
    /// @param wire  which
    public record Output(boolean qubit, int wire) {}

    /// Copies what is given.
    public Flattening {
        outputs = List.copyOf(outputs);
        required = Collections.unmodifiableMap(new TreeMap<>(required));
    }

    /// {@return a circuit as a list}
    /// @throws NotACircuit if it holds what no list can do: a state of which nothing is known, a random classical map, a
    ///     weight, noise that does not preserve probability, or what is no box of circuits
    public static Flattening of(Diagram circuit) {
        Diagram plain = Circuits.MIXED.plain(circuit);
        var run = new Run();
        for (Ob ob : plain.dom()) {
            run.wires.add(ob.equals(Qubits.BIT) ? run.bit() : run.qubit());
        }
        for (Layer layer : plain.layers()) {
            run.cell(layer.cell(), Math.toIntExact(layer.offset()));
        }
        return new Flattening(run.builder.build(), run.wires, run.required);
    }

    private static final class Run {
        private final GateListBuilder builder = new GateListBuilder();
        private final List<Output> wires = new ArrayList<>();
        private final Map<Integer, Integer> required = new TreeMap<>();
        private final List<Output> ancillas = new ArrayList<>();

        Output qubit() { return new Output(true, builder.addQubits("q" + builder.quantum().size(), 1).start()); }

        Output bit() { return new Output(false, builder.addBits("c" + builder.bits(), 1).start()); }

        private int[] at(int offset, int count) { return IntStream.range(offset, offset + count).map(k -> wires.get(k).wire).toArray(); }

        private void replace(int offset, int gone, List<Output> by) {
            wires.subList(offset, offset + gone).clear();
            wires.addAll(offset, by);
        }

        private static Condition is(int bit, int value) { return new Condition.Match(List.of(bit), List.of(value)); }

        private Output assigned(Condition value) {
            Output bit = bit();
            builder.add(new Operation.Assign(value), bit.wire);
            return bit;
        }

        private Output measured(int qubit) {
            Output bit = bit();
            builder.add(new Operation.Measure(), qubit, bit.wire);
            return bit;
        }

        void cell(Diagram cell, int offset) {
            switch (cell) {
                case Diagram.Permutation permutation -> {
                    var before = List.copyOf(wires.subList(offset, offset + permutation.order().length));
                    IntStream.range(0, before.size()).forEach(k -> wires.set(offset + k, before.get(permutation.order()[k])));
                }
                case Diagram.Spider(Ob ob, int in, int out, var phase) when ob.equals(Qubits.BIT) && in == 1
                        && phase.parameters().isEmpty() && phase.constant() == 0 -> copy(offset, out);
                case Diagram.Copy(Ob ob, int out) when ob.equals(Qubits.BIT) -> copy(offset, out);
                case Unitary gate -> builder.add(gate, at(offset, gate.qubits()));
                case Scalar scalar -> builder.add(scalar);
                case Ket ket -> replace(offset, 0, ket.bits().stream().map(this::prepared).toList());
                case Bra bra -> {
                    for (int k = 0; k < bra.bits().size(); k++) {
                        required.put(measured(wires.get(offset + k).wire).wire, bra.bits().get(k));
                    }
                    replace(offset, bra.bits().size(), List.of());
                }
                case Channel channel -> channel(channel, offset);
                case Diagram other -> throw NotACircuit.because(other);
            }
        }

        private void copy(int offset, int out) {
            int bit = wires.get(offset).wire;
            replace(offset, 1, IntStream.range(0, out).mapToObj(_ -> assigned(is(bit, 1))).toList());
        }

        private Output prepared(int bit) {
            Output qubit = qubit();
            if (bit == 1) {
                builder.add(Fixed.X, qubit.wire);
            }
            return qubit;
        }

        private void channel(Channel channel, int offset) {
            int in = Math.toIntExact(channel.dom().size());
            int[] on = at(offset, in);
            switch (channel) {
                case Measure(int n, boolean destructive) -> {
                    var after = new ArrayList<>(destructive ? List.of() : wires.subList(offset, offset + n));
                    IntStream.of(on).forEach(qubit -> after.add(measured(qubit)));
                    replace(offset, in, after);
                }
                case Encode(int _, boolean fresh) when fresh -> replace(offset, in, IntStream.of(on).mapToObj(bit -> {
                    Output qubit = qubit();
                    builder.add(is(bit, 1), new Operation.Apply(Fixed.X), qubit.wire);
                    return qubit;
                }).toList());
                case Encode(int n, boolean _) -> {
                    for (int k = 0; k < n; k++) {
                        int found = measured(on[k]).wire, bit = on[n + k];
                        Condition equal = new Condition.Any(List.of(is(found, 0).and(is(bit, 0)), is(found, 1).and(is(bit, 1))));
                        required.put(assigned(equal).wire, 1);
                    }
                    replace(offset, in, List.copyOf(wires.subList(offset, offset + n)));
                }
                case Discard _ -> replace(offset, in, List.of());
                case BitState(List<Integer> bits) -> replace(offset, 0,
                        bits.stream().map(bit -> assigned(bit == 1 ? Condition.always() : Condition.always().not())).toList());
                case BitEffect(List<Integer> bits) -> {
                    for (int k = 0; k < in; k++) {
                        required.put(assigned(is(on[k], 1)).wire, bits.get(k));
                    }
                    replace(offset, in, List.of());
                }
                case ClassicalMap map -> replace(offset, in, function(map, on));
                case Kraus kraus -> dilate(kraus, on, offset);
                case Reset(boolean reversed) when !reversed -> builder.add(new Operation.Reset(), on);
                case Conditional(List<Integer> values, CircuitBox body) when body instanceof Unitary || body instanceof Reset(boolean r) && !r -> {
                    int n = values.size();
                    var condition = new Condition.Match(IntStream.range(0, n).mapToObj(k -> on[k]).toList(), values);
                    Operation operation = body instanceof Unitary gate ? new Operation.Apply(gate) : new Operation.Reset();
                    builder.add(condition, operation, IntStream.range(n, in).map(k -> on[k]).toArray());
                }
                case Barrier(int n) -> builder.add(new Operation.Barrier(n), on);
                case Mixture _, Reset _, Conditional _, Weight _ -> throw NotACircuit.notFlat(channel);
            }
        }

        private List<Output> function(ClassicalMap map, int[] on) {
            int out = map.out(), words = 1 << out;
            var ones = IntStream.range(0, out).<List<Condition>>mapToObj(_ -> new ArrayList<>()).toList();
            for (int word = 0; word < 1 << map.in(); word++) {
                int row = word * words;
                int value = IntStream.range(0, words).filter(k -> map.entries().get(row + k) == 1).findFirst().orElse(-1);
                if (value < 0 || IntStream.range(0, words).filter(k -> map.entries().get(row + k) != 0).count() != 1) {
                    throw NotACircuit.notFlat(map);
                }
                var asked = IntStream.of(on).boxed().toList();
                int given = word;
                var values = IntStream.range(0, on.length).mapToObj(k -> given >> on.length - 1 - k & 1).toList();
                for (int k = 0; k < out; k++) {
                    if ((value >> out - 1 - k & 1) == 1) {
                        ones.get(k).add(new Condition.Match(asked, values));
                    }
                }
            }
            return ones.stream().map(conditions -> assigned(new Condition.Any(conditions))).toList();
        }

        /// The noise is a unitary on its qubits and new ones in 0, which are reset afterwards.
        private void dilate(Kraus kraus, int[] on, int offset) {
            int n = Math.max(kraus.in(), kraus.out());
            int label = 32 - Integer.numberOfLeadingZeros(kraus.operators().size() - 1);
            int fresh = n - kraus.in() + label;
            while (ancillas.size() < label) {
                ancillas.add(qubit());
            }
            var more = IntStream.range(0, fresh - label).mapToObj(_ -> qubit()).toList();
            int[] all = IntStream.concat(ancillas.subList(0, label).stream().mapToInt(Output::wire),
                    IntStream.concat(more.stream().mapToInt(Output::wire), IntStream.of(on))).toArray();
            builder.add(Dilation.of(kraus, label), all);
            ancillas.subList(0, label).forEach(ancilla -> builder.add(new Operation.Reset(), ancilla.wire));
            replace(offset, kraus.in(), IntStream.range(all.length - kraus.out(), all.length)
                    .mapToObj(k -> new Output(true, all[k])).toList());
        }
    }
}
