package org.catenary.hypernets.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.catenary.diagrams.notation.Cursor;
import org.catenary.diagrams.notation.DiagramJson;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.rewrite.Replay;
import org.catenary.hypernets.rewrite.Rewriter;
import org.catenary.hypernets.rewrite.Rule;
import org.catenary.hypernets.rewrite.Trace;
import tools.jackson.core.JsonToken;

/// Reads the tables of a document, and makes each step as it is read.
final class TraceReader {

    private final Cursor json;
    private final NetReader nets;
    private final Replay replay = new Replay();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Trace> traces = new ArrayList<>();

    TraceReader(DiagramJson diagrams, Cursor json) {
        this.json = json;
        this.nets = new NetReader(diagrams, json);
    }

    Trace read() throws UnreadableJson {
        nets.tables();
        json.field("rules");
        json.array();
        while (json.more()) {
            rules.add(rule());
        }
        json.field("traces");
        json.array();
        while (json.more()) {
            traces.add(trace());
        }
        json.field("root");
        return json.row(traces, "traces");
    }

    private Rule rule() throws UnreadableJson {
        json.array();
        json.next();
        String name = json.text();
        json.next();
        Hypernet lhs = nets.row();
        json.next();
        Hypernet rhs = nets.row();
        end();
        return nets.checked(() -> Rule.of(name, lhs, rhs));
    }

    private Trace trace() throws UnreadableJson {
        json.require(JsonToken.START_OBJECT, "an object");
        json.field("start");
        Rewriter rewriter = replay.begin(nets.row());
        json.field("steps");
        json.array();
        while (json.more()) {
            step(rewriter);
        }
        json.next();
        json.require(JsonToken.END_OBJECT, "the end of the object");
        return replay.end(rewriter);
    }

    private void step(Rewriter rewriter) throws UnreadableJson {
        json.array();
        json.next();
        switch (json.text()) {
            case "rewrite" -> rewrite(rewriter);
            case "inside" -> inside(rewriter);
            default -> throw json.error("no such step; known are rewrite, inside");
        }
    }

    private void rewrite(Rewriter rewriter) throws UnreadableJson {
        json.next();
        Rule rule = json.row(rules, "rules");
        int[] edges = numbers(rule.lhs().edges()), wires = numbers(rule.lhs().wires());
        var parting = new ArrayList<Integer>();
        if (json.more()) {
            IntStream.of(numbers()).forEach(parting::add);
            end();
        }
        nets.checked(() -> {
            rewriter.rewrite(rule, edges, wires, parting);
            return rewriter;
        });
    }

    private int[] numbers(int count) throws UnreadableJson {
        json.next();
        int[] numbers = numbers();
        if (numbers.length != count) {
            throw json.error("the left side has %d, here are %d".formatted(count, numbers.length));
        }
        return numbers;
    }

    private int[] numbers() throws UnreadableJson {
        json.array();
        var numbers = IntStream.builder();
        while (json.more()) {
            numbers.add(json.integer());
        }
        return numbers.build().toArray();
    }

    private void inside(Rewriter rewriter) throws UnreadableJson {
        json.next();
        Label label = nets.label();
        json.next();
        json.array();
        var inner = new ArrayList<Trace>();
        while (json.more()) {
            inner.add(json.row(traces, "traces"));
        }
        end();
        nets.checked(() -> replay.inside(rewriter, label, inner));
    }

    private void end() throws UnreadableJson {
        json.next();
        json.require(JsonToken.END_ARRAY, "the end of the array");
    }
}
