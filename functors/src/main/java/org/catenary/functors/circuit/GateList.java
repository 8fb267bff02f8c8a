package org.catenary.functors.circuit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A circuit as a flat list of operations on numbered qubits and bits: the form for simulators, ZX diagrams and files.
///
/// Every operation is an index into a table of the different ones, which includes the angle of its gate, so that what
/// depends on the operation alone is computed once for each. Qubit 0 is the most significant. Bits begin as 0.
///
/// {@snippet class="org.catenary.functors.circuit.GateListTest" region="list"}
public final class GateList {

    private final List<Register> quantum;
    private final List<Register> classical;
    private final int qubits;
    private final int bits;
    private final List<Operation> table;
    private final List<Condition> conditions;
    private final int[] codes;
    private final int[] guards;
    private final int[] starts;
    private final int[] wires;

    GateList(GateListBuilder builder) {
        this.quantum = List.copyOf(builder.quantum);
        this.classical = List.copyOf(builder.classical);
        this.qubits = builder.qubits;
        this.bits = builder.bits;
        this.table = List.copyOf(builder.table.keySet());
        this.conditions = List.copyOf(builder.conditions.keySet());
        this.codes = Arrays.copyOf(builder.codes, builder.size);
        this.guards = Arrays.copyOf(builder.guards, builder.size);
        this.starts = Arrays.copyOf(builder.starts, builder.size + 1);
        this.wires = Arrays.copyOf(builder.wires, builder.used);
    }

    /// {@return the number of qubits}
    public int qubits() { return qubits; }

    /// {@return the number of bits}
    public int bits() { return bits; }

    /// {@return the registers of the qubits in order}
    public List<Register> quantum() { return quantum; }

    /// {@return the registers of the bits in order}
    public List<Register> classical() { return classical; }

    /// {@return the number of operations}
    public int size() { return codes.length; }

    /// {@return the different operations, in the order of their first occurrences}
    public List<Operation> table() { return table; }

    /// {@return the different conditions, in the order of their first occurrences; the first always holds}
    public List<Condition> conditions() { return conditions; }

    /// {@return the place in the [table][#table] of an operation}
    public int code(int index) { return codes[index]; }

    /// {@return an operation}
    public Operation operation(int index) { return table.get(codes[index]); }

    /// {@return the gate of an operation that is one}
    public Optional<Gate> gate(int index) {
        return operation(index) instanceof Operation.Apply(Gate gate) ? Optional.of(gate) : Optional.empty();
    }

    /// {@return under which condition an operation is done}
    public Condition condition(int index) { return conditions.get(guards[index]); }

    /// {@return the place among the [conditions][#conditions] of that of an operation, 0 where there is none}
    public int guard(int index) { return guards[index]; }

    /// {@return how many wires an operation acts on}
    public int arity(int index) { return starts[index + 1] - starts[index]; }

    /// {@return a wire of an operation: its qubits, then its bits}
    public int wire(int index, int position) { return wires[starts[index] + position]; }

    /// {@return the wires of an operation: its qubits, then its bits}
    public int[] wires(int index) { return Arrays.copyOfRange(wires, starts[index], starts[index + 1]); }

    /// {@return whether all that is done are gates, whatever was measured; barriers aside}
    public boolean isUnitary() {
        return conditions.size() == 1 && table.stream().allMatch(operation -> switch (operation) {
            case Operation.Apply _, Operation.Barrier _ -> true;
            case Operation.Measure _, Operation.Reset _, Operation.Assign _, Operation.Draw _, Operation.Noise _ -> false;
        });
    }

    /// {@return the list without barriers and without the measurements after which nothing happens to the qubit or the bit}
    public GateList withoutFinalMeasurements() { return withoutFinalMeasurements(Set.of()); }

    /// {@return the list without barriers and without the measurements after which nothing happens to the qubit or the bit, those to
    ///     some bits kept}
    public GateList withoutFinalMeasurements(Set<Integer> wanted) {
        boolean[] last = last(wanted);
        var builder = GateListBuilder.like(this);
        IntStream.range(0, size()).filter(k -> !last[k] && !(operation(k) instanceof Operation.Barrier))
                .forEach(k -> builder.add(condition(k), operation(k), wires(k)));
        return builder.build();
    }

    /// {@return for each bit the qubit whose measurement [#withoutFinalMeasurements(Set)] leaves out, -1 where there is none}
    public int[] finalMeasurements(Set<Integer> wanted) {
        boolean[] last = last(wanted);
        var measured = new int[bits];
        Arrays.fill(measured, -1);
        IntStream.range(0, size()).filter(k -> last[k]).forEach(k -> measured[wire(k, 1)] = wire(k, 0));
        return measured;
    }

    private boolean[] last(Set<Integer> wanted) {
        var touched = new boolean[qubits];
        var used = new boolean[bits];
        var last = new boolean[size()];
        for (int k = size() - 1; k >= 0; k--) {
            Operation operation = operation(k);
            last[k] = operation instanceof Operation.Measure && guards[k] == 0 && !touched[wire(k, 0)] && !used[wire(k, 1)]
                    && !wanted.contains(wire(k, 1));
            if (!last[k] && !(operation instanceof Operation.Barrier)) {
                for (int j = 0; j < arity(k); j++) {
                    (j < operation.qubits() ? touched : used)[wire(k, j)] = true;
                }
                condition(k).bits().forEach(bit -> used[bit] = true);
                if (operation instanceof Operation.Assign(Condition value)) {
                    value.bits().forEach(bit -> used[bit] = true);
                }
            }
        }
        return last;
    }

    @Override public boolean equals(Object object) {
        return object instanceof GateList other && quantum.equals(other.quantum) && classical.equals(other.classical)
                && qubits == other.qubits && bits == other.bits && table.equals(other.table)
                && conditions.equals(other.conditions) && Arrays.equals(codes, other.codes)
                && Arrays.equals(guards, other.guards) && Arrays.equals(starts, other.starts)
                && Arrays.equals(wires, other.wires);
    }

    @Override public int hashCode() { return 31 * Arrays.hashCode(codes) + Arrays.hashCode(wires); }

    /// {@return the list on one line, `H 0; CX 0 1`, cut where it is long}
    @Override public String toString() {
        String shown = IntStream.range(0, Math.min(size(), 100)).mapToObj(this::text).collect(Collectors.joining("; "));
        return size() <= 100 ? shown : shown + "; … (%d operations)".formatted(size());
    }

    private String text(int index) {
        Operation operation = operation(index);
        String guard = guards[index] == 0 ? "" : "if %s: ".formatted(condition(index));
        String text = IntStream.range(0, arity(index))
                .mapToObj(j -> (j < operation.qubits() ? "" : "c") + wire(index, j)).collect(Collectors.joining(" "));
        return Stream.of(guard + operation, text).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }
}
