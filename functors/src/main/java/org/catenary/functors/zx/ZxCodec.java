package org.catenary.functors.zx;

import java.util.ArrayList;
import java.util.List;
import org.catenary.diagrams.notation.BoxCodec;
import org.catenary.diagrams.notation.BoxReader;
import org.catenary.diagrams.notation.BoxWriter;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.scalar.Complex;

/// Boxes of ZX diagrams in JSON: `{"kind": "zx", "zx": "Z", "in": 1, "out": 2, "phase": {"": "1/4"}}`.
///
/// The word is `Z`, `X`, `hadamard`, `box` with `in`, `out` and the last `entry` as real and imaginary part, or `factor` with
/// `power`, `phase`, the number of `spiders`, their phases `spider0`, `spider1`, …, and the `rest`.
public enum ZxCodec implements BoxCodec<ZxBox> {
    /// All boxes.
    BOXES;

    private static final int MOST = 1_000_000;

    @Override public String kind() { return "zx"; }

    @Override public Class<ZxBox> boxes() { return ZxBox.class; }

    @Override public void write(ZxBox box, BoxWriter fields) {
        switch (box) {
            case ZxBox.Spider(Kind kind, int in, int out, Phase phase) -> {
                fields.text("zx", kind.name());
                fields.integer("in", in);
                fields.integer("out", out);
                fields.phase("phase", phase);
            }
            case ZxBox.Hadamard _ -> fields.text("zx", "hadamard");
            case ZxBox.HBox(int in, int out, Complex entry) -> {
                fields.text("zx", "box");
                fields.integer("in", in);
                fields.integer("out", out);
                fields.numbers("entry", entry.re(), entry.im());
            }
            case ZxBox.Factor(ZxScalar scalar) -> {
                fields.text("zx", scalar.pairs().isEmpty() ? "factor" : "paired factor");
                fields.integer("power", scalar.power());
                fields.phase("phase", scalar.phase());
                fields.integer("spiders", scalar.spiders().size());
                for (int k = 0; k < scalar.spiders().size(); k++) {
                    fields.phase("spider" + k, scalar.spiders().get(k));
                }
                for (int k = 0; k < scalar.pairs().size(); k++) {
                    fields.phase("first" + k, scalar.pairs().get(k).first());
                    fields.phase("second" + k, scalar.pairs().get(k).second());
                }
                if (!scalar.pairs().isEmpty()) {
                    fields.integer("pairs", scalar.pairs().size());
                }
                fields.numbers("rest", scalar.rest().re(), scalar.rest().im());
            }
        }
    }

    @Override public ZxBox read(BoxReader fields) throws UnreadableJson {
        String word = fields.text("zx");
        return switch (word) {
            case "Z", "X" -> new ZxBox.Spider(Kind.valueOf(word), count("in", fields), count("out", fields), fields.phase("phase"));
            case "hadamard" -> new ZxBox.Hadamard();
            case "box" -> new ZxBox.HBox(count("in", fields), count("out", fields), complex("entry", fields));
            case "factor" -> factor(fields, List.of());
            case "paired factor" -> factor(fields, pairs(fields));
            default -> throw fields.error("zx", "%s is no box of ZX diagrams".formatted(word));
        };
    }

    private static List<ZxScalar.Pair> pairs(BoxReader fields) throws UnreadableJson {
        var pairs = new ArrayList<ZxScalar.Pair>();
        for (int k = 0, n = count("pairs", fields); k < n; k++) {
            pairs.add(new ZxScalar.Pair(fields.phase("first" + k), fields.phase("second" + k)));
        }
        return pairs;
    }

    private static ZxBox.Factor factor(BoxReader fields, List<ZxScalar.Pair> pairs) throws UnreadableJson {
        var spiders = new ArrayList<Phase>();
        for (int k = 0, n = count("spiders", fields); k < n; k++) {
            spiders.add(fields.phase("spider" + k));
        }
        long power = fields.integer("power");
        if (power != (int) power) {
            throw fields.error("power", "%d is too large".formatted(power));
        }
        return new ZxBox.Factor(new ZxScalar((int) power, fields.phase("phase"), spiders, pairs, complex("rest", fields)));
    }

    private static int count(String field, BoxReader fields) throws UnreadableJson {
        long count = fields.integer(field);
        if (count < 0 || count > MOST) {
            throw fields.error(field, "%d; there are between 0 and %d".formatted(count, MOST));
        }
        return (int) count;
    }

    private static Complex complex(String field, BoxReader fields) throws UnreadableJson {
        double[] parts = fields.numbers(field);
        if (parts.length != 2) {
            throw fields.error(field, "%d numbers for a real and an imaginary part".formatted(parts.length));
        }
        return new Complex(parts[0], parts[1]);
    }
}
