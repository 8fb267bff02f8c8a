package org.catenary.hypernets.rewrite;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.catenary.hypernets.isomorphism.Alphabet;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Label;

/// Traces made again step by step, each step checked as if it were new.
///
/// A step by a rule is checked to be a convex match where it is to be made; a step inside a label to be the work of traces
/// that begin with nets inside it. So what a replay reaches follows from the rules, whoever wrote the trace.
///
/// {@snippet class="org.catenary.hypernets.notation.TraceJsonTest" region="replay"}
public final class Replay {

    private final Alphabet alphabet = new Alphabet();
    private final IdentityHashMap<Trace, Hypernet> ends = new IdentityHashMap<>();

    /// Begins with no traces.
    public Replay() {}

    /// {@return a rewriter at the end of a trace, whose steps can be taken back and gone on from}
    ///
    /// It costs the size of the rules for each step, and of the nets once each.
    ///
    /// @throws NotAStep if a step, of the trace or of one inside, is none
    public static Rewriter of(Trace trace) {
        var replay = new Replay();
        var open = new ArrayDeque<Trace>(List.of(trace));
        while (true) {
            Trace now = open.element();
            List<Trace> missing = inner(now).stream().filter(inner -> !replay.ends.containsKey(inner)).toList();
            if (missing.isEmpty()) {
                open.pop();
                Rewriter rewriter = replay.whole(now);
                if (open.isEmpty()) {
                    return rewriter;
                }
            }
            missing.forEach(open::push);
        }
    }

    private static List<Trace> inner(Trace trace) {
        var inner = new ArrayList<Trace>();
        for (Step step : trace.steps()) {
            if (step instanceof Step.Inside inside) {
                inner.addAll(inside.inner());
            }
        }
        return inner;
    }

    private Rewriter whole(Trace trace) {
        Rewriter rewriter = begin(trace.start());
        for (Step step : trace.steps()) {
            switch (step) {
                case Step.Rewrite rewrite -> rewriter.make(rewrite);
                case Step.Inside(Label before, Label after, List<Trace> inner) -> {
                    Label made = inside(rewriter, before, inner);
                    if (alphabet.letter(made) != alphabet.letter(after)) {
                        throw NotAStep.otherEnd(before);
                    }
                }
            }
        }
        ends.put(trace, rewriter.net());
        return rewriter;
    }

    /// {@return a rewriter of a net from which a trace is to begin}
    public Rewriter begin(Hypernet start) { return new Rewriter(start, alphabet); }

    /// {@return the trace of a rewriter, to be used from now on in steps inside labels}
    public Trace end(Rewriter rewriter) {
        Trace trace = rewriter.trace();
        ends.put(trace, rewriter.net());
        return trace;
    }

    /// Replaces nets inside a label, wherever it stands, by what traces that begin with them lead to.
    ///
    /// @return the label that takes its place
    /// @throws NotAStep if no edge has the label, a trace begins with no net inside it, or has not been replayed here
    public Label inside(Rewriter rewriter, Label before, List<Trace> inner) {
        if (!(before instanceof Label.Nest nest)) {
            throw NotAStep.noNest(before);
        }
        var results = new IdentityHashMap<Hypernet, Hypernet>();
        for (Trace trace : inner) {
            Hypernet end = ends.get(trace);
            if (end == null) {
                throw NotAStep.unknown(trace);
            }
            if (nest.inside().stream().noneMatch(net -> net == trace.start())) {
                throw NotAStep.elsewhere(before, trace.start());
            }
            results.put(trace.start(), end);
        }
        var after = new Label.Nest(nest.border(), nest.inside().stream().map(net -> results.getOrDefault(net, net)).toList());
        if (!rewriter.uses(before)) {
            throw NotAStep.nowhere(before);
        }
        rewriter.relabel(before, after, inner);
        return after;
    }
}
