package org.catenary.hypernets.terms;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/// Normalisation by evaluation: the value of a term whose variables stand for themselves is written as a term again, by its
/// type.
///
/// At a function type the value is applied to a new variable, at a type of pairs both parts are written, at the unit type
/// nothing is left to know. What comes out is the long normal form; for the short one, `λx. f x` becomes `f` again where `x`
/// is not in `f`, and `(fst p, snd p)` becomes `p`.
///
/// Berger and Schwichtenberg, *An inverse of the evaluation functional for typed λ-calculus*, LICS 1991; Abel,
/// *Normalization by evaluation* (2013), section 2.
final class Reification {

    private sealed interface Task {
        record Write(Value value, Type type) implements Task {}

        record WriteNeutral(Value.Neutral neutral) implements Task {}

        record Lambda(String name, Type type) implements Task {}

        record Operation(Primitive primitive) implements Task {}

        enum Form implements Task { PAIR, APPLY, FIRST, SECOND }
    }

    private final Machine machine;
    private final Fresh fresh = new Fresh();
    private final Deque<Task> tasks = new ArrayDeque<>();
    private final Deque<Term> terms = new ArrayDeque<>();

    Reification(long budget) { this.machine = new Machine(false, "the normal form", budget); }

    Term normalForm(Judgement judgement) {
        var contraction = new Contraction(machine);
        contraction.over(longNormalForm(judgement));
        return contraction.result();
    }

    Term longNormalForm(Judgement judgement) {
        Values around = Values.NONE;
        for (Map.Entry<String, Type> variable : judgement.context().entrySet()) {
            fresh.take(variable.getKey());
            around = around.plus(new Value.Neutral.Variable(variable.getKey(), variable.getValue()));
        }
        Value value = machine.value(Code.of(judgement.context(), judgement.term()), around);
        tasks.push(new Task.Write(value, judgement.type()));
        while (!tasks.isEmpty()) {
            machine.step();
            switch (tasks.pop()) {
                case Task.Write(Value now, Type type) -> write(now, type);
                case Task.WriteNeutral(Value.Neutral neutral) -> write(neutral);
                case Task.Lambda(String name, Type type) -> {
                    fresh.giveBack(name);
                    terms.push(Term.lambda(name, type, terms.pop()));
                }
                case Task.Operation(Primitive primitive) -> {
                    var operands = new Term[primitive.arity()];
                    for (int k = operands.length - 1; k >= 0; k--) {
                        operands[k] = terms.pop();
                    }
                    terms.push(Term.operation(primitive, operands));
                }
                case Task.Form form -> terms.push(finish(form, terms.pop()));
            }
        }
        return terms.pop();
    }

    private Term finish(Task.Form form, Term last) {
        return switch (form) {
            case PAIR -> Term.pair(terms.pop(), last);
            case APPLY -> terms.pop().apply(last);
            case FIRST -> last.first();
            case SECOND -> last.second();
        };
    }

    private void write(Value value, Type type) {
        switch (type) {
            case Type.Arrow arrow -> {
                String name = fresh.like(value instanceof Value.Function function ? function.name : "x");
                Value body = machine.apply(value, new Value.Neutral.Variable(name, arrow.from()));
                tasks.push(new Task.Lambda(name, arrow.from()));
                tasks.push(new Task.Write(body, arrow.to()));
            }
            case Type.Product product -> {
                tasks.push(Task.Form.PAIR);
                tasks.push(new Task.Write(Machine.part(value, 1), product.right()));
                tasks.push(new Task.Write(Machine.part(value, 0), product.left()));
            }
            case Type.Unit _ -> terms.push(Term.unit());
            case Type.Base _ -> {
                switch (value) {
                    case Value.Real real -> terms.push(Term.constant(real.number()));
                    case Value.Neutral neutral -> tasks.push(new Task.WriteNeutral(neutral));
                    case Value other -> throw new AssertionError("%s of type %s".formatted(other, type));
                }
            }
        }
    }

    private void write(Value.Neutral neutral) {
        switch (neutral) {
            case Value.Neutral.Variable variable -> terms.push(Term.variable(variable.name));
            case Value.Neutral.Applied applied -> {
                tasks.push(Task.Form.APPLY);
                tasks.push(new Task.Write(applied.argument, applied.from));
                tasks.push(new Task.WriteNeutral(applied.function));
            }
            case Value.Neutral.Part part -> {
                tasks.push(part.which == 0 ? Task.Form.FIRST : Task.Form.SECOND);
                tasks.push(new Task.WriteNeutral(part.pair));
            }
            case Value.Neutral.Operation operation -> {
                tasks.push(new Task.Operation(operation.primitive));
                List<Value> operands = operation.arguments;
                operands.reversed().forEach(operand -> tasks.push(new Task.Write(operand, Type.REAL)));
            }
        }
    }
}
