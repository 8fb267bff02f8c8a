package org.catenary.functors.qasm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.Controlled;
import org.catenary.functors.circuit.Custom;
import org.catenary.functors.circuit.Expansion;
import org.catenary.functors.circuit.Gate;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.NoPower;
import org.catenary.functors.circuit.Placed;
import org.catenary.functors.circuit.Scalar;
import org.catenary.functors.circuit.Unitary;

/// Writes a gate of a program as gates of a circuit: definitions are opened, modifiers resolved.
///
/// The stack is explicit, so that gates may be defined by gates to any depth.
final class Application {

    private static final long MOST = 1_000_000_000;
    private static final int MOST_QUBITS = 8;
    private static final int ENTRIES = 64;

    /// Takes the gates of the circuit; fails where there are too many.
    interface Sink {
        /// Counts a step of the work.
        void step(Place place) throws UnreadableQasm;

        void gate(Place place, Gate gate, int... qubits) throws UnreadableQasm;
    }

    /// An exponent, a fraction in lowest terms.
    private record Exponent(long numerator, long denominator) {

        static final Exponent ONE = new Exponent(1, 1);

        boolean isWhole() { return denominator == 1; }

        @Override public String toString() { return isWhole() ? Long.toString(numerator) : numerator + "/" + denominator; }
    }

    /// A gate on its way: to which power, under which controls.
    private record Task(Symbol.Unitary gate, String name, Place place, List<Value> arguments, List<Integer> qubits,
            List<Control> controls, Exponent exponent) {

        Task once(boolean inverse) {
            return new Task(gate, name, place, arguments, qubits, controls, new Exponent(inverse ? -1 : 1, 1));
        }

        Task less() {
            long n = exponent.numerator;
            return new Task(gate, name, place, arguments, qubits, controls, new Exponent(n - Long.signum(n), 1));
        }
    }

    private final Scope globals;
    private final Sink sink;

    Application(Scope globals, Sink sink) {
        this.globals = globals;
        this.sink = sink;
    }

    /// Applies a gate to qubits, those of the controls first.
    void apply(Statement.Call call, Symbol.Unitary gate, Scope scope, List<Integer> qubits) throws UnreadableQasm {
        run(task(call, gate, scope, qubits, List.of(), false));
    }

    private void run(Task first) throws UnreadableQasm {
        Deque<Task> tasks = new ArrayDeque<>();
        tasks.push(first);
        while (!tasks.isEmpty()) {
            Task task = tasks.pop();
            sink.step(task.place);
            switch (task.gate) {
                case Symbol.Native(NativeGate basic) -> write(task, basic);
                case Symbol.GlobalPhase _ -> turn(task);
                case Symbol.Opaque _ -> throw task.place.error("the gate '%s' is opaque: nothing is known of it"
                        .formatted(task.name));
                case Symbol.Defined defined -> open(task, defined, tasks);
            }
        }
    }

    private void open(Task task, Symbol.Defined gate, Deque<Task> tasks) throws UnreadableQasm {
        if (!task.exponent.isWhole()) {
            root(task, gate);
            return;
        }
        if (task.exponent.numerator == 0) {
            return;
        }
        if (Math.abs(task.exponent.numerator) > 1) {
            tasks.push(task.less());
            tasks.push(task.once(task.exponent.numerator < 0));
            return;
        }
        boolean inverse = task.exponent.numerator < 0;
        int n = gate.steps().size();
        for (int k = 0; k < n; k++) {
            Symbol.Step step = gate.steps().get(inverse ? k : n - 1 - k);
            var numbers = new HashMap<String, Value>();
            for (int j = 0; j < task.arguments.size(); j++) {
                numbers.put(gate.names().get(j), task.arguments.get(j));
            }
            numbers.putAll(step.locals());
            List<Integer> qubits = step.qubits().stream().map(task.qubits::get).toList();
            tasks.push(task(step.call(), step.gate(), globals.inner(Map.copyOf(numbers)), qubits, task.controls, inverse));
        }
    }

