package org.catenary.functors.qasm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.Condition;
import org.catenary.functors.circuit.Gate;
import org.catenary.functors.circuit.GateList;
import org.catenary.functors.circuit.GateListBuilder;
import org.catenary.functors.circuit.Operation;
import org.catenary.functors.circuit.Register;

/// Carries out the statements of a program: names are looked up, registers broadcast, loops unrolled, gates opened.
final class Elaboration {

    private static final int MOST_WIRES = 1_000_000;

    private final int limit;
    private final GateListBuilder builder = new GateListBuilder();
    private final Scope globals = Scope.outermost();
    private final Set<String> library = new HashSet<>();
    private final Application application;
    private Condition guard = Condition.always();
    private long work;

    /// @param limit how many operations there may be at most
    Elaboration(int version, int limit) {
        this.limit = limit;
        this.application = new Application(globals, new Application.Sink() {
            @Override public void step(Place place) throws UnreadableQasm { work(place); }

            @Override public void gate(Place place, Gate gate, int... qubits) throws UnreadableQasm {
                add(place, new Operation.Apply(gate), qubits);
            }
        });
        Libraries.core(version).forEach(this::provide);
    }

    private void provide(String name, Symbol symbol) {
        globals.put(name, symbol);
        library.add(name);
    }

    GateList build() { return builder.build(); }

    void run(Statement statement) throws UnreadableQasm { run(statement, globals); }

    private void run(Statement statement, Scope scope) throws UnreadableQasm {
        work(statement.place());
        if (scope != globals && !(statement instanceof Statement.Call || statement instanceof Statement.Measurement
                || statement instanceof Statement.Assignment || statement instanceof Statement.Reset
                || statement instanceof Statement.Barrier || statement instanceof Statement.If
                || statement instanceof Statement.For)) {
            throw statement.place().error("declarations and definitions stand outside of blocks");
        }
        switch (statement) {
            case Statement.Include include -> include(include);
            case Statement.Declaration declaration -> declare(declaration);
            case Statement.Alias(Place place, String name, List<Operand> parts) -> {
                var wires = new ArrayList<Integer>();
                for (Operand part : parts) {
                    for (int wire : wires(part, scope, true)) {
                        work(place);
                        if (wires.size() == MOST_WIRES) {
                            throw place.error("'%s' stands for more than %d qubits".formatted(name, MOST_WIRES));
                        }
                        wires.add(wire);
                    }
                }
                define(place, name, new Symbol.Alias(List.copyOf(wires)));
            }
            case Statement.Constant(Place place, String name, boolean integer, Expression expression) -> {
                Value value = new Evaluation(scope).value(expression);
                if (integer && !(value instanceof Value.Exact exact && exact.isInteger())) {
                    throw place.error("'%s' is %s, not an integer".formatted(name, Evaluation.shown(value)));
                }
                define(place, name, new Symbol.Constant(value));
            }
            case Statement.Input(Place place, String name) -> define(place, name,
                    new Symbol.Constant(new Value.Angle(Phase.parameter(name))));
            case Statement.Definition definition -> define(definition.place(), definition.name(),
                    new Definitions(globals, this::work).define(definition));
            case Statement.Opaque(Place place, String name, int parameters, int qubits) ->
                    define(place, name, new Symbol.Opaque(parameters, qubits));
            case Statement.Call call -> call(call, scope);
            case Statement.Measurement(Place place, Operand source, Operand target) ->
                    measure(place, wires(source, scope, true), wires(target, scope, false));
            case Statement.Assignment assignment -> assign(assignment, scope);
            case Statement.Reset(Place place, Operand target) -> {
                for (int qubit : wires(target, scope, true)) {
                    add(place, new Operation.Reset(), qubit);
                }
            }
            case Statement.Barrier barrier -> barrier(barrier, scope);
            case Statement.If conditional -> conditional(conditional, scope);
            case Statement.For loop -> loop(loop, scope);
        }
    }

    private void work(Place place) throws UnreadableQasm { work(place, 1); }

    private void work(Place place, int steps) throws UnreadableQasm {
        work += steps;
        if (work > 2L * limit) {
            throw place.error("the program takes more than %d steps".formatted(2L * limit));
        }
    }

