package org.catenary.autodiff.stochastic;

import org.catenary.autodiff.language.ProgramJson;
import org.catenary.diagrams.notation.BoxCodec;
import org.catenary.diagrams.notation.BoxReader;
import org.catenary.diagrams.notation.BoxWriter;
import org.catenary.diagrams.notation.UnreadableJson;

/// Effects in JSON: `{"kind": "effect", "what": "reading", "name": "loss", "program": "{…}", "output": 0, "dom": 1}`,
/// `{"kind": "effect", "what": "coefficient", "of": 0, "part": 0, "negative": false}` or
/// `{"kind": "effect", "what": "slope", "of": 1, "coordinate": 0}`.
public enum EffectCodec implements BoxCodec<Effect> {
    /// All effects.
    EFFECTS;

    @Override public String kind() { return "effect"; }

    @Override public Class<Effect> boxes() { return Effect.class; }

    @Override public void write(Effect effect, BoxWriter fields) {
        switch (effect) {
            case Effect.Reading reading -> {
                fields.text("what", "reading");
                fields.text("name", reading.name());
                fields.text("program", ProgramJson.write(reading.program()));
                fields.integer("output", reading.output());
                fields.type("dom", reading.dom());
            }
            case Effect.Coefficient coefficient -> {
                fields.text("what", "coefficient");
                fields.box("of", coefficient.of());
                fields.integer("part", coefficient.part());
                fields.flag("negative", coefficient.negative());
            }
            case Effect.Slope slope -> {
                fields.text("what", "slope");
                fields.box("of", slope.of());
                fields.integer("coordinate", slope.coordinate());
            }
        }
    }

    @Override public Effect read(BoxReader fields) throws UnreadableJson {
        String what = fields.text("what");
        return switch (what) {
            case "reading" -> new Effect.Reading(fields.text("name"), DrawCodec.program(fields, "program"), Math.toIntExact(fields.integer("output")),
                    fields.type("dom"));
            case "coefficient" -> {
                if (!(fields.box("of") instanceof Draw draw)) {
                    throw fields.error("of", "no draw");
                }
                yield new Effect.Coefficient(draw, Math.toIntExact(fields.integer("part")), fields.flag("negative"));
            }
            case "slope" -> {
                if (!(fields.box("of") instanceof Effect effect)) {
                    throw fields.error("of", "no effect");
                }
                yield new Effect.Slope(effect, Math.toIntExact(fields.integer("coordinate")));
            }
            default -> throw fields.error("what", "no effect is %s".formatted(what));
        };
    }
}
