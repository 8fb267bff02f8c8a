package org.catenary.hypernets.terms;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Box;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Incidence;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.net.TopologicalOrder;

/// A net being read as a term, level by level, each edge after those that it consumes from.
final class FromNet {

    /// One level, of which some edges are read.
    private static final class Level {
        private final Hypernet net;
        private final String variable;
        private final TopologicalOrder order;
        private final Term[] terms;
        private final List<String> names = new ArrayList<>();
        private final List<Map.Entry<String, Term>> lets = new ArrayList<>();
        private int next;

        /// @param variable the name that the last input has, if this is a body
        Level(Hypernet net, List<Term> inputs, String variable) {
            if (net.inputs().length != inputs.size() || net.outputs().length != 1) {
                throw NotATerm.boundary(net, inputs.size());
            }
            this.net = net;
            this.variable = variable;
            this.order = net.order().orElseThrow(() -> NotATerm.cycle(net));
            this.terms = new Term[net.wires()];
            Arrays.fill(terms, Term.unit());
            for (int k = 0; k < inputs.size(); k++) {
                terms[net.inputs()[k]] = inputs.get(k);
            }
        }

        int edge() { return order.edge(next); }

        Term result() {
            Term result = terms[net.outputs()[0]];
            for (Map.Entry<String, Term> let : lets.reversed()) {
                result = Term.let(let.getKey(), let.getValue(), result);
            }
            return result;
        }
    }

    /// A body that is read, and the name of its variable.
    private record Body(Term term, String variable) {}

    private final Hypernet whole;
    private final List<String> variables;
    private final Fresh fresh = new Fresh();
    private final Sort sorts = new Sort();
    private final Deque<Level> levels = new ArrayDeque<>();

    FromNet(Hypernet whole, List<String> variables) {
        this.whole = whole;
        this.variables = variables;
    }

    Judgement run() {
        if (variables.size() != whole.inputs().length || variables.stream().distinct().count() < variables.size()) {
            throw NotATerm.boundary(whole, variables.size());
        }
        variables.forEach(fresh::take);
        var context = new LinkedHashMap<String, Type>();
        for (int k = 0; k < variables.size(); k++) {
            context.put(variables.get(k), sorts.of(whole.sort(whole.inputs()[k])));
        }
        levels.push(new Level(whole, variables.stream().map(Term::variable).toList(), ""));
        Optional<Body> done = Optional.empty();
        while (!levels.isEmpty()) {
            Level level = levels.element();
            if (done.isPresent()) {
                finish(level, done.get());
            }
            done = Optional.empty();
            while (level.next < level.net.edges() && level == levels.element()) {
                start(level, level.edge());
            }
            if (level == levels.element()) {
                levels.pop();
                level.names.forEach(fresh::giveBack);
                done = Optional.of(new Body(level.result(), level.variable));
            }
        }
        return new Judgement(context, done.orElseThrow().term, sorts.of(whole.sort(whole.outputs()[0])));
    }

    /// Reads an edge, or begins the level inside it.
    private void start(Level level, int e) {
        Hypernet net = level.net;
        Box box = Symbol.of(net.label(e)).filter(_ -> net.coarity(e) == 1).orElseThrow(() -> NotATerm.edge(net, e));
        List<Term> sources = IntStream.of(net.sources(e)).mapToObj(w -> level.terms[w]).toList();
        switch (box) {
            case Primitive primitive -> read(level, e, Term.operation(primitive, sources.toArray(new Term[0])));
            case Symbol.Constant constant -> read(level, e, Term.constant(constant.value()));
            case Symbol.Unit _ -> read(level, e, Term.unit());
            case Symbol.Pair _ -> read(level, e, Term.pair(sources.getFirst(), sources.getLast()));
            case Symbol.First _ -> read(level, e, sources.getFirst().first());
            case Symbol.Second _ -> read(level, e, sources.getFirst().second());
            case Symbol.Apply _ -> read(level, e, sources.getFirst().apply(sources.getLast()));
            case Symbol.Lambda _ -> enter(net.label(e), sources);
            case Symbol.Let _ -> enter(net.label(e), sources.subList(0, sources.size() - 1));
            case Box other -> throw new AssertionError(other);
        }
    }

    private void enter(Label label, List<Term> captured) {
        String name = fresh.like("x");
        List<Term> inputs = new ArrayList<>(captured);
        inputs.add(Term.variable(name));
        var level = new Level(label.inside().getFirst(), inputs, name);
        level.names.add(name);
        levels.push(level);
    }

    /// Reads an edge whose level is read.
    private void finish(Level level, Body body) {
        int e = level.edge();
        Hypernet inside = level.net.label(e).inside().getFirst();
        Type type = sorts.of(inside.sort(inside.inputs()[inside.inputs().length - 1]));
        boolean let = Symbol.of(level.net.label(e)).orElseThrow() instanceof Symbol.Let;
        read(level, e, let ? Term.let(body.variable, level.terms[level.net.source(e, level.net.arity(e) - 1)], body.term)
                : Term.lambda(body.variable, type, body.term));
    }

    private void read(Level level, int e, Term term) {
        int wire = level.net.target(e, 0);
        if (isUsedOnce(level.net, wire)) {
            level.terms[wire] = term;
        } else {
            String name = fresh.like("y");
            level.names.add(name);
            level.lets.add(Map.entry(name, term));
            level.terms[wire] = Term.variable(name);
        }
        level.next++;
    }

    /// Whether one slot or output consumes a wire, and that slot captures nothing.
    private static boolean isUsedOnce(Hypernet net, int wire) {
        Incidence incidence = net.incidence();
        long outputs = IntStream.of(net.outputs()).filter(w -> w == wire).count();
        if (incidence.consumers(wire) + outputs != 1) {
            return false;
        }
        if (outputs == 1) {
            return true;
        }
        int e = incidence.consumer(wire, 0);
        Optional<Box> box = Symbol.of(net.label(e));
        return box.isPresent() && !(box.get() instanceof Symbol.Lambda)
                && !(box.get() instanceof Symbol.Let && incidence.consumerSlot(wire, 0) < net.arity(e) - 1);
    }
}
