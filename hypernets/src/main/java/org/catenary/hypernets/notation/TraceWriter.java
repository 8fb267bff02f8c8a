package org.catenary.hypernets.notation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.catenary.diagrams.notation.DiagramJson;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.rewrite.Rule;
import org.catenary.hypernets.rewrite.Step;
import org.catenary.hypernets.rewrite.Trace;
import tools.jackson.core.JsonGenerator;

/// Writes the tables of a document: nets, rules, traces; what stands inside first, each once.
final class TraceWriter {

    private final Trace root;
    private final NetWriter nets;
    private final IdentityHashMap<Trace, Integer> rows = new IdentityHashMap<>();
    private final List<Trace> traces = new ArrayList<>();
    private final IdentityHashMap<Rule, Integer> numbers = new IdentityHashMap<>();
    private final List<Rule> rules = new ArrayList<>();

    TraceWriter(DiagramJson diagrams, Trace root) {
        this.root = root;
        collect();
        var roots = new ArrayList<Hypernet>();
        var labels = new ArrayList<Label>();
        long steps = 0;
        for (Trace trace : traces) {
            roots.add(trace.start());
            steps += trace.steps().size();
            for (Step step : trace.steps()) {
                switch (step) {
                    case Step.Rewrite rewrite -> number(rewrite.rule());
                    case Step.Inside inside -> labels.add(inside.before());
                }
            }
        }
        NetWriter.checked(steps, "traces with steps");
        rules.forEach(rule -> roots.addAll(List.of(rule.lhs(), rule.rhs())));
        labels.forEach(label -> roots.addAll(label.inside()));
        nets = new NetWriter(diagrams, roots, labels);
    }

    private void number(Rule rule) {
        if (numbers.putIfAbsent(rule, rules.size()) == null) {
            rules.add(rule);
        }
    }

    private void collect() {
        var open = new ArrayDeque<Trace>(List.of(root));
        while (!open.isEmpty()) {
            Trace trace = open.element();
            List<Trace> missing = rows.containsKey(trace) ? List.of() : trace.steps().stream()
                    .flatMap(step -> step instanceof Step.Inside inside ? inside.inner().stream() : null)
                    .filter(inner -> !rows.containsKey(inner)).toList();
            if (missing.isEmpty()) {
                open.pop();
                if (rows.putIfAbsent(trace, traces.size()) == null) {
                    traces.add(trace);
                }
            }
            missing.reversed().forEach(open::push);
        }
    }

    void write(JsonGenerator json) {
        nets.write(json);
        json.writeArrayPropertyStart("rules");
        for (Rule rule : rules) {
            json.writeStartArray().writeString(rule.name()).writeNumber(nets.row(rule.lhs())).writeNumber(nets.row(rule.rhs()))
                    .writeEndArray();
        }
        json.writeEndArray().writeArrayPropertyStart("traces");
        for (Trace trace : traces) {
            json.writeStartObject().writeNumberProperty("start", nets.row(trace.start())).writeArrayPropertyStart("steps");
            trace.steps().forEach(step -> write(step, json));
            json.writeEndArray().writeEndObject();
        }
        json.writeEndArray().writeNumberProperty("root", traces.size() - 1);
    }

    private void write(Step step, JsonGenerator json) {
        json.writeStartArray();
        switch (step) {
            case Step.Rewrite rewrite -> {
                Rule rule = rewrite.rule();
                json.writeString("rewrite").writeNumber(Objects.requireNonNull(numbers.get(rule))).writeStartArray();
                for (int e = 0; e < rule.lhs().edges(); e++) {
                    json.writeNumber(rewrite.edge(e));
                }
                json.writeEndArray().writeStartArray();
                for (int w = 0; w < rule.lhs().wires(); w++) {
                    json.writeNumber(rewrite.wire(w));
                }
                json.writeEndArray();
                if (!rewrite.parting().isEmpty()) {
                    json.writeStartArray();
                    rewrite.parting().forEach(json::writeNumber);
                    json.writeEndArray();
                }
            }
            case Step.Inside inside -> {
                json.writeString("inside");
                nets.write(inside.before(), json);
                json.writeStartArray();
                inside.inner().forEach(trace -> json.writeNumber(Objects.requireNonNull(rows.get(trace))));
                json.writeEndArray();
            }
        }
        json.writeEndArray();
    }
}
