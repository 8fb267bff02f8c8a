package org.catenary.functors.qasm;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.Composite;
import org.catenary.functors.circuit.Condition;
import org.catenary.functors.circuit.Controlled;
import org.catenary.functors.circuit.Custom;
import org.catenary.functors.circuit.Gate;
import org.catenary.functors.circuit.GateList;
import org.catenary.functors.circuit.OneQubit;
import org.catenary.functors.circuit.Operation;
import org.catenary.functors.circuit.Placed;
import org.catenary.functors.circuit.Register;
import org.catenary.functors.circuit.Scalar;
import org.catenary.functors.circuit.Unitary;

/// Writes a list of gates as a program, an operation a line.
///
/// A gate that the library of the version lacks is written under modifiers in version 3, and otherwise as the gates that it
/// is made of; a matrix as [rotations and CX][Custom#synthesis].
final class QasmWriter {

    private final GateList circuit;
    private final int version;
    private final Set<String> library;
    private final StringBuilder text = new StringBuilder();
    private final String[] qubits;
    private final String[] bits;
    private final Map<Integer, Register> registerOfBit = new HashMap<>();
    private final Map<Register, String> names = new HashMap<>();

    QasmWriter(GateList circuit, int version) {
        this.circuit = circuit;
        this.version = version;
        this.library = Libraries.names(version);
        this.qubits = new String[circuit.qubits()];
        this.bits = new String[circuit.bits()];
    }

    String write() {
        text.append(version == 2 ? "OPENQASM 2.0;\ninclude \"qelib1.inc\";\n" : "OPENQASM 3.0;\ninclude \"stdgates.inc\";\n");
        parameters();
        registers();
        for (int k = 0; k < circuit.size(); k++) {
            operation(k);
        }
        return text.toString();
    }

    static boolean isOfVersion2(GateList circuit) {
        return parameters(circuit).isEmpty() && circuit.table().stream().noneMatch(Operation.Assign.class::isInstance)
                && IntStream.range(0, circuit.size()).filter(k -> circuit.guard(k) != 0).mapToObj(circuit::condition).distinct()
                        .allMatch(condition -> isOfRegister(circuit, condition));
    }

    private static boolean isOfRegister(GateList circuit, Condition condition) {
        return condition instanceof Condition.Match(List<Integer> wires, _)
                && circuit.classical().stream().anyMatch(register -> wires.equals(members(register)));
    }

    private static List<Integer> members(Register register) {
        return IntStream.range(register.start(), register.start() + register.size()).boxed().toList();
    }

    private static SortedSet<String> parameters(GateList circuit) {
        var parameters = new TreeSet<String>();
        for (Operation operation : circuit.table()) {
            if (operation instanceof Operation.Apply(Gate gate)) {
                parameters.addAll(gate.parameters());
            }
        }
        return parameters;
    }

    private void parameters() {
        SortedSet<String> parameters = parameters(circuit);
        if (version == 2 && !parameters.isEmpty()) {
            throw new Unwritable("the parameter %s has no value; OpenQASM 3 has inputs".formatted(parameters.first()));
        }
        for (String parameter : parameters) {
            if (!Names.isFree(parameter, version)) {
                throw new Unwritable("the parameter '%s' has no name of OpenQASM".formatted(parameter));
            }
            text.append("input angle ").append(parameter).append(";\n");
        }
    }

    private void registers() {
        var taken = new HashSet<>(library);
        taken.addAll(parameters(circuit));
        circuit.quantum().forEach(register -> declare(register, true, taken));
        circuit.classical().forEach(register -> declare(register, false, taken));
    }

    private void declare(Register register, boolean quantum, Set<String> taken) {
        if (register.size() == 0) {
            return;
        }
        String name = Names.free(register.name(), quantum ? "q" : "c", version, taken);
        names.put(register, name);
        for (int k = 0; k < register.size(); k++) {
            (quantum ? qubits : bits)[register.start() + k] = name + "[" + k + "]";
            if (!quantum) {
                registerOfBit.put(register.start() + k, register);
            }
        }
        text.append(version == 2 ? "%s %s[%d];\n".formatted(quantum ? "qreg" : "creg", name, register.size())
                : "%s[%d] %s;\n".formatted(quantum ? "qubit" : "bit", register.size(), name));
    }

    private void operation(int index) {
        int[] wires = circuit.wires(index);
        String guard = circuit.guard(index) == 0 ? "" : "if (" + condition(circuit.condition(index)) + ") ";
        switch (circuit.operation(index)) {
            case Operation.Apply(Gate gate) -> gate(guard, gate, wires);
            case Operation.Measure _ -> line(guard, version == 2 ? "measure %s -> %s".formatted(qubits[wires[0]], bits[wires[1]])
                    : "%s = measure %s".formatted(bits[wires[1]], qubits[wires[0]]));
            case Operation.Reset _ -> line(guard, "reset " + qubits[wires[0]]);
            case Operation.Barrier _ -> line(guard, "barrier " + on(wires));
            case Operation.Draw _, Operation.Noise _ -> throw new Unwritable(
                    "%s has no word of OpenQASM, which knows no chance but that of measurements".formatted(circuit.operation(index)));
            case Operation.Assign(Condition value) -> {
                if (version == 2) {
                    throw new Unwritable("a bit becomes %s; OpenQASM 2 assigns no bits, version 3 does".formatted(value));
                }
                line(guard, "%s = %s".formatted(bits[wires[0]], condition(value)));
            }
        }
    }

