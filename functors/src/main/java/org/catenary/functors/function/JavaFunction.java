package org.catenary.functors.function;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import org.catenary.diagrams.category.Arrow;
import org.catenary.diagrams.category.NotComposable;

/// A Java function of several values, of given sorts; its tensor works side by side, on pairs.
///
/// {@snippet class="org.catenary.functors.function.JavaFunctionsTest" region="functions"}
///
/// Two functions are the same only if they were built the same way: to compare what they do, run them.
public final class JavaFunction implements Arrow<List<Sort>, JavaFunction> {

    private final List<Sort> dom;
    private final List<Sort> cod;
    private final Program<Action> program;

    private JavaFunction(List<Sort> dom, List<Sort> cod, Program<Action> program) {
        this.dom = dom;
        this.cod = cod;
        this.program = program;
    }

    /// {@return a function}
    /// @param name what it is called where its values are wrong
    /// @param body from the values on the wires of `dom` to those of `cod`
    public static JavaFunction of(String name, List<Sort> dom, List<Sort> cod, UnaryOperator<List<Object>> body) {
        List<Sort> from = List.copyOf(dom), to = List.copyOf(cod);
        return plain(from, to, values -> {
            WrongValue.check("the argument of " + name, from, values);
            List<Object> results = body.apply(values);
            WrongValue.check("the result of " + name, to, results);
            return results;
        });
    }

    /// A function that keeps to its type by construction.
    static JavaFunction plain(List<Sort> dom, List<Sort> cod, UnaryOperator<List<Object>> body) {
        return new JavaFunction(dom, cod, new Program.Operation<>(dom.size(), cod.size(), new Action.Body(body)));
    }

    /// The function that gives the values of its first argument, a function, at the others.
    static JavaFunction evaluation(List<Sort> base, Sort.Functions functions) {
        List<Sort> dom = JavaFunctions.joined(List.of(functions), functions.dom());
        return new JavaFunction(dom, base, new Program.Operation<>(dom.size(), base.size(), new Action.Evaluation()));
    }

    /// {@return this function with its first arguments given}
    JavaFunction after(List<Object> values) {
        List<Sort> rest = List.copyOf(dom.subList(values.size(), dom.size()));
        var before = new Program.Operation<Action>(rest.size(), dom.size(), new Action.Body(others -> joined(values, others)));
        return new JavaFunction(rest, cod, new Program.Sequence<>(before, program));
    }

    private static List<Object> joined(List<Object> values, List<Object> others) {
        var all = new ArrayList<>(values);
        all.addAll(others);
        return all;
    }

    /// What an operation does.
    private sealed interface Action {
        record Body(UnaryOperator<List<Object>> values) implements Action {}

        /// The first value is a function of the others.
        record Evaluation() implements Action {}
    }

    @Override public List<Sort> dom() { return dom; }

    @Override public List<Sort> cod() { return cod; }

    @Override public JavaFunction then(JavaFunction next) {
        NotComposable.check(this, next);
        return new JavaFunction(dom, next.cod, new Program.Sequence<>(program, next.program));
    }

    @Override public JavaFunction tensor(JavaFunction other) {
        return new JavaFunction(JavaFunctions.joined(dom, other.dom), JavaFunctions.joined(cod, other.cod),
                new Program.Beside<>(program, other.program));
    }

    /// {@return the values that the function gives}
    /// @param values one for each wire of the domain
    /// @throws WrongValue if one is not of its sort
    public List<Object> apply(Object... values) { return apply(List.of(values)); }

    /// {@return the values that the function gives}
    /// @param values one for each wire of the domain
    /// @throws WrongValue if one is not of its sort
    public List<Object> apply(List<?> values) {
        WrongValue.check("the argument", dom, values);
        return run(values);
    }

    /// What is to be done next.
    private sealed interface Task {
        record Run(Program<Action> program) implements Task {}

        /// The last values belong to another.
        record Hide(int values) implements Task {}

        record Show(int values) implements Task {}
    }

    List<Object> run(List<?> values) {
        var wires = new ArrayList<Object>(values);
        var hidden = new ArrayDeque<Object>();
        Deque<Task> tasks = new ArrayDeque<>();
        tasks.push(new Task.Run(program));
        while (!tasks.isEmpty()) {
            switch (tasks.pop()) {
                case Task.Hide(int n) -> {
                    for (int k = 0; k < n; k++) {
                        hidden.push(wires.removeLast());
                    }
                }
                case Task.Show(int n) -> {
                    for (int k = 0; k < n; k++) {
                        wires.addLast(hidden.pop());
                    }
                }
                case Task.Run(Program.Operation<Action>(int in, int _, Action.Body(var body))) -> {
                    List<Object> top = wires.subList(wires.size() - in, wires.size());
                    List<Object> results = body.apply(List.copyOf(top));
                    top.clear();
                    wires.addAll(results);
                }
                case Task.Run(Program.Operation<Action>(int in, int _, Action.Evaluation())) ->
                        tasks.push(new Task.Run(((JavaFunction) wires.remove(wires.size() - in)).program));
                case Task.Run(Program.Sequence<Action> sequence) -> {
                    tasks.push(new Task.Run(sequence.second()));
                    tasks.push(new Task.Run(sequence.first()));
                }
                case Task.Run(Program.Beside<Action> beside) -> {
                    tasks.push(new Task.Run(beside.right()));
                    tasks.push(new Task.Show(beside.right().in()));
                    tasks.push(new Task.Run(beside.left()));
                    tasks.push(new Task.Hide(beside.right().in()));
                }
            }
        }
        return wires;
    }

    /// {@return the type, as in `Integer ⊗ Integer → Integer`}
    @Override public String toString() { return Sort.text(dom) + " → " + Sort.text(cod); }
}
