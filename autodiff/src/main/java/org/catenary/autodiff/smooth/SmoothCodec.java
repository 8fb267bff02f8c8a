package org.catenary.autodiff.smooth;

import org.catenary.diagrams.notation.BoxCodec;
import org.catenary.diagrams.notation.BoxReader;
import org.catenary.diagrams.notation.BoxWriter;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Ty;

/// Smooth maps, sums and numbers in JSON: `{"kind": "smooth", "box": "map", "name": "f", "dom": 0, "cod": 0, "map": "(x: real) => sin(x)"}`.
///
/// The word is `map` with `name`, `dom`, `cod` and `map`, a program or `forward`, `backward` or `gradient` with two numbers and `of` before one;
/// `sum` with `of` and `terms`; `number` with `value`.
public enum SmoothCodec implements BoxCodec<SmoothBox> {
    /// All smooth maps.
    MAPS;

    @Override public String kind() { return "smooth"; }

    @Override public Class<SmoothBox> boxes() { return SmoothBox.class; }

    @Override public void write(SmoothBox box, BoxWriter fields) {
        switch (box) {
            case Smooth(String name, Ty dom, Ty cod, SmoothMap map) -> {
                fields.text("box", "map");
                fields.text("name", name);
                fields.type("dom", dom);
                fields.type("cod", cod);
                fields.text("map", map.toString());
            }
            case Sum sum -> {
                fields.text("box", "sum");
                fields.type("of", sum.cod());
                fields.integer("terms", sum.n());
            }
            case Constant(double value) -> {
                fields.text("box", "number");
                fields.number("value", value);
            }
        }
    }

    @Override public SmoothBox read(BoxReader fields) throws UnreadableJson {
        String word = fields.text("box");
        return switch (word) {
            case "map" -> new Smooth(fields.text("name"), fields.type("dom"), fields.type("cod"), map("map", fields));
            case "sum" -> {
                Ty of = fields.type("of");
                if (of.size() != 1) {
                    throw fields.error("of", "a sum is on one wire, here are %d".formatted(of.size()));
                }
                yield new Sum(of.get(0), Math.toIntExact(Math.clamp(fields.integer("terms"), -1, Integer.MAX_VALUE)));
            }
            case "number" -> new Constant(fields.number("value"));
            default -> throw fields.error("box", "there is no smooth box %s: map, sum or number".formatted(word));
        };
    }

    /// {@return the map of a field}
    /// @throws UnreadableJson if it is none
    public static SmoothMap map(String field, BoxReader fields) throws UnreadableJson {
        try {
            return SmoothMap.parse(fields.text(field));
        } catch (NotationException e) {
            throw fields.error(field, "no map: " + e.getMessage());
        }
    }
}
