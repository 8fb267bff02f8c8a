package org.catenary.hypernets.terms;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An abstract machine that evaluates terms, arguments first, with what is to be done and the values that are there on two
/// stacks.
///
/// Landin, *The mechanical evaluation of expressions*, Computer Journal 6 (1964).
final class Machine {

    private sealed interface Task {
        /// Evaluates.
        record Evaluate(Code code, Values values) implements Task {}

        /// Evaluates with a value more.
        record Bind(Code body, Values values) implements Task {}

        /// Makes one value of those that are there.
        record Finish(Term term) implements Task {}
    }

    private final boolean computes;
    private final String work;
    private final long budget;
    private final Deque<Task> tasks = new ArrayDeque<>();
    private final Deque<Value> values = new ArrayDeque<>();
    private long steps;

    /// @param computes whether primitives of numbers become numbers
    /// @param work     what is done, in a message
    Machine(boolean computes, String work, long budget) {
        this.computes = computes;
        this.work = work;
        this.budget = budget;
    }

    static Value evaluate(Judgement judgement, Map<String, Value> values, long budget) {
        Values given = Values.NONE;
        for (Map.Entry<String, Type> variable : judgement.context().entrySet()) {
            String name = variable.getKey();
            Value value = Optional.ofNullable(values.get(name)).orElseThrow(() ->
                    new IllTyped(Term.variable(name), "%s of type %s has no value".formatted(name, variable.getValue())));
            if (!value.fits(variable.getValue())) {
                throw new IllTyped(Term.variable(name), "%s is of type %s, but its value is %s".formatted(
                        name, variable.getValue(), value));
            }
            given = given.plus(value);
        }
        Code code = Code.of(judgement.context(), judgement.term());
        return new Machine(true, "the evaluation", budget).value(code, given);
    }

    /// Counts a step.
    void step() {
        if (steps++ >= budget) {
            throw new OverBudget(work, budget);
        }
    }

    /// {@return the value of a term}
    Value value(Code code, Values around) {
        tasks.push(new Task.Evaluate(code, around));
        return run();
    }

    /// {@return the value of a function at an argument}
    Value apply(Value function, Value argument) {
        values.push(function);
        values.push(argument);
        apply();
        return run();
    }

    private Value run() {
        while (!tasks.isEmpty()) {
            step();
            switch (tasks.pop()) {
                case Task.Evaluate(Code code, Values around) -> evaluate(code, around);
                case Task.Bind(Code body, Values around) -> tasks.push(new Task.Evaluate(body, around.plus(values.pop())));
                case Task.Finish(Term term) -> finish(term);
            }
        }
        return values.pop();
    }

    private void evaluate(Code code, Values around) {
        switch (code.term()) {
            case Term.Variable _ -> values.push(around.get(code.index()));
            case Term.Constant constant -> values.push(Value.of(constant.value()));
            case Term.Unit _ -> values.push(Value.unit());
            case Term.Lambda lambda -> values.push(new Value.Function(lambda.name(), code.parts().getFirst(), around));
            case Term.Let _ -> {
                tasks.push(new Task.Bind(code.parts().getLast(), around));
                tasks.push(new Task.Evaluate(code.parts().getFirst(), around));
            }
            case Term.Apply _, Term.Pair _, Term.First _, Term.Second _, Term.Operation _ -> {
                tasks.push(new Task.Finish(code.term()));
                code.parts().reversed().forEach(part -> tasks.push(new Task.Evaluate(part, around)));
            }
        }
    }

    private void finish(Term term) {
        switch (term) {
            case Term.Apply _ -> apply();
            case Term.Pair _ -> {
                Value right = values.pop();
                values.push(Value.pair(values.pop(), right));
            }
            case Term.First _ -> values.push(part(values.pop(), 0));
            case Term.Second _ -> values.push(part(values.pop(), 1));
            case Term.Operation operation -> values.push(operation(operation.primitive()));
            case Term.Variable _, Term.Constant _, Term.Unit _, Term.Lambda _, Term.Let _ ->
                    throw new AssertionError("nothing to be done after " + term);
        }
    }

    private void apply() {
        Value argument = values.pop();
        switch (values.pop()) {
            case Value.Function function -> tasks.push(new Task.Evaluate(function.body, function.captured.plus(argument)));
            case Value.Neutral neutral when neutral.type instanceof Type.Arrow arrow ->
                    values.push(new Value.Neutral.Applied(neutral, arrow, argument));
            case Value other -> throw new AssertionError(other + " is no function");
        }
    }

    /// {@return the first or the second of a pair}
    static Value part(Value pair, int which) {
        return switch (pair) {
            case Value.Pair made -> which == 0 ? made.left() : made.right();
            case Value.Neutral neutral when neutral.type instanceof Type.Product product ->
                    new Value.Neutral.Part(neutral, product, which);
            case Value other -> throw new AssertionError(other + " is no pair");
        };
    }

    private Value operation(Primitive primitive) {
        var operands = new Value[primitive.arity()];
        for (int k = operands.length - 1; k >= 0; k--) {
            operands[k] = values.pop();
        }
        double[] numbers = Arrays.stream(operands).filter(operand -> operand instanceof Value.Real)
                .mapToDouble(operand -> ((Value.Real) operand).number()).toArray();
        return computes && numbers.length == operands.length ? Value.of(primitive.at(numbers))
                : new Value.Neutral.Operation(primitive, List.of(operands));
    }
}
