package org.catenary.hypernets.terms;

import java.util.ArrayDeque;
import java.util.Deque;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.diagrams.syntax.Word;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Label;

/// A term being made the net of a closed cartesian diagram: a term of a type is as many wires as the type has.
final class ToDiagram implements Walk {

    /// The wires of a term with its type.
    private record Typed(Word<Bodies.Made> wires, Type type) {}

    private final Judgement judgement;
    private final TypeObjects objects = new TypeObjects();
    private final Bodies bodies = new Bodies();
    private final Scope<Typed> scope = new Scope<>();
    private final Deque<Typed> results = new ArrayDeque<>();
    private final Deque<Typed> variables = new ArrayDeque<>();

    ToDiagram(Judgement judgement) { this.judgement = judgement; }

    Hypernet run() {
        judgement.context().forEach((name, type) -> scope.bind(name, variable(type)));
        over(judgement.term());
        return bodies.net(results.pop().wires);
    }

    private Typed variable(Type type) { return new Typed(bodies.variables(objects.of(type)), type); }

    @Override public void before(Term term, int part) {
        switch (term) {
            case Term.Lambda lambda -> {
                Type type = lambda.type().orElseThrow();
                if (!objects.of(type).isUnit()) {
                    bodies.open();
                }
                variables.push(variable(type));
                scope.bind(lambda.name(), variables.element());
            }
            case Term.Let let when part == 1 -> scope.bind(let.name(), results.pop());
            case Term.Let _, Term.Variable _, Term.Constant _, Term.Unit _, Term.Apply _, Term.Pair _, Term.First _,
                    Term.Second _, Term.Operation _ -> { }
        }
    }

    @Override public void leave(Term term) {
        term.binds().ifPresent(scope::unbind);
        switch (term) {
            case Term.Variable variable -> results.push(scope.find(variable.name()).orElseThrow());
            case Term.Constant constant -> results.push(box(new Symbol.Constant(constant.value()), Word.empty()));
            case Term.Unit _ -> results.push(new Typed(Word.empty(), Type.UNIT));
            case Term.Lambda _ -> results.push(function(variables.pop(), results.pop()));
            case Term.Let _ -> { }
            case Term.Apply _ -> {
                Typed argument = results.pop();
                results.push(applied(results.pop(), argument.wires));
            }
            case Term.Pair _ -> {
                Typed right = results.pop(), left = results.pop();
                results.push(new Typed(left.wires.plus(right.wires), left.type.times(right.type)));
            }
            case Term.First _ -> results.push(part(results.pop(), 0));
            case Term.Second _ -> results.push(part(results.pop(), 1));
            case Term.Operation operation -> {
                Word<Bodies.Made> sources = Word.empty();
                for (int k = 0; k < operation.primitive().arity(); k++) {
                    sources = results.pop().wires.plus(sources);
                }
                results.push(box(operation.primitive(), sources));
            }
        }
    }

    private Typed box(Box box, Word<Bodies.Made> sources) {
        return new Typed(bodies.edge(Label.of(box), sources), Type.REAL);
    }

    /// A function of nothing is what it gives.
    private Typed function(Typed variable, Typed result) {
        Type type = variable.type.to(result.type);
        return variable.wires.isEmpty() ? new Typed(result.wires, type)
                : new Typed(Word.of(bodies.close(Border.Trace.Side.RIGHT, result.wires)), type);
    }

    private Typed applied(Typed function, Word<Bodies.Made> argument) {
        Type to = function.type.parts().getLast();
        return argument.isEmpty() ? new Typed(function.wires, to)
                : new Typed(bodies.edge(Label.of(new Diagram.Eval((Ob.Exp) function.wires.first().ob())),
                        function.wires.plus(argument)), to);
    }

    private Typed part(Typed pair, int which) {
        Ty left = objects.of(pair.type.parts().getFirst());
        Word<Bodies.Made> wires = which == 0 ? pair.wires.slice(0, left.size()) : pair.wires.slice(left.size(), pair.wires.size());
        return new Typed(wires, pair.type.parts().get(which));
    }
}
