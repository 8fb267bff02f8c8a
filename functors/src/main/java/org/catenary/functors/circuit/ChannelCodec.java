package org.catenary.functors.circuit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.catenary.diagrams.notation.BoxCodec;
import org.catenary.diagrams.notation.BoxReader;
import org.catenary.diagrams.notation.BoxWriter;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.diagrams.syntax.Ty;

/// Channels in JSON: `{"kind": "channel", "channel": "measure", "wires": 2, "whole": true}`.
///
/// The word is `measure` or `encode` with the number of `wires` and whether qubits end or begin there (`whole`); `discard` or
/// `mixture` with `type`; `bits` or `bits-effect` with `bits`; `map` with `name`, `in`, `out` and `entries`; `kraus` with `name`,
/// `in`, `out` and the numbers of all `operators`; `reset` with `reversed`; `if` with `bits` and the box `body`; `weight` with `re`
/// and `im`; `barrier` with `wires`.
public enum ChannelCodec implements BoxCodec<Channel> {
    /// All channels.
    CHANNELS;

    private static final int MOST_WIRES = 1_000_000;

    @Override public String kind() { return "channel"; }

    @Override public Class<Channel> boxes() { return Channel.class; }

    @Override public void write(Channel channel, BoxWriter fields) {
        switch (channel) {
            case Measure(int qubits, boolean destructive) -> wires("measure", qubits, destructive, fields);
            case Encode(int bits, boolean fresh) -> wires("encode", bits, fresh, fields);
            case Discard(Ty type) -> type("discard", type, fields);
            case Mixture(Ty type) -> type("mixture", type, fields);
            case BitState(List<Integer> bits) -> bits("bits", bits, fields);
            case BitEffect(List<Integer> bits) -> bits("bits-effect", bits, fields);
            case ClassicalMap(String name, int in, int out, List<Double> entries) -> {
                matrix("map", name, in, out, fields);
                fields.numbers("entries", entries.stream().mapToDouble(Double::doubleValue).toArray());
            }
            case Kraus kraus -> {
                matrix("kraus", kraus.name(), kraus.in(), kraus.out(), fields);
                fields.numbers("operators", kraus.operators().stream().flatMapToDouble(DoubleStream::of).toArray());
            }
            case Reset(boolean reversed) -> {
                fields.text("channel", "reset");
                fields.flag("reversed", reversed);
            }
            case Conditional(List<Integer> values, CircuitBox body) -> {
                bits("if", values, fields);
                fields.box("body", body);
            }
            case Weight(double re, double im) -> {
                fields.text("channel", "weight");
                fields.number("re", re);
                fields.number("im", im);
            }
            case Barrier(int qubits) -> {
                fields.text("channel", "barrier");
                fields.integer("wires", qubits);
            }
        }
    }

    private static void wires(String word, int wires, boolean whole, BoxWriter fields) {
        fields.text("channel", word);
        fields.integer("wires", wires);
        fields.flag("whole", whole);
    }

    private static void type(String word, Ty type, BoxWriter fields) {
        fields.text("channel", word);
        fields.type("type", type);
    }

    private static void bits(String word, List<Integer> bits, BoxWriter fields) {
        fields.text("channel", word);
        fields.text("bits", Bits.text(bits));
    }

    private static void matrix(String word, String name, int in, int out, BoxWriter fields) {
        fields.text("channel", word);
        fields.text("name", name);
        fields.integer("in", in);
        fields.integer("out", out);
    }

    @Override public Channel read(BoxReader fields) throws UnreadableJson {
        String word = fields.text("channel");
        return switch (word) {
            case "measure" -> new Measure(wires("wires", fields), fields.flag("whole"));
            case "encode" -> new Encode(wires("wires", fields), fields.flag("whole"));
            case "discard" -> new Discard(fields.type("type"));
            case "mixture" -> new Mixture(fields.type("type"));
            case "bits" -> new BitState(Bits.read(fields.text("bits")));
            case "bits-effect" -> new BitEffect(Bits.read(fields.text("bits")));
            case "map" -> new ClassicalMap(fields.text("name"), wires("in", fields), wires("out", fields),
                    Arrays.stream(fields.numbers("entries")).boxed().toList());
            case "kraus" -> kraus(fields.text("name"), wires("in", fields), wires("out", fields), fields);
            case "reset" -> new Reset(fields.flag("reversed"));
            case "if" -> {
                if (!(fields.box("body") instanceof CircuitBox body)) {
                    throw fields.error("body", "no box of a circuit");
                }
                yield new Conditional(Bits.read(fields.text("bits")), body);
            }
            case "weight" -> new Weight(fields.number("re"), fields.number("im"));
            case "barrier" -> new Barrier(wires("wires", fields));
            default -> throw fields.error("channel", "%s is no channel".formatted(word));
        };
    }

    private static int wires(String field, BoxReader fields) throws UnreadableJson {
        long wires = fields.integer(field);
        if (wires < 0 || wires > MOST_WIRES) {
            throw fields.error(field, "%d wires; there are between 0 and %d".formatted(wires, MOST_WIRES));
        }
        return (int) wires;
    }

    private static Kraus kraus(String name, int in, int out, BoxReader fields) throws UnreadableJson {
        double[] numbers = fields.numbers("operators");
        int each = in + out > 20 ? 0 : 2 << in + out;
        if (each == 0 || numbers.length == 0 || numbers.length % each != 0) {
            throw fields.error("operators", "%d numbers from %d to %d qubits".formatted(numbers.length, in, out));
        }
        var operators = new ArrayList<double[]>();
        for (int from = 0; from < numbers.length; from += each) {
            operators.add(Arrays.copyOfRange(numbers, from, from + each));
        }
        return new Kraus(name, in, out, operators);
    }
}