    private void add(Place place, Operation operation, int... wires) throws UnreadableQasm {
        work(place);
        if (builder.size() == limit) {
            throw place.error("the circuit has more than %d operations".formatted(limit));
        }
        builder.add(guard, operation, wires);
    }

    private void define(Place place, String name, Symbol symbol) throws UnreadableQasm {
        checkFresh(place, name);
        globals.put(name, symbol);
        library.remove(name);
    }

    /// A program may use the names of library gates for its own ends.
    private void checkFresh(Place place, String name) throws UnreadableQasm {
        if (globals.own(name).isPresent() && !library.contains(name)) {
            throw place.error("'%s' is already declared, as %s".formatted(name, globals.own(name).get().kind()));
        }
    }

    private void include(Statement.Include include) throws UnreadableQasm {
        Map<String, Symbol> gates = Libraries.included(include.file()).orElseThrow(() -> include.place().error(
                "there is no file \"%s\" to include; \"qelib1.inc\" and \"stdgates.inc\" are known"
                        .formatted(include.file())));
        for (var gate : gates.entrySet()) {
            if (globals.own(gate.getKey()).isPresent() && !library.contains(gate.getKey())) {
                throw include.place().error("\"%s\" declares '%s', which is already declared"
                        .formatted(include.file(), gate.getKey()));
            }
            provide(gate.getKey(), gate.getValue());
        }
    }

    private void declare(Statement.Declaration declaration) throws UnreadableQasm {
        Place place = declaration.place();
        String name = declaration.name();
        int size = declaration.size().isEmpty() ? 1 : new Evaluation(globals).integer(declaration.size().get(),
                "the size of '%s'".formatted(name), 1, MOST_WIRES);
        boolean quantum = declaration.quantum();
        if ((quantum ? builder.qubits() : builder.bits()) + size > MOST_WIRES) {
            throw place.error("the program has more than %d %s".formatted(MOST_WIRES, quantum ? "qubits" : "bits"));
        }
        checkFresh(place, name);
        define(place, name, quantum ? new Symbol.Quantum(builder.addQubits(name, size))
                : new Symbol.Classical(builder.addBits(name, size)));
        if (declaration.measured().isPresent()) {
            measure(place, wires(declaration.measured().get(), globals, true),
                    wires(new Operand(place, name, new Operand.Whole()), globals, false));
        }
    }

    private void call(Statement.Call call, Scope scope) throws UnreadableQasm {
        Symbol.Unitary gate = Definitions.gate(call, globals);
        var operands = new ArrayList<int[]>();
        for (Operand operand : call.operands()) {
            operands.add(wires(operand, scope, true));
        }
        Definitions.checkShape(call, gate, scope);
        int length = 1;
        for (int k = 0; k < operands.size(); k++) {
            int n = operands.get(k).length;
            if (!isSingle(call.operands().get(k)) && length == 1) {
                length = n;
            } else if (!isSingle(call.operands().get(k)) && n != length) {
                throw call.operands().get(k).place().error("'%s' has %d qubits, where another register has %d"
                        .formatted(call.operands().get(k).name(), n, length));
            }
        }
        var qubits = new int[operands.size()];
        for (int j = 0; j < length; j++) {
            for (int k = 0; k < qubits.length; k++) {
                qubits[k] = operands.get(k)[operands.get(k).length == 1 ? 0 : j];
            }
            checkDistinct(call, qubits);
            application.apply(call, gate, scope, IntStream.of(qubits).boxed().toList());
        }
    }

    private static boolean isSingle(Operand operand) {
        return operand.part() instanceof Operand.Members(List<Expression> indices) && indices.size() == 1;
    }

    private void checkDistinct(Statement.Call call, int[] qubits) throws UnreadableQasm {
        for (int k = 1; k < qubits.length; k++) {
            for (int j = 0; j < k; j++) {
                if (qubits[j] == qubits[k]) {
                    throw call.operands().get(k).place().error("'%s' acts on %s twice"
                            .formatted(call.gate(), qubit(qubits[k])));
                }
            }
        }
    }

    private String qubit(int wire) {
        return builder.quantum().stream().filter(register -> wire < register.start() + register.size()).findFirst()
                .orElseThrow().wire(wire);
    }

