package org.catenary.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.Condition;
import org.catenary.functors.circuit.GateList;
import org.catenary.functors.circuit.Operation;
import org.catenary.functors.circuit.Register;
import org.catenary.functors.circuit.Unitary;

/// An optimised circuit in OpenQASM 2.
///
/// @param text the program
record QasmText(String text) {

    /// What OpenQASM 2 has no words for.
    static final class NoWords extends Mistake {
        NoWords(String what) { super("OpenQASM 2 has no words for %s".formatted(what)); }
    }

    static QasmText of(GateList list) {
        var text = new StringBuilder("OPENQASM 2.0;\ninclude \"qelib1.inc\";\n");
        list.quantum().forEach(register -> text.append("qreg %s;\n".formatted(register)));
        list.classical().forEach(register -> text.append("creg %s;\n".formatted(register)));
        for (int k = 0; k < list.size(); k++) {
            text.append(guard(list, list.condition(k)));
            Operation operation = list.operation(k);
            List<String> wires = IntStream.of(list.wires(k)).limit(operation.qubits())
                    .mapToObj(wire -> named(list.quantum(), wire)).toList();
            text.append(switch (operation) {
                case Operation.Apply(Unitary gate) -> "%s %s;\n".formatted(word(gate), String.join(",", wires));
                case Operation.Measure _ ->
                        "measure %s -> %s;\n".formatted(wires.getFirst(), named(list.classical(), list.wire(k, 1)));
                case Operation.Reset _ -> "reset %s;\n".formatted(wires.getFirst());
                case Operation.Barrier _ -> "barrier %s;\n".formatted(String.join(",", wires));
                case Operation.Apply _, Operation.Assign _ -> throw new NoWords(operation.toString());
            });
        }
        return new QasmText(text.toString());
    }

    /// A condition on the value of a whole register; its first bit is the least significant.
    private static String guard(GateList list, Condition condition) {
        if (condition.equals(Condition.always())) {
            return "";
        }
        if (condition instanceof Condition.Match(List<Integer> wires, List<Integer> values)) {
            for (Register register : list.classical()) {
                if (wires.stream().sorted().toList().equals(IntStream.range(0, register.size()).mapToObj(k -> register.start() + k).toList())) {
                    long value = IntStream.range(0, wires.size()).mapToLong(k -> (long) values.get(k) << wires.get(k) - register.start()).sum();
                    return "if(%s==%d) ".formatted(register.name(), value);
                }
            }
        }
        throw new NoWords("the condition " + condition);
    }

    private static String named(List<Register> registers, int wire) {
        return registers.stream().filter(register -> wire >= register.start() && wire < register.start() + register.size())
                .findFirst().orElseThrow().wire(wire);
    }

    private static String word(Unitary gate) {
        String name = gate.qasm().orElseThrow(() -> new NoWords(gate.toString()));
        return gate.phases().isEmpty() ? name
                : gate.phases().stream().map(QasmText::radians).collect(Collectors.joining(",", name + "(", ")"));
    }

    private static String radians(Phase turns) {
        if (!turns.parameters().isEmpty()) {
            throw new NoWords("the parameters " + String.join(", ", turns.parameters()));
        }
        String[] parts = turns.times(2, 1).toString().split("/");
        return turns.denominator().isEmpty() ? Double.toString(2 * Math.PI * turns.constant())
                : parts[0].equals("0") ? "0" : "%s*pi".formatted(parts[0]) + Arrays.stream(parts).skip(1).map("/"::concat).collect(Collectors.joining());
    }
}
