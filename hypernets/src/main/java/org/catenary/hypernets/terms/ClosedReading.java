package org.catenary.hypernets.terms;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Layer;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;

/// A diagram being read as a term, layer by layer: each wire carries a term.
///
/// A currying is read when it is met, on terms for the wires that it takes and new variables for those that it waits for.
/// What is copied, and what has several results, is named by a `let`.
final class ClosedReading {

    /// A diagram of which some layers are read.
    private static final class Level {
        private final Iterator<Layer> layers;
        private final List<Term> wires;
        private final List<String> variables = new ArrayList<>();
        private final List<Type> types = new ArrayList<>();
        private final List<Map.Entry<String, Term>> lets = new ArrayList<>();
        private int offset;

        Level(Diagram diagram, List<Term> wires) {
            this.layers = diagram.layers().iterator();
            this.wires = new ArrayList<>(wires);
        }

        Term result() {
            Term result = wires.isEmpty() ? Term.unit() : wires.getLast();
            for (int k = wires.size() - 2; k >= 0; k--) {
                result = Term.pair(wires.get(k), result);
            }
            for (Map.Entry<String, Term> let : lets.reversed()) {
                result = Term.let(let.getKey(), let.getValue(), result);
            }
            for (int k = variables.size() - 1; k >= 0; k--) {
                result = Term.lambda(variables.get(k), types.get(k), result);
            }
            return result;
        }
    }

    private final Generators generators;
    private final Deque<Level> levels = new ArrayDeque<>();
    private int named;

    ClosedReading(Diagram diagram, Generators generators) {
        this.generators = generators;
        levels.push(new Level(diagram, IntStream.range(0, Math.toIntExact(diagram.dom().size()))
                .mapToObj(k -> Term.variable(wire(k))).toList()));
    }

    /// {@return the variable of a wire where a diagram begins}
    static String wire(int k) { return "w" + k; }

    Term run() {
        Optional<Term> done = Optional.empty();
        while (!levels.isEmpty()) {
            Level level = levels.element();
            if (done.isPresent()) {
                level.wires.add(level.offset, done.get());
                done = Optional.empty();
            }
            if (level.layers.hasNext()) {
                Layer layer = level.layers.next();
                level.offset = Math.toIntExact(layer.offset());
                read(level, layer.cell());
            } else {
                done = Optional.of(levels.pop().result());
            }
        }
        return done.orElseThrow();
    }

    private void read(Level level, Diagram cell) {
        List<Term> slice = level.wires.subList(level.offset, level.offset + Math.toIntExact(cell.dom().size()));
        List<Term> sources = List.copyOf(slice);
        slice.clear();
        switch (cell) {
            case Diagram.Permutation p -> give(level, IntStream.of(p.order()).mapToObj(sources::get).toList());
            case Diagram.Braid _ -> give(level, sources.reversed());
            case Diagram.Twist _ -> give(level, sources);
            case Diagram.Copy(Ob _, int legs) -> copy(level, sources.getFirst(), legs);
            case Diagram.Eval(Ob.Exp function) -> {
                boolean right = function.side() == Border.Trace.Side.RIGHT;
                Term applied = right ? sources.getFirst() : sources.getLast();
                results(level, applied, right ? sources.subList(1, sources.size()) : sources.subList(0, sources.size() - 1),
                        function.base());
            }
            case Diagram.Frame frame when frame.border() instanceof Border.Curry(int count, Border.Trace.Side side) ->
                    enter(frame.inside().getFirst(), sources, count, side);
            case Diagram.Frame frame when frame.border() instanceof Border.Bubble || frame.border() instanceof Border.Delay ->
                    results(level, generators.variable(cell), sources, cell.cod());
            case Primitive primitive -> give(level, List.of(Term.operation(primitive, sources.toArray(new Term[0]))));
            case Symbol.Constant(double value) -> give(level, List.of(Term.constant(value)));
            case Box _, Diagram.Turned _, Diagram.FollowedBy _ -> results(level, generators.variable(cell), sources, cell.cod());
            case Diagram.Id _, Diagram.Then _, Diagram.Tensor _, Diagram.Frame _, Diagram.Cup _, Diagram.Cap _, Diagram.Spider _,
                    Diagram.Merge _ ->
                    throw new IllegalArgumentException("%s is nothing that terms have".formatted(cell.summary()));
        }
    }

    private static void give(Level level, List<Term> results) { level.wires.addAll(level.offset, results); }

    private void copy(Level level, Term term, int legs) {
        Term copied = legs < 2 || term instanceof Term.Variable ? term : let(level, term);
        give(level, IntStream.range(0, legs).mapToObj(_ -> copied).toList());
    }

    private Term let(Level level, Term term) {
        String name = "y" + named++;
        level.lets.add(Map.entry(name, term));
        return Term.variable(name);
    }

    private void results(Level level, Term function, List<Term> arguments, Ty cod) {
        Term result = function;
        for (Term argument : arguments) {
            result = result.apply(argument);
        }
        List<Term> results = new ArrayList<>();
        Term rest = cod.size() < 2 ? result : let(level, result);
        for (long k = cod.size(); k > 1; k--) {
            results.add(rest.first());
            rest = rest.second();
        }
        if (!cod.isUnit()) {
            results.add(rest);
        }
        give(level, results);
    }

    private void enter(Diagram inside, List<Term> captured, int count, Border.Trace.Side side) {
        int from = side == Border.Trace.Side.LEFT ? 0 : Math.toIntExact(inside.dom().size()) - count;
        List<Term> wires = new ArrayList<>(captured);
        List<String> variables = new ArrayList<>();
        List<Type> types = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            variables.add("x" + named++);
            types.add(generators.types().of(inside.dom().get(from + k)));
            wires.add(from + k, Term.variable(variables.getLast()));
        }
        var level = new Level(inside, wires);
        level.variables.addAll(variables);
        level.types.addAll(types);
        levels.push(level);
    }
}
