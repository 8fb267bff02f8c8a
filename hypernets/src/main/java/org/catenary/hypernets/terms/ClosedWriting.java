package org.catenary.hypernets.terms;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.diagrams.syntax.Word;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.translate.Translation;

/// A long normal form being made the net of a closed cartesian diagram of a given type, the converse of [ClosedReading].
///
/// By its type a term is a tuple of functions, of pairs taken apart, and of variables that are applied and taken apart until one
/// wire is left.
final class ClosedWriting {

    private sealed interface Task {
        record Tuple(Term term, Ty ty) implements Task {}

        record Close(Ob.Exp function, List<String> variables) implements Task {}

        /// The arguments of a use are there.
        record Use(Spine spine, Label label, Word<Bodies.Made> function, boolean left, int arguments) implements Task {}
    }

    /// A head and what is done to it, of which some is done.
    private static final class Spine {
        private final List<Term> uses;
        private int next;
        private Word<Bodies.Made> tuple = Word.empty();
        private int place;

        Spine(List<Term> uses) { this.uses = uses; }
    }

    private final Diagram diagram;
    private final Map<String, Diagram> generators;
    private final Bodies bodies = new Bodies();
    private final Scope<Bodies.Made> scope = new Scope<>();
    private final Deque<Task> tasks = new ArrayDeque<>();
    private final Deque<Bodies.Made> done = new ArrayDeque<>();

    /// @param diagram    the diagram of which the term is the normal form
    /// @param generators the cells that variables stand for
    ClosedWriting(Diagram diagram, Map<String, Diagram> generators) {
        this.diagram = diagram;
        this.generators = generators;
    }

    Hypernet run(Term normal) {
        List<Bodies.Made> wires = bodies.variables(diagram.dom()).toList();
        for (int k = 0; k < wires.size(); k++) {
            scope.bind(ClosedReading.wire(k), wires.get(k));
        }
        tasks.push(new Task.Tuple(normal, diagram.cod()));
        while (!tasks.isEmpty()) {
            switch (tasks.pop()) {
                case Task.Tuple(Term term, Ty ty) when ty.size() == 1 -> write(term, ty.get(0));
                case Task.Tuple(Term term, Ty ty) -> takeApart(term, ty);
                case Task.Close(Ob.Exp function, List<String> variables) -> {
                    variables.forEach(scope::unbind);
                    done.push(bodies.close(function.side(), take(function.base().size())));
                }
                case Task.Use use -> {
                    Word<Bodies.Made> arguments = take(use.arguments);
                    use.spine.tuple = bodies.sharedEdge(use.label, use.left ? arguments.plus(use.function)
                            : use.function.plus(arguments));
                    use.spine.place = 0;
                    goOn(use.spine);
                }
            }
        }
        return bodies.net(take(diagram.cod().size()));
    }

    private Word<Bodies.Made> take(long count) {
        List<Bodies.Made> taken = new ArrayList<>();
        for (long k = 0; k < count; k++) {
            taken.add(done.pop());
        }
        return Word.of(taken.reversed());
    }

    private void takeApart(Term term, Ty ty) {
        List<Task> parts = new ArrayList<>();
        Term rest = term;
        for (int k = 0; k < ty.size(); k++) {
            boolean last = k == ty.size() - 1;
            parts.add(new Task.Tuple(last ? rest : rest.parts().getFirst(), ty.slice(k, k + 1)));
            rest = last ? rest : rest.parts().getLast();
        }
        parts.reversed().forEach(tasks::push);
    }

    private void write(Term term, Ob ob) {
        if (ob instanceof Ob.Exp function && function.z() == 0) {
            bodies.open();
            List<String> names = new ArrayList<>();
            Term body = term;
            for (Bodies.Made variable : bodies.variables(function.exponent())) {
                Term.Lambda lambda = (Term.Lambda) body;
                names.add(lambda.name());
                scope.bind(lambda.name(), variable);
                body = lambda.body();
            }
            tasks.push(new Task.Close(function, names));
            tasks.push(new Task.Tuple(body, function.base()));
        } else {
            begin(term);
        }
    }

    private void begin(Term term) {
        List<Term> uses = new ArrayList<>();
        Term head = term;
        while (head instanceof Term.Apply || head instanceof Term.First || head instanceof Term.Second) {
            uses.add(head);
            head = head.parts().getFirst();
        }
        var spine = new Spine(uses.reversed());
        switch (head) {
            case Term.Variable variable when generators.containsKey(variable.name()) -> {
                Diagram generator = generators.get(variable.name());
                apply(spine, label(generator), generator.dom(), Word.empty(), false);
            }
            case Term.Variable variable -> {
                spine.tuple = Word.of(scope.find(variable.name()).orElseThrow());
                goOn(spine);
            }
            case Term.Constant constant ->
                    done.push(bodies.sharedEdge(Label.of(new Symbol.Constant(constant.value())), Word.empty()).first());
            case Term.Operation operation -> {
                tasks.push(new Task.Use(spine, Label.of(operation.primitive()), Word.empty(), false, operation.parts().size()));
                operation.parts().reversed().forEach(part -> tasks.push(new Task.Tuple(part, operation.primitive().cod())));
            }
            case Term.Unit _, Term.Lambda _, Term.Let _, Term.Apply _, Term.Pair _, Term.First _, Term.Second _ ->
                    throw new AssertionError("%s stands where a wire is".formatted(head));
        }
    }

    private static Label label(Diagram generator) {
        return switch (generator) {
            case Diagram.Cell cell -> Label.of(cell);
            case Diagram.Frame frame -> new Label.Nest(frame.border(),
                    frame.inside().stream().map(inside -> Translation.net(inside, Bodies.wiring())).toList());
            case Diagram.Id _, Diagram.Then _, Diagram.Tensor _ -> throw new AssertionError(generator.summary());
        };
    }

    private void goOn(Spine spine) {
        while (spine.next < spine.uses.size()) {
            switch (spine.uses.get(spine.next)) {
                case Term.First _ -> {
                    spine.tuple = Word.of(spine.tuple.get(spine.place));
                    spine.place = 0;
                    spine.next++;
                }
                case Term.Second _ -> {
                    spine.place++;
                    spine.next++;
                }
                case Term _ -> {
                    Bodies.Made function = spine.tuple.get(spine.place);
                    Ob.Exp type = (Ob.Exp) function.ob();
                    apply(spine, Label.of(new Diagram.Eval(type)), type.exponent(), Word.of(function),
                            type.side() == Border.Trace.Side.LEFT);
                    return;
                }
            }
        }
        done.push(spine.tuple.get(spine.place));
    }

    /// Writes the arguments of a use, then goes on.
    private void apply(Spine spine, Label label, Ty dom, Word<Bodies.Made> function, boolean left) {
        int count = Math.toIntExact(dom.size());
        tasks.push(new Task.Use(spine, label, function, left, count));
        List<Task> arguments = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            arguments.add(new Task.Tuple(spine.uses.get(spine.next++).parts().getLast(), dom.slice(k, k + 1)));
        }
        arguments.reversed().forEach(tasks::push);
    }
}
