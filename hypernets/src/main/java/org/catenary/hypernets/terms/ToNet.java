package org.catenary.hypernets.terms;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Box;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.HypernetBuilder;
import org.catenary.hypernets.net.Label;

/// A term being made a net, level by level: a level for the whole, and one for each body.
final class ToNet implements Walk {

    /// A variable, and the wire that it is where it is bound.
    private record Binder(int level, int wire, Type type) {}

    /// A wire of the present level with its type.
    private record Typed(int wire, Type type) {}

    private static final class Level {
        private final HypernetBuilder builder = new HypernetBuilder(TermNets.WIRING);
        private final Map<Binder, Integer> captured = new LinkedHashMap<>();
    }

    private final Judgement judgement;
    private final Scope<Binder> scope = new Scope<>();
    private final List<Level> levels = new ArrayList<>(List.of(new Level()));
    private final Deque<Typed> results = new ArrayDeque<>();
    private final Deque<Binder> binders = new ArrayDeque<>();
    private final Deque<Typed> bound = new ArrayDeque<>();

    ToNet(Judgement judgement) { this.judgement = judgement; }

    Hypernet run() {
        judgement.context().forEach((name, type) -> {
            int wire = builder().wire(type.sort());
            builder().inputs(wire);
            scope.bind(name, new Binder(0, wire, type));
        });
        over(judgement.term());
        return builder().outputs(results.pop().wire).freeze();
    }

    private HypernetBuilder builder() { return levels.getLast().builder; }

    @Override public void before(Term term, int part) {
        switch (term) {
            case Term.Lambda lambda -> open(lambda.name(), lambda.type().orElseThrow());
            case Term.Let let when part == 1 -> {
                Typed named = results.pop();
                bound.push(named);
                open(let.name(), named.type);
            }
            case Term.Let _, Term.Variable _, Term.Constant _, Term.Unit _, Term.Apply _, Term.Pair _, Term.First _,
                    Term.Second _, Term.Operation _ -> { }
        }
    }

    private void open(String name, Type type) {
        levels.add(new Level());
        var binder = new Binder(levels.size() - 1, builder().wire(type.sort()), type);
        binders.push(binder);
        scope.bind(name, binder);
    }

    @Override public void leave(Term term) {
        results.push(switch (term) {
            case Term.Variable variable -> {
                Binder binder = scope.find(variable.name()).orElseThrow();
                yield new Typed(wire(binder, levels.size() - 1), binder.type);
            }
            case Term.Constant constant -> edge(new Symbol.Constant(constant.value()), Type.REAL);
            case Term.Unit _ -> edge(new Symbol.Unit(), Type.UNIT);
            case Term.Lambda lambda -> closed(lambda);
            case Term.Let let -> closed(let);
            case Term.Apply _ -> {
                Typed argument = results.pop(), function = results.pop();
                Type to = function.type.parts().getLast();
                yield edge(new Symbol.Apply(argument.type, to), to, function, argument);
            }
            case Term.Pair _ -> {
                Typed right = results.pop(), left = results.pop();
                yield edge(new Symbol.Pair(left.type, right.type), left.type.times(right.type), left, right);
            }
            case Term.First _ -> {
                Typed pair = results.pop();
                Type left = pair.type.parts().getFirst();
                yield edge(new Symbol.First(left, pair.type.parts().getLast()), left, pair);
            }
            case Term.Second _ -> {
                Typed pair = results.pop();
                Type right = pair.type.parts().getLast();
                yield edge(new Symbol.Second(pair.type.parts().getFirst(), right), right, pair);
            }
            case Term.Operation operation -> {
                var arguments = new Typed[operation.parts().size()];
                for (int k = arguments.length - 1; k >= 0; k--) {
                    arguments[k] = results.pop();
                }
                yield edge(operation.primitive(), Type.REAL, arguments);
            }
        });
    }

    private Typed edge(Box box, Type type, Typed... sources) {
        return new Typed(builder().edge(Label.of(box), IntStream.range(0, sources.length).map(k -> sources[k].wire).toArray()),
                type);
    }

    /// {@return the wire of a variable at a level, captured there unless it is bound there}
    private int wire(Binder binder, int at) {
        Level level = levels.get(at);
        return binder.level == at ? binder.wire
                : level.captured.computeIfAbsent(binder, b -> level.builder.wire(b.type.sort()));
    }

    /// Ends the level of a body, and makes it an edge of the level around it.
    private Typed closed(Term term) {
        term.binds().ifPresent(scope::unbind);
        Level level = levels.removeLast();
        Binder variable = binders.pop();
        Typed result = results.pop();
        level.captured.values().forEach(level.builder::inputs);
        Hypernet body = level.builder.inputs(variable.wire).outputs(result.wire).freeze();
        List<Type> types = level.captured.keySet().stream().map(Binder::type).toList();
        var wires = level.captured.keySet().stream().mapToInt(binder -> wire(binder, levels.size() - 1));
        if (term instanceof Term.Let) {
            Label label = new Symbol.Let(types, variable.type, result.type).around(body);
            return new Typed(builder().edge(label, IntStream.concat(wires, IntStream.of(bound.pop().wire)).toArray()), result.type);
        }
        Label label = new Symbol.Lambda(types, variable.type, result.type).around(body);
        return new Typed(builder().edge(label, wires.toArray()), variable.type.to(result.type));
    }
}