    private void measure(Place place, int[] qubits, int[] bits) throws UnreadableQasm {
        if (qubits.length != bits.length) {
            throw place.error("%d qubits are measured into %d bits".formatted(qubits.length, bits.length));
        }
        for (int k = 0; k < qubits.length; k++) {
            add(place, new Operation.Measure(), qubits[k], bits[k]);
        }
    }

    private void assign(Statement.Assignment assignment, Scope scope) throws UnreadableQasm {
        int[] bits = wires(assignment.target(), scope, false);
        Condition value = new Evaluation(scope).condition(assignment.value());
        if (bits.length != 1) {
            throw assignment.place().error("%d bits get one value; bits are assigned one by one".formatted(bits.length));
        }
        add(assignment.place(), new Operation.Assign(value), bits);
    }

    private void barrier(Statement.Barrier barrier, Scope scope) throws UnreadableQasm {
        var qubits = new ArrayList<Integer>();
        for (Operand operand : barrier.operands()) {
            for (int qubit : wires(operand, scope, true)) {
                qubits.add(qubit);
            }
        }
        int[] wires = qubits.stream().mapToInt(Integer::intValue).distinct().toArray();
        int[] all = barrier.operands().isEmpty() ? IntStream.range(0, builder.qubits()).toArray() : wires;
        work += all.length / 16;
        add(barrier.place(), new Operation.Barrier(all.length), all);
    }

    private void conditional(Statement.If conditional, Scope scope) throws UnreadableQasm {
        Condition condition = new Evaluation(scope).condition(conditional.condition());
        Condition outer = guard;
        if (Writes.beforeTheEnd(conditional, this::bits)) {
            Register kept = builder.addBits(fresh(), 1);
            globals.put(kept.name(), new Symbol.Classical(kept));
            add(conditional.place(), new Operation.Assign(condition), kept.start());
            condition = new Condition.Match(List.of(kept.start()), List.of(1));
        }
        body(conditional.then(), outer.and(condition), scope);
        body(conditional.otherwise(), outer.and(condition.not()), scope);
        guard = outer;
    }

    private int bits(String name) {
        return globals.own(name).filter(Symbol.Classical.class::isInstance)
                .map(symbol -> ((Symbol.Classical) symbol).register().size()).orElse(0);
    }

    private String fresh() {
        int k = 0;
        while (globals.own("condition_" + k).isPresent()) {
            k++;
        }
        return "condition_" + k;
    }

    private void body(List<Statement> statements, Condition condition, Scope scope) throws UnreadableQasm {
        guard = condition;
        Scope inner = scope.inner();
        for (Statement statement : statements) {
            run(statement, inner);
        }
    }

    private void loop(Statement.For loop, Scope scope) throws UnreadableQasm {
        for (int value : Definitions.values(loop, scope)) {
            work(loop.place());
            Scope inner = scope.inner(Map.of(loop.variable(), new Value.Exact(value, 1)));
            for (Statement statement : loop.body()) {
                run(statement, inner);
            }
        }
    }

    /// The wires that an operand names.
    private int[] wires(Operand operand, Scope scope, boolean quantum) throws UnreadableQasm {
        Optional<Symbol> symbol = scope.find(operand.name());
        if (symbol.isEmpty()) {
            throw operand.place().error("'%s' is not declared".formatted(operand.name()));
        }
        Optional<List<Integer>> alias = symbol.filter(Symbol.Alias.class::isInstance).map(each -> ((Symbol.Alias) each).wires());
        Register register = switch (symbol.get()) {
            case Symbol.Quantum(Register qubits) when quantum -> qubits;
            case Symbol.Alias(List<Integer> wires) when quantum -> new Register(operand.name(), 0, wires.size());
            case Symbol.Classical(Register bits) when !quantum -> bits;
            case Symbol other -> throw operand.place().error("'%s' is %s, where %s are expected"
                    .formatted(operand.name(), other.kind(), quantum ? "qubits" : "bits"));
        };
        int[] wires = new Evaluation(scope).members(operand, register);
        work += wires.length / 16;
        return alias.isEmpty() ? wires : IntStream.of(wires).map(alias.get()::get).toArray();
    }
}
