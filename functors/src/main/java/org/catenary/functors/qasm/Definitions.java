package org.catenary.functors.qasm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Checks the definitions of gates and the shapes of their calls.
final class Definitions {

    private static final int MOST_ROUNDS = 10_000_000;
    /// A line of a definition takes as much memory as so many steps take time.
    private static final int LINE = 16;

    /// Counts the work; fails where it is too much.
    @FunctionalInterface
    interface Work {
        void at(Place place, int steps) throws UnreadableQasm;
    }

    private final Scope globals;
    private final Work work;

    Definitions(Scope globals, Work work) {
        this.globals = globals;
        this.work = work;
    }

    /// The gate that a definition defines; loops in its body are unrolled.
    Symbol.Defined define(Statement.Definition definition) throws UnreadableQasm {
        var qubits = new HashMap<String, Integer>();
        definition.qubits().forEach(name -> qubits.put(name, qubits.size()));
        var steps = new ArrayList<Symbol.Step>();
        unroll(definition, definition.body(), qubits, Map.of(), steps);
        return new Symbol.Defined(definition.parameters(), qubits.size(), List.copyOf(steps));
    }

    private void unroll(Statement.Definition definition, List<Statement> body, Map<String, Integer> qubits,
            Map<String, Value> locals, List<Symbol.Step> steps) throws UnreadableQasm {
        for (Statement statement : body) {
            work.at(statement.place(), LINE);
            switch (statement) {
                case Statement.Call call -> steps.add(step(definition, call, qubits, locals));
                case Statement.Barrier(Place _, List<Operand> operands) -> {
                    for (Operand operand : operands) {
                        position(operand, qubits);
                    }
                }
                case Statement.For loop -> {
                    for (int value : values(loop, globals.inner(locals))) {
                        work.at(loop.place(), 1);
                        var inner = new HashMap<>(locals);
                        inner.put(loop.variable(), new Value.Exact(value, 1));
                        unroll(definition, loop.body(), qubits, Map.copyOf(inner), steps);
                    }
                }
                case Statement.Include _, Statement.Declaration _, Statement.Alias _, Statement.Constant _, Statement.Input _,
                        Statement.Definition _, Statement.Opaque _, Statement.Measurement _, Statement.Assignment _,
                        Statement.Reset _, Statement.If _ ->
                        throw statement.place().error("the gate '%s' consists of gates only".formatted(definition.name()));
            }
        }
    }

    private Symbol.Step step(Statement.Definition definition, Statement.Call call, Map<String, Integer> qubits,
            Map<String, Value> locals) throws UnreadableQasm {
        if (call.gate().equals(definition.name())) {
            throw call.place().error("the gate '%s' is defined by itself".formatted(call.gate()));
        }
        Symbol.Unitary gate = gate(call, globals);
        checkShape(call, gate, globals.inner(locals));
        var known = new HashSet<>(definition.parameters());
        known.addAll(locals.keySet());
        var used = new HashSet<String>();
        for (Expression argument : call.arguments()) {
            Writes.names(argument, used);
        }
        for (String name : used) {
            if (!known.contains(name) && !(globals.find(name).orElse(null) instanceof Symbol.Constant)) {
                throw call.place().error("'%s' is no parameter of the gate '%s'".formatted(name, definition.name()));
            }
        }
        var positions = new ArrayList<Integer>();
        for (int k = 0; k < call.operands().size(); k++) {
            Operand operand = call.operands().get(k);
            int position = position(operand, qubits);
            if (positions.contains(position)) {
                throw operand.place().error("'%s' acts on %s twice".formatted(call.gate(), operand.name()));
            }
            positions.add(position);
        }
        return new Symbol.Step(call, gate, List.copyOf(positions), locals);
    }

    private static int position(Operand operand, Map<String, Integer> qubits) throws UnreadableQasm {
        Integer position = qubits.get(operand.name());
        if (position == null) {
            throw operand.place().error("'%s' is no qubit of the gate".formatted(operand.name()));
        }
        if (!(operand.part() instanceof Operand.Whole)) {
            throw operand.place().error("'%s' is one qubit and has no index".formatted(operand.name()));
        }
        return position;
    }

    /// The gate that a call names.
    static Symbol.Unitary gate(Statement.Call call, Scope globals) throws UnreadableQasm {
        Optional<Symbol> symbol = globals.find(call.gate());
        if (symbol.isPresent() && symbol.get() instanceof Symbol.Unitary gate) {
            return gate;
        }
        throw symbol.isPresent() ? call.place().error("'%s' is %s, where a gate is expected"
                .formatted(call.gate(), symbol.get().kind()))
                : call.place().error("the gate '%s' is not declared%s".formatted(call.gate(), Libraries.hint(call.gate())));
    }

    /// Checks the numbers of parameters and qubits of a call.
    static void checkShape(Statement.Call call, Symbol.Unitary gate, Scope scope) throws UnreadableQasm {
        if (call.arguments().size() != gate.parameters()) {
            throw call.place().error("'%s' takes %s, got %d".formatted(call.gate(), count(gate.parameters(), "parameter"),
                    call.arguments().size()));
        }
        int controls = 0;
        for (Modifier modifier : call.modifiers()) {
            controls += modifier instanceof Modifier.Control control ? Application.controls(control, scope) : 0;
        }
        if (call.operands().size() != controls + gate.qubits()) {
            throw call.place().error("'%s' acts on %s%s, got %d".formatted(call.gate(), count(gate.qubits(), "qubit"),
                    controls == 0 ? "" : " under " + count(controls, "control"), call.operands().size()));
        }
    }

    private static String count(int number, String noun) {
        return "%d %s%s".formatted(number, noun, number == 1 ? "" : "s");
    }

    /// The values of a loop's variable.
    static int[] values(Statement.For loop, Scope scope) throws UnreadableQasm {
        var evaluation = new Evaluation(scope);
        return switch (loop.values()) {
            case Operand.Members(List<Expression> members) -> {
                var values = new int[members.size()];
                for (int k = 0; k < values.length; k++) {
                    values[k] = evaluation.integer(members.get(k), "the value", Integer.MIN_VALUE, Integer.MAX_VALUE);
                }
                yield values;
            }
            case Operand.Range(var from, var step, var to) -> {
                if (from.isEmpty() || to.isEmpty()) {
                    throw loop.place().error("the loop is not bounded");
                }
                yield evaluation.range(loop.place(), evaluation.integer(from.get(), "the first value", -MOST_ROUNDS,
                        MOST_ROUNDS),
                        step, evaluation.integer(to.get(), "the last value", -MOST_ROUNDS, MOST_ROUNDS));
            }
            case Operand.Whole _ -> throw loop.place().error("the loop is not bounded");
        };
    }
}