    /// A power that is not whole is one of the matrix of all gates that a gate is made of.
    private void root(Task task, Symbol.Defined gate) throws UnreadableQasm {
        if (gate.qubits() > MOST_QUBITS || task.arguments.stream().anyMatch(Value::isSymbolic)) {
            throw task.place.error("'%s' to the power of %s: of gates that are defined, only whole powers are known where they have %s"
                    .formatted(task.name, task.exponent, gate.qubits() > MOST_QUBITS ? "more than %d qubits".formatted(MOST_QUBITS) : "inputs"));
        }
        var parts = new ArrayList<Placed>();
        var inside = new Application(globals, new Sink() {
            @Override public void step(Place place) throws UnreadableQasm { sink.step(place); }

            @Override public void gate(Place place, Gate part, int... qubits) throws UnreadableQasm {
                for (int k = 0; k < 1 << 2 * gate.qubits(); k += ENTRIES) {
                    sink.step(place);
                }
                switch (part) {
                    case Unitary unitary when unitary.parameters().isEmpty() -> parts.add(Placed.of(unitary, qubits));
                    case Scalar.Turn(Phase phase) when phase.parameters().isEmpty() -> {
                        double radians = 2 * Math.PI * phase.constant();
                        parts.add(Placed.of(new Custom(part.name(), Math.cos(radians), Math.sin(radians))));
                    }
                    case Gate _ -> throw task.place.error("'%s' to the power of %s: %s in it has an input"
                            .formatted(task.name, task.exponent, part));
                }
            }
        });
        inside.run(new Task(gate, task.name, task.place, task.arguments, IntStream.range(0, gate.qubits()).boxed().toList(),
                List.of(), Exponent.ONE));
        var whole = new Custom(task.name, new Expansion(gate.qubits(), List.of(), parts).matrix(Map.of()));
        flip(task);
        for (Placed placed : power(task, whole)) {
            write(task, placed.gate(), placed.along(task.qubits).wires());
        }
        flip(task);
    }

    /// The modifiers of a call are one exponent and the controls, which commute.
    private Task task(Statement.Call call, Symbol.Unitary gate, Scope scope, List<Integer> qubits, List<Control> outer,
            boolean inverse) throws UnreadableQasm {
        var evaluation = new Evaluation(scope);
        var controls = new ArrayList<>(outer);
        Value exponent = new Value.Exact(inverse ? -1 : 1, 1);
        int used = 0;
        for (Modifier modifier : call.modifiers()) {
            switch (modifier) {
                case Modifier.Inverse _ -> exponent = exponent.negate();
                case Modifier.Power(Place _, Expression power) -> exponent = exponent.times(evaluation.value(power));
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
        return new Task(gate, call.gate(), call.place(), List.copyOf(arguments), qubits.subList(used, qubits.size()),
                List.copyOf(controls), exponent(call, exponent));
    }

    private static Exponent exponent(Statement.Call call, Value value) throws UnreadableQasm {
        if (value instanceof Value.Exact(long n, long d) && Math.abs(n) <= MOST && d <= MOST) {
            return new Exponent(n, d);
        }
        throw call.place().error("'%s' to the power of %s; exponents are fractions of integers up to %d"
                .formatted(call.gate(), Evaluation.shown(value), MOST));
    }

    static int controls(Modifier.Control control, Scope scope) throws UnreadableQasm {
        return control.count().isEmpty() ? 1
                : new Evaluation(scope).integer(control.count().get(), "the number of controls", 1, 1000);
    }

    private static List<Phase> angles(Task task) throws UnreadableQasm {
        var angles = new ArrayList<Phase>();
        for (Value argument : task.arguments) {
            angles.add(argument.angle().orElseThrow(() -> task.place.error("the angle of '%s' is %s, not a finite number"
                    .formatted(task.name, Evaluation.shown(argument)))));
        }
        return angles;
    }

    private void write(Task task, NativeGate basic) throws UnreadableQasm {
        Unitary gate = basic.at(angles(task));
        flip(task);
        if (task.exponent.equals(Exponent.ONE)) {
            write(task, gate, task.qubits);
        } else if (task.exponent.equals(new Exponent(-1, 1))) {
            write(task, gate.dagger(), task.qubits);
        } else {
            for (Placed placed : power(task, gate)) {
                write(task, placed.gate(), placed.along(task.qubits).wires());
            }
        }
        flip(task);
    }

    private static List<Placed> power(Task task, Unitary gate) throws UnreadableQasm {
        try {
            return gate.power(task.exponent.numerator, task.exponent.denominator).gates();
        } catch (NoPower e) {
            throw task.place.error(e.getMessage());
        }
    }

    private void write(Task task, Unitary gate, List<Integer> qubits) throws UnreadableQasm {
        sink.gate(task.place, Controlled.by(task.controls.size(), gate), IntStream.concat(
                task.controls.stream().mapToInt(Control::qubit), qubits.stream().mapToInt(Integer::intValue)).toArray());
    }

    /// A phase is that of the last control, under the others.
    private void turn(Task task) throws UnreadableQasm {
        Phase phase = angles(task).getFirst().times(task.exponent.numerator, task.exponent.denominator);
        flip(task);
        if (task.controls.isEmpty()) {
            sink.gate(task.place, Gates.turn(phase));
        } else {
            sink.gate(task.place, Controlled.by(task.controls.size() - 1, Gates.u1(phase)),
                    task.controls.stream().mapToInt(Control::qubit).toArray());
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
}
