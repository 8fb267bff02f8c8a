package org.catenary.autodiff.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.catenary.autodiff.language.Program;
import org.catenary.diagrams.drawing.Film;
import org.catenary.diagrams.drawing.Look;
import org.catenary.diagrams.drawing.Tint;
import org.catenary.hypernets.drawing.HypernetDrawing;
import org.catenary.hypernets.drawing.Marked;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.HypernetBuilder;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.rewrite.Step;
import org.catenary.hypernets.rewrite.Trace;

/// A program being differentiated, step by step: what [Pushing] does, on every level of nesting, as nets and as pictures.
public final class Watching {

    /// One net on the way.
    ///
    /// @param rule    the rule that led to it, with the edges it was used inside
    /// @param net     the whole net
    /// @param changed the edges that the step put there, or inside which it was made
    public record Moment(String rule, Hypernet net, Set<Integer> changed) {}

    private Watching() {}

    /// {@return the nets on the way, from the box `R` around the program on}
    ///
    /// Quadratic in the program.
    public static List<Moment> of(Program program) { return moments(Pushing.of(program)); }

    /// {@return the film of these: first the program, then each step, what it changed set off; primitives are drawn as their table says}
    public static Film film(Program program, Look look) {
        List<Film.Frame> frames = new ArrayList<>();
        var drawn = new Drawn();
        frames.add(new Film.Frame(HypernetDrawing.of(drawn.of(ProgramNet.of(program)), look), "the program"));
        for (Moment moment : of(program)) {
            var marked = new Marked(moment.changed, Set.of(), Tint.BLUE);
            frames.add(new Film.Frame(HypernetDrawing.of(drawn.of(moment.net), look, List.of(marked)), moment.rule));
        }
        return new Film("The way back", frames);
    }

    static List<Moment> moments(Trace trace) {
        List<Moment> moments = new ArrayList<>();
        moments.add(new Moment("R around it", trace.start(), Set.of()));
        List<Hypernet> nets = trace.nets().toList();
        for (int k = 0; k < trace.steps().size(); k++) {
            Hypernet net = nets.get(k + 1);
            switch (trace.steps().get(k)) {
                case Step.Rewrite rewrite -> {
                    Set<Integer> made = IntStream.range(net.edges() - rewrite.rule().rhs().edges(), net.edges()).boxed().collect(Collectors.toSet());
                    moments.add(new Moment(rewrite.rule().name(), net, made));
                }
                case Step.Inside(Label.Nest before, Label _, List<Trace> inner) -> inside(nets.get(k), before, inner, moments);
                case Step.Inside inside -> throw new AssertionError(inside);
            }
        }
        return moments;
    }

    private static void inside(Hypernet around, Label.Nest before, List<Trace> inner, List<Moment> moments) {
        Label.Nest now = before;
        for (Trace trace : inner) {
            Label.Nest outer = now;
            for (Moment moment : moments(trace)) {
                List<Hypernet> inside = outer.inside().stream().map(net -> net == trace.start() ? moment.net : net).toList();
                now = new Label.Nest(before.border(), inside);
                if (moment.net != trace.start()) {
                    moments.add(moment("in %s: %s".formatted(before.name(), moment.rule), around, before, now));
                }
            }
        }
    }

    private static Moment moment(String rule, Hypernet net, Label before, Label after) {
        var builder = new HypernetBuilder(net.wiring());
        for (int wire = 0; wire < net.wires(); wire++) {
            builder.wire(net.sort(wire));
        }
        for (int edge = 0; edge < net.edges(); edge++) {
            builder.edge(net.label(edge).equals(before) ? after : net.label(edge), net.sources(edge), net.targets(edge));
        }
        Set<Integer> changed = IntStream.range(0, net.edges()).filter(edge -> net.label(edge).equals(before)).boxed().collect(Collectors.toSet());
        return new Moment(rule, builder.inputs(net.inputs()).outputs(net.outputs()).freeze(), changed);
    }
}
