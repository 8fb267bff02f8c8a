package org.catenary.hypernets.notation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.catenary.diagrams.notation.DiagramJson;
import org.catenary.diagrams.notation.Unsaveable;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.net.Wiring;
import tools.jackson.core.JsonGenerator;

/// Writes the tables of a document: what stands inside first, each net once.
final class NetWriter {

    /// The rows of a table, the wires of a boundary, the slots of the labels together.
    static final int MANY = 10_000_000;

    private final DiagramJson diagrams;
    private final List<Hypernet> roots;
    private final IdentityHashMap<Hypernet, Integer> rows = new IdentityHashMap<>();
    private final List<Hypernet> nets = new ArrayList<>();
    private final SequencedMap<Diagram, Integer> symbols = new LinkedHashMap<>();

    /// @param roots the nets to be written, with those inside their labels
    /// @param more  labels to be named besides those of these nets; the nets inside them are among these
    NetWriter(DiagramJson diagrams, List<Hypernet> roots, List<Label> more) {
        this.diagrams = diagrams;
        this.roots = roots;
        collect();
        checked(nets.size(), "a table of nets");
        nets.forEach(net -> {
            checked(net.wires(), "a table of wires");
            checked(net.edges(), "a table of edges");
            IntStream.range(0, net.labels()).forEach(i -> symbol(Symbols.of(net.labelOf(i))));
            IntStream.range(0, net.wires()).forEach(w -> symbol(Symbols.of(net.sort(w))));
        });
        more.forEach(label -> symbol(Symbols.of(label)));
        long slots = nets.stream().flatMap(net -> IntStream.range(0, net.labels()).mapToObj(net::labelOf))
                .mapToLong(label -> label.dom().size() + label.cod().size()).sum();
        checked(slots, "labels with slots");
    }

    static void checked(long size, String what) {
        if (size > MANY) {
            throw new Unsaveable("%s, %d in all, is too long to save; at most %d".formatted(what, size, MANY));
        }
    }

    private void collect() {
        var open = new ArrayDeque<Hypernet>();
        roots.reversed().forEach(open::push);
        while (!open.isEmpty()) {
            Hypernet net = open.element();
            List<Hypernet> missing = rows.containsKey(net) ? List.of()
                    : net.inside().stream().filter(inside -> !rows.containsKey(inside)).toList();
            if (missing.isEmpty()) {
                open.pop();
                if (!rows.containsKey(net)) {
                    rows.put(net, nets.size());
                    nets.add(net);
                }
            }
            missing.reversed().forEach(open::push);
        }
    }

    private int symbol(Diagram symbol) { return symbols.computeIfAbsent(symbol, _ -> symbols.size()); }

    /// {@return the row of a net}
    int row(Hypernet net) { return Objects.requireNonNull(rows.get(net)); }

    /// Writes the tables of symbols and of nets.
    void write(JsonGenerator json) {
        json.writeName("symbols");
        diagrams.write(Symbols.all(List.copyOf(symbols.sequencedKeySet())), json);
        json.writeArrayPropertyStart("nets");
        nets.forEach(net -> write(net, json));
        json.writeEndArray();
    }

    private void write(Hypernet net, JsonGenerator json) {
        json.writeStartObject().writeStringProperty("wiring", word(net.wiring()));
        json.writeArrayPropertyStart("labels");
        for (int i = 0; i < net.labels(); i++) {
            write(net.labelOf(i), json);
        }
        json.writeEndArray().writeArrayPropertyStart("wires");
        for (int w = 0; w < net.wires(); w++) {
            json.writeNumber(symbol(Symbols.of(net.sort(w))));
        }
        json.writeEndArray().writeArrayPropertyStart("edges");
        for (int e = 0; e < net.edges(); e++) {
            json.writeStartArray().writeNumber(net.labelNumber(e));
            for (int k = 0; k < net.ports(e); k++) {
                json.writeNumber(net.port(e, k));
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        numbers("inputs", net.inputs(), json);
        numbers("outputs", net.outputs(), json);
        json.writeEndObject();
    }

    /// Writes a label as its symbol and the nets inside.
    void write(Label label, JsonGenerator json) {
        json.writeStartArray().writeNumber(symbol(Symbols.of(label)));
        label.inside().forEach(inside -> json.writeNumber(row(inside)));
        json.writeEndArray();
    }

    /// {@return the word for a wiring, as in `left-monogamous`}
    static String word(Wiring wiring) { return wiring.name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    private static void numbers(String name, int[] numbers, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        for (int number : numbers) {
            json.writeNumber(number);
        }
        json.writeEndArray();
    }
}
