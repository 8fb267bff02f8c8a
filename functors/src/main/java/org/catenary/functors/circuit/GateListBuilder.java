package org.catenary.functors.circuit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.WrongArgument;

/// A [list of gates][GateList] in the making.
///
/// {@snippet class="org.catenary.functors.circuit.GateListTest" region="list"}
public final class GateListBuilder {

    final List<Register> quantum = new ArrayList<>();
    final List<Register> classical = new ArrayList<>();
    final Map<Operation, Integer> table = new LinkedHashMap<>();
    final Map<Condition, Integer> conditions = new LinkedHashMap<>(Map.of(Condition.always(), 0));
    int qubits;
    int bits;
    int size;
    int used;
    int[] codes = new int[16];
    int[] guards = new int[16];
    int[] starts = new int[17];
    int[] wires = new int[32];

    /// {@return an empty list on one register `q` of qubits}
    public static GateListBuilder on(int qubits) {
        var builder = new GateListBuilder();
        builder.addQubits("q", qubits);
        return builder;
    }

    /// {@return an empty list on the registers of another}
    public static GateListBuilder like(GateList list) {
        var builder = new GateListBuilder();
        list.quantum().forEach(register -> builder.addQubits(register.name(), register.size()));
        list.classical().forEach(register -> builder.addBits(register.name(), register.size()));
        return builder;
    }

    /// {@return a new register of qubits, after those that are there}
    public Register addQubits(String name, int size) {
        var register = new Register(name, qubits, size);
        quantum.add(register);
        qubits = Math.addExact(qubits, size);
        return register;
    }

    /// {@return a new register of bits, after those that are there}
    public Register addBits(String name, int size) {
        var register = new Register(name, bits, size);
        classical.add(register);
        bits = Math.addExact(bits, size);
        return register;
    }

    /// {@return the number of qubits so far}
    public int qubits() { return qubits; }

    /// {@return the number of bits so far}
    public int bits() { return bits; }

    /// {@return the registers of the qubits so far}
    public List<Register> quantum() { return List.copyOf(quantum); }

    /// {@return how many operations there are}
    public int size() { return size; }

    /// Appends a gate.
    ///
    /// @param wires the qubits it acts on, in the order of the gate's wires
    /// @throws WrongArgument as [#add(Condition, Operation, int...)] does
    public GateListBuilder add(Gate gate, int... wires) { return add(new Operation.Apply(gate), wires); }

    /// Appends an operation.
    ///
    /// @throws WrongArgument as [#add(Condition, Operation, int...)] does
    public GateListBuilder add(Operation operation, int... wires) { return add(Condition.always(), operation, wires); }

    /// Appends an operation under a condition.
    ///
    /// @param added the qubits, then the bits that it acts on
    /// @throws WrongArgument if there are not as many wires as the operation has, one is not there,
    ///     or one comes twice
    public GateListBuilder add(Condition condition, Operation operation, int... added) {
        check(operation, added);
        if (size == codes.length) {
            codes = Arrays.copyOf(codes, 2 * size);
            guards = Arrays.copyOf(guards, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size + 1);
        }
        while (used + added.length > wires.length) {
            wires = Arrays.copyOf(wires, Math.multiplyExact(2, wires.length));
        }
        codes[size] = table.computeIfAbsent(operation, _ -> table.size());
        guards[size] = conditions.computeIfAbsent(condition, _ -> conditions.size());
        System.arraycopy(added, 0, wires, used, added.length);
        used += added.length;
        size++;
        starts[size] = used;
        return this;
    }

    private void check(Operation operation, int[] added) {
        if (added.length != operation.qubits() + operation.bits()) {
            throw new WrongArgument("%s acts on %d wires, got %d"
                    .formatted(operation, operation.qubits() + operation.bits(), added.length));
        }
        for (int k = 0; k < added.length; k++) {
            boolean qubit = k < operation.qubits();
            if (added[k] < 0 || added[k] >= (qubit ? qubits : bits)) {
                throw new WrongArgument("%s on %s %d of %d"
                        .formatted(operation, qubit ? "qubit" : "bit", added[k], qubit ? qubits : bits));
            }
        }
        if (repeats(added, operation.qubits())) {
            throw new WrongArgument("%s on qubits %s, one of them twice"
                    .formatted(operation, Arrays.toString(added)));
        }
    }

    private static boolean repeats(int[] added, int count) {
        if (count > 16) {
            return IntStream.of(added).limit(count).distinct().count() < count;
        }
        for (int k = 1; k < count; k++) {
            for (int j = 0; j < k; j++) {
                if (added[j] == added[k]) {
                    return true;
                }
            }
        }
        return false;
    }

    /// {@return the list so far}
    public GateList build() { return new GateList(this); }
}
