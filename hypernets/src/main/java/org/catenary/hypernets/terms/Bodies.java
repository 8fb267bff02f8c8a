package org.catenary.hypernets.terms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.diagrams.syntax.Word;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.HypernetBuilder;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.net.Wiring;

/// A left-monogamous net being made with the bodies of curryings in it, the innermost last: a body captures the wires that it
/// uses from around it, in the order of first use.
final class Bodies {

    private static final Wiring WIRING = Wiring.LEFT_MONOGAMOUS;

    /// A wire where it was made.
    ///
    /// @param body how many bodies are around it
    record Made(int body, int wire, Ob ob) implements Word.Letter {}

    private record Use(Label label, List<Integer> sources) {}

    private static final class Body {
        private final HypernetBuilder builder = new HypernetBuilder(WIRING);
        private final Map<Made, Integer> captured = new LinkedHashMap<>();
        private final Map<Use, Word<Made>> shared = new HashMap<>();
        private final List<Integer> variables = new ArrayList<>();
    }

    private final List<Body> bodies = new ArrayList<>(List.of(new Body()));

    private Body body() { return bodies.getLast(); }

    /// {@return new wires for variables of this body}
    Word<Made> variables(Ty ty) {
        List<Made> made = ty.toList().stream().map(ob -> new Made(bodies.size() - 1, body().builder.wire(ob), ob)).toList();
        made.forEach(variable -> body().variables.add(variable.wire));
        return Word.of(made);
    }

    /// {@return the results of a new edge}
    Word<Made> edge(Label label, Word<Made> sources) {
        return edge(label, sources.toList().stream().mapToInt(this::here).toArray());
    }

    /// {@return the results of an edge, the one that is there if this body has it already}
    Word<Made> sharedEdge(Label label, Word<Made> sources) {
        var use = new Use(label, sources.toList().stream().map(this::here).toList());
        return body().shared.computeIfAbsent(use, _ -> edge(label, use.sources.stream().mapToInt(w -> w).toArray()));
    }

    private Word<Made> edge(Label label, int[] sources) {
        int first = body().builder.edge(label, sources);
        List<Ob> obs = label.cod().toList();
        return Word.of(IntStream.range(0, obs.size()).mapToObj(k -> new Made(bodies.size() - 1, first + k, obs.get(k))).toList());
    }

    /// The wire in this body that a wire made here or around it is.
    private int here(Made made) {
        Body body = body();
        return made.body == bodies.size() - 1 ? made.wire
                : body.captured.computeIfAbsent(made, m -> body.builder.wire(m.ob));
    }

    void open() { bodies.add(new Body()); }

    /// Ends a body and curries its variables.
    ///
    /// @param side where they stand among its wires
    Made close(Border.Trace.Side side, Word<Made> results) {
        int[] outputs = results.toList().stream().mapToInt(this::here).toArray();
        Body body = bodies.removeLast();
        boolean left = side == Border.Trace.Side.LEFT;
        List<Integer> captured = List.copyOf(body.captured.values());
        Stream.of(left ? body.variables : captured, left ? captured : body.variables).forEach(wires ->
                body.builder.inputs(wires.stream().mapToInt(w -> w).toArray()));
        Label curry = new Label.Nest(new Border.Curry(body.variables.size(), side),
                List.of(body.builder.outputs(outputs).freeze()));
        return edge(curry, body.captured.keySet().stream().mapToInt(this::here).toArray()).first();
    }

    /// {@return the whole net}
    Hypernet net(Word<Made> results) {
        return body().builder.inputs(body().variables.stream().mapToInt(w -> w).toArray())
                .outputs(results.toList().stream().mapToInt(this::here).toArray()).freeze();
    }

    static Wiring wiring() { return WIRING; }
}
