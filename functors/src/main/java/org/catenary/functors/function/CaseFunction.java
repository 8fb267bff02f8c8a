package org.catenary.functors.function;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import org.catenary.diagrams.category.Arrow;
import org.catenary.diagrams.category.NotComposable;

/// A Java function that takes a value on one of several wires and gives one on one of several: control flow. Its tensor
/// chooses between two.
///
/// {@snippet class="org.catenary.functors.function.CaseFunctionsTest" region="cases"}
public final class CaseFunction implements Arrow<List<Sort>, CaseFunction> {

    private final List<Sort> dom;
    private final List<Sort> cod;
    private final Program<UnaryOperator<Case>> program;

    private CaseFunction(List<Sort> dom, List<Sort> cod, Program<UnaryOperator<Case>> program) {
        this.dom = dom;
        this.cod = cod;
        this.program = program;
    }

    /// {@return a function}
    /// @param name what it is called where its value is wrong
    public static CaseFunction of(String name, List<Sort> dom, List<Sort> cod, UnaryOperator<Case> body) {
        List<Sort> from = List.copyOf(dom), to = List.copyOf(cod);
        return plain(from, to, value -> {
            check("the argument of " + name, from, value);
            Case result = body.apply(value);
            check("the result of " + name, to, result);
            return result;
        });
    }

    static CaseFunction plain(List<Sort> dom, List<Sort> cod, UnaryOperator<Case> body) {
        return new CaseFunction(dom, cod, new Program.Operation<>(dom.size(), cod.size(), body));
    }

    private static void check(String where, List<Sort> sorts, Case value) {
        if (value.wire() < 0 || value.wire() >= sorts.size() || !sorts.get(value.wire()).has(value.value())) {
            throw new WrongValue(where, sorts, List.of(value));
        }
    }

    @Override public List<Sort> dom() { return dom; }

    @Override public List<Sort> cod() { return cod; }

    @Override public CaseFunction then(CaseFunction next) {
        NotComposable.check(this, next);
        return new CaseFunction(dom, next.cod, new Program.Sequence<>(program, next.program));
    }

    @Override public CaseFunction tensor(CaseFunction other) {
        return new CaseFunction(JavaFunctions.joined(dom, other.dom), JavaFunctions.joined(cod, other.cod),
                new Program.Beside<>(program, other.program));
    }

    /// {@return what the function gives}
    /// @throws WrongValue if the value is not of its wire's sort
    public Case apply(Case value) {
        check("the argument", dom, value);
        return run(value);
    }

    /// What is to be done next.
    private sealed interface Task {
        record Run(Program<UnaryOperator<Case>> program) implements Task {}

        /// The wires are counted from one further left.
        record Shift(int wires) implements Task {}
    }

    Case run(Case value) {
        Case now = value;
        Deque<Task> tasks = new ArrayDeque<>();
        tasks.push(new Task.Run(program));
        while (!tasks.isEmpty()) {
            switch (tasks.pop()) {
                case Task.Shift(int wires) -> now = new Case(now.wire() + wires, now.value());
                case Task.Run(Program.Operation<UnaryOperator<Case>> operation) -> now = operation.body().apply(now);
                case Task.Run(Program.Sequence<UnaryOperator<Case>> sequence) -> {
                    tasks.push(new Task.Run(sequence.second()));
                    tasks.push(new Task.Run(sequence.first()));
                }
                case Task.Run(Program.Beside<UnaryOperator<Case>> beside) -> {
                    int wires = beside.left().in();
                    if (now.wire() < wires) {
                        tasks.push(new Task.Run(beside.left()));
                    } else {
                        now = new Case(now.wire() - wires, now.value());
                        tasks.push(new Task.Shift(beside.left().out()));
                        tasks.push(new Task.Run(beside.right()));
                    }
                }
            }
        }
        return now;
    }

    /// {@return the type, as in `Integer → Integer ⊗ String`}
    @Override public String toString() { return Sort.text(dom) + " → " + Sort.text(cod); }
}