    private void line(String guard, String statement) { text.append(guard).append(statement).append(";\n"); }

    private String on(int... wires) { return IntStream.of(wires).mapToObj(wire -> qubits[wire]).collect(Collectors.joining(", ")); }

    private void gate(String guard, Gate gate, int[] wires) {
        switch (gate) {
            case Scalar scalar -> phase(guard, scalar);
            case Unitary unitary -> unitary(guard, unitary, wires);
            case Gate other -> throw new Unwritable("%s has no word of OpenQASM".formatted(other.summary()));
        }
    }

    /// Version 2 knows states up to a phase.
    private void phase(String guard, Scalar scalar) {
        Phase angle = switch (scalar) {
            case Scalar.Turn(Phase turns) -> turns;
            case Scalar.Value(double re, double im) when Math.abs(Math.hypot(re, im) - 1) < 1e-12 -> Turns.of(Math.atan2(im, re));
            case Scalar.Value _, Scalar.Root _ -> throw new Unwritable("the factor %s is no phase".formatted(scalar));
        };
        if (version == 3) {
            line(guard, "gphase(%s)".formatted(AngleText.of(angle)));
        }
    }

    private void unitary(String guard, Unitary gate, int[] wires) {
        Optional<String> call = call(gate);
        if (call.isPresent()) {
            line(guard, call.get() + " " + on(wires));
            return;
        }
        if (gate instanceof Custom custom && custom.qubits() == 0) {
            phase(guard, new Scalar.Value(custom.matrix()[0], custom.matrix()[1]));
            return;
        }
        for (Placed placed : parts(gate)) {
            unitary(guard, placed.gate(), placed.wires().stream().mapToInt(wire -> wires[wire]).toArray());
        }
    }

    private static List<Placed> parts(Unitary gate) {
        return switch (gate) {
            case Controlled(int controls, OneQubit target) -> fewer(gate, controls, target);
            case Controlled(int controls, Custom target) -> target.synthesis(controls).gates();
            case Custom custom -> custom.synthesis(0).gates();
            case Unitary other -> other.expansion().gates();
        };
    }

    private static List<Placed> fewer(Unitary gate, int controls, OneQubit target) {
        if (controls > FewerControls.MOST) {
            throw new Unwritable("%s has no name in OpenQASM 2, and more than %d controls; version 3 has controls"
                    .formatted(gate, FewerControls.MOST));
        }
        return FewerControls.of(controls, target);
    }

    /// The gate with its modifiers and angles, where the version can name it.
    private Optional<String> call(Unitary gate) {
        Optional<String> name = gate.qasm().map(word -> Libraries.renamed(word, library)).filter(library::contains);
        if (name.isPresent()) {
            return Optional.of(name.get() + angles(gate.phases()));
        }
        if (version == 3 && gate instanceof Controlled(int controls, Unitary target)) {
            return call(target).map(inner -> (controls == 1 ? "ctrl @ " : "ctrl(%d) @ ".formatted(controls)) + inner);
        }
        boolean reversed = gate instanceof Composite composite && composite.inverse() || gate.dagger().qasm().isPresent();
        return version == 3 && reversed && gate.dagger().qasm().filter(library::contains).isPresent()
                ? call(gate.dagger()).map(inner -> "inv @ " + inner) : Optional.empty();
    }

    private static String angles(List<Phase> phases) {
        return phases.isEmpty() ? "" : phases.stream().map(AngleText::of).collect(Collectors.joining(", ", "(", ")"));
    }

    private String condition(Condition condition) {
        if (condition instanceof Condition.Match(List<Integer> wires, List<Integer> values)) {
            Optional<String> whole = comparison(wires, values);
            if (whole.isPresent()) {
                return whole.get();
            }
        }
        if (version == 2) {
            throw new Unwritable("OpenQASM 2 compares a whole register with a number, not %s".formatted(condition));
        }
        return switch (condition) {
            case Condition.Match(List<Integer> wires, List<Integer> values) -> IntStream.range(0, wires.size())
                    .mapToObj(k -> "%s == %d".formatted(bits[wires.get(k)], values.get(k))).collect(Collectors.joining(" && "));
            case Condition.Not(Condition inner) -> "!(%s)".formatted(condition(inner));
            case Condition.All(List<Condition> all) -> joined(all, " && ", "true");
            case Condition.Any(List<Condition> any) -> joined(any, " || ", "false");
        };
    }

    private String joined(List<Condition> conditions, String operator, String none) {
        return conditions.isEmpty() ? none
                : conditions.stream().map(each -> "(%s)".formatted(condition(each))).collect(Collectors.joining(operator));
    }

    /// A register compared with a number that fits into a long, or a bit with 0 or 1.
    private Optional<String> comparison(List<Integer> wires, List<Integer> values) {
        if (wires.isEmpty()) {
            return Optional.empty();
        }
        Register register = registerOfBit.get(wires.getFirst());
        boolean whole = register != null && wires.equals(members(register));
        long number = 0;
        for (int k = 0; k < values.size(); k++) {
            if (values.get(k) == 1 && k >= Long.SIZE - 2) {
                return Optional.empty();
            }
            number |= k < Long.SIZE ? (long) values.get(k) << k : 0;
        }
        return whole ? Optional.of("%s == %d".formatted(names.get(register), number))
                : wires.size() == 1 && version == 3 ? Optional.of("%s == %d".formatted(bits[wires.getFirst()], number)) : Optional.empty();
    }
}
