package org.catenary.functors.qasm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.Gate;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.Scalar;

/// Writes a gate of a program as gates of a circuit: definitions are opened, modifiers resolved.
///
/// The stack is explicit, so that gates may be defined by gates to any depth.
final class Expansion {

    /// Takes the gates of the circuit; fails where there are too many.
    interface Sink {
        /// Counts a step of the work.
        void step(Place place) throws UnreadableQasm;

        void gate(Place place, Gate gate, int... qubits) throws UnreadableQasm;
    }

    /// A gate on its way: how often, in which direction, under which controls.
    private record Task(Symbol.Unitary gate, String name, Place place, List<Value> arguments, List<Integer> qubits,
            List<Control> controls, boolean inverse, long times) {}

    private final Scope globals;
    private final Sink sink;

    Expansion(Scope globals, Sink sink) {
        this.globals = globals;
        this.sink = sink;
    }

    /// Applies a gate to qubits, those of the controls first.
    void apply(Statement.Call call, Symbol.Unitary gate, Scope scope, List<Integer> qubits) throws UnreadableQasm {
        Deque<Task> tasks = new ArrayDeque<>();
        tasks.push(task(call, gate, scope, qubits, List.of(), false));
        while (!tasks.isEmpty()) {
            Task task = tasks.pop();
            sink.step(task.place);
            switch (task.gate) {
                case Symbol.Native(NativeGate basic) -> write(task, basic);
                case Symbol.Opaque _ -> throw task.place.error("the gate '%s' is opaque: nothing is known of it"
                        .formatted(task.name));
                case Symbol.Defined defined -> open(task, defined, tasks);
            }
        }
    }

    private void open(Task task, Symbol.Defined gate, Deque<Task> tasks) throws UnreadableQasm {
        if (task.times == 0) {
            return;
        }
        if (task.times > 1) {
                        tasks.push(new Task(gate, task.name, task.place, task.arguments, task.qubits, task.controls,
                                task.inverse, task.times - 1));
        }
        int n = gate.steps().size();
        for (int k = 0; k < n; k++) {
            Symbol.Step step = gate.steps().get(task.inverse ? k : n - 1 - k);
            var numbers = new HashMap<String, Value>();
            for (int j = 0; j < task.arguments.size(); j++) {
                numbers.put(gate.names().get(j), task.arguments.get(j));
            }
            numbers.putAll(step.locals());
            List<Integer> qubits = step.qubits().stream().map(task.qubits::get).toList();
            tasks.push(task(step.call(), step.gate(), globals.inner(Map.copyOf(numbers)), qubits, task.controls,
                    task.inverse));
        }
    }

    /// The modifiers of a call, from the gate outwards, are one exponent, one direction and the controls.
    private Task task(Statement.Call call, Symbol.Unitary gate, Scope scope, List<Integer> qubits, List<Control> outer,
            boolean inverse)
            throws UnreadableQasm {
        var evaluation = new Evaluation(scope);
        var controls = new ArrayList<>(outer);
        boolean reversed = inverse;
        long times = 1;
        int used = 0;
        for (Modifier modifier : call.modifiers()) {
            switch (modifier) {
                case Modifier.Inverse _ -> reversed = !reversed;
                case Modifier.Power(Place _, Expression exponent) -> {
                    int power = evaluation.integer(exponent, "the exponent", -1_000_000_000, 1_000_000_000);
                    reversed ^= power < 0;
                    times = Math.min(1_000_000_000_000L, times * Math.abs((long) power));
                }
                case Modifier.Control control -> {
                    int count = controls(control, scope);
                    for (int k = 0; k < count; k++) {
                        controls.add(new Control(qubits.get(used++), control.positive()));
                    }
                }
            }
        }
        var arguments = new ArrayList<Value>();
        for (Expression argument : call.arguments()) {
            arguments.add(evaluation.value(argument));
        }
        List<Integer> rest = qubits.subList(used, qubits.size());
        return new Task(gate, call.gate(), call.place(), List.copyOf(arguments), rest, List.copyOf(controls), reversed,
                times);
    }

    static int controls(Modifier.Control control, Scope scope) throws UnreadableQasm {
        return control.count().isEmpty() ? 1
                : new Evaluation(scope).integer(control.count().get(), "the number of controls", 1, 1000);
    }

    private void write(Task task, NativeGate basic) throws UnreadableQasm {
        var angles = new ArrayList<Phase>();
        for (Value argument : task.arguments) {
            angles.add(argument.angle().orElseThrow(() ->
                    task.place.error("the angle of '%s' is %s, not a finite number"
                            .formatted(task.name, Evaluation.shown(argument)))));
        }
        boolean multiplied = basic.parameters() == 1 && task.times != 1;
        List<Phase> phases = multiplied ? List.of(angles.getFirst().times(task.times, 1)) : angles;
        long times = multiplied ? 1 : task.times;
        int[] wires = IntStream.concat(task.controls.stream().mapToInt(Control::qubit),
                task.qubits.stream().mapToInt(Integer::intValue)).toArray();
        flip(task);
        for (long k = 0; k < times; k++) {
            sink.gate(task.place, basic.under(task.controls.size(), phases, task.inverse)
                    .orElseGet(() -> phase(phases.getFirst(), task.inverse)), wires);
        }
        flip(task);
    }

    private void flip(Task task) throws UnreadableQasm {
        for (Control control : task.controls) {
            if (!control.positive()) {
                sink.gate(task.place, Gates.X, control.qubit());
            }
        }
    }

    private static Scalar phase(Phase angle, boolean inverse) {
        double radians = 2 * Math.PI * (inverse ? -angle.constant() : angle.constant());
        return Gates.scalar(Math.cos(radians), Math.sin(radians));
    }
}
