package org.catenary.hypernets.notation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.notation.Cursor;
import org.catenary.diagrams.notation.DiagramJson;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.HypernetBuilder;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.net.Wiring;
import tools.jackson.core.JsonToken;

/// Reads the tables of a document, each net from nets above.
final class NetReader {

    private final DiagramJson diagrams;
    private final Cursor json;
    private final List<Hypernet> nets = new ArrayList<>();
    private List<Diagram> symbols = List.of();
    private long slots;

    NetReader(DiagramJson diagrams, Cursor json) {
        this.diagrams = diagrams;
        this.json = json;
    }

    /// {@return the net of a document}
    Hypernet read() throws UnreadableJson {
        tables();
        json.field("root");
        return row();
    }

    /// Reads the tables of symbols and of nets.
    void tables() throws UnreadableJson {
        json.field("symbols");
        if (!(diagrams.read(json) instanceof Diagram.Frame frame)) {
            throw json.error("expected a bubble of symbols");
        }
        symbols = frame.inside();
        json.field("nets");
        json.array();
        while (json.more()) {
            nets.add(net());
        }
    }

    /// {@return the net whose row is here}
    Hypernet row() throws UnreadableJson { return json.row(nets, "nets"); }

    private Hypernet net() throws UnreadableJson {
        json.require(JsonToken.START_OBJECT, "an object");
        json.field("wiring");
        var builder = new HypernetBuilder(wiring());
        List<Label> labels = labels(builder);
        int wires = wires(builder);
        json.field("edges");
        json.array();
        while (json.more()) {
            edge(builder, labels, wires);
        }
        builder.inputs(numbers("inputs", wires));
        builder.outputs(numbers("outputs", wires));
        json.next();
        json.require(JsonToken.END_OBJECT, "the end of the object");
        return checked(builder::freeze);
    }

    private Wiring wiring() throws UnreadableJson {
        String word = json.text();
        for (Wiring wiring : Wiring.values()) {
            if (NetWriter.word(wiring).equals(word)) {
                return wiring;
            }
        }
        throw json.error("no such wiring; known are " + Stream.of(Wiring.values()).map(NetWriter::word)
                .collect(Collectors.joining(", ")));
    }

    private List<Label> labels(HypernetBuilder builder) throws UnreadableJson {
        var labels = new ArrayList<Label>();
        json.field("labels");
        json.array();
        while (json.more()) {
            Label label = label();
            slots += label.dom().size() + label.cod().size();
            if (slots > NetWriter.MANY) {
                throw json.error("the labels have more than %d slots".formatted(NetWriter.MANY));
            }
            if (checked(() -> builder.label(label)) != labels.size()) {
                throw json.error("the label %s stands twice".formatted(label.name()));
            }
            labels.add(label);
        }
        return labels;
    }

    /// {@return the label that is here, its symbol and the nets inside}
    Label label() throws UnreadableJson {
        json.array();
        json.next();
        Diagram symbol = json.row(symbols, "symbols");
        var inside = new ArrayList<Hypernet>();
        while (json.more()) {
            inside.add(json.row(nets, "nets"));
        }
        return checked(() -> Symbols.label(symbol, inside)
                .orElseThrow(() -> new IllegalArgumentException("%s is no label of %d nets".formatted(
                        symbol.summary(), inside.size()))));
    }

    private int wires(HypernetBuilder builder) throws UnreadableJson {
        json.field("wires");
        json.array();
        int count = 0;
        for (; json.more(); count++) {
            Diagram symbol = json.row(symbols, "symbols");
            if (!(symbol instanceof Diagram.Id(var ty)) || ty.size() != 1) {
                throw json.error("%s is no identity of one object".formatted(symbol.summary()));
            }
            Ob ob = ty.get(0);
            if (count == NetWriter.MANY) {
                throw json.error("more than %d wires".formatted(NetWriter.MANY));
            }
            builder.wire(ob);
        }
        return count;
    }

    private void edge(HypernetBuilder builder, List<Label> labels, int wires) throws UnreadableJson {
        json.array();
        json.next();
        Label label = json.row(labels, "labels");
        int arity = Math.toIntExact(label.dom().size()), count = 0;
        var on = new int[arity + Math.toIntExact(label.cod().size())];
        while (json.more()) {
            if (count == on.length) {
                throw json.error("%s has %d slots, here are more".formatted(label.name(), on.length));
            }
            on[count++] = wire(wires);
        }
        if (count < on.length) {
            throw json.error("%s has %d slots, here are %d".formatted(label.name(), on.length, count));
        }
        checked(() -> {
            builder.edge(label, Arrays.copyOf(on, arity), Arrays.copyOfRange(on, arity, on.length));
            return on;
        });
    }

    private int wire(int wires) throws UnreadableJson {
        int wire = json.integer();
        if (wire < 0 || wire >= wires) {
            throw json.error("wire %d is none of the %d above".formatted(wire, wires));
        }
        return wire;
    }

    private int[] numbers(String name, int wires) throws UnreadableJson {
        json.field(name);
        json.array();
        var numbers = new int[8];
        int count = 0;
        while (json.more()) {
            numbers = count == numbers.length ? Arrays.copyOf(numbers, 2 * count) : numbers;
            numbers[count++] = wire(wires);
        }
        return Arrays.copyOf(numbers, count);
    }

    /// {@return a value whose mistakes are errors at this place}
    <T> T checked(Supplier<T> value) throws UnreadableJson {
        try {
            return value.get();
        } catch (Mistake | IllegalArgumentException | ArithmeticException e) {
            throw json.error(String.valueOf(e.getMessage()));
        }
    }
}
