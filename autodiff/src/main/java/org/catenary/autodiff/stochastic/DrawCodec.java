package org.catenary.autodiff.stochastic;

import java.util.Optional;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.ProgramJson;
import org.catenary.diagrams.notation.BoxCodec;
import org.catenary.diagrams.notation.BoxReader;
import org.catenary.diagrams.notation.BoxWriter;
import org.catenary.diagrams.notation.UnreadableJson;

/// Draws in JSON: `{"kind": "draw", "name": "x", "distribution": "normal", "parameters": 2, "strategy": "", "arguments": "{…}", "dom": 0}`,
/// the program of the arguments as a text of its own.
public enum DrawCodec implements BoxCodec<Draw> {
    /// All draws.
    DRAWS;

    @Override public String kind() { return "draw"; }

    @Override public Class<Draw> boxes() { return Draw.class; }

    @Override public void write(Draw draw, BoxWriter fields) {
        fields.text("name", draw.name());
        fields.text("distribution", draw.distribution().word());
        fields.integer("parameters", draw.distribution().parameters());
        fields.text("strategy", draw.strategy().map(Estimation::word).orElse(""));
        fields.text("arguments", ProgramJson.write(draw.arguments()));
        fields.type("dom", draw.dom());
    }

    @Override public Draw read(BoxReader fields) throws UnreadableJson {
        String word = fields.text("distribution"), strategy = fields.text("strategy");
        long parameters = fields.integer("parameters");
        Distribution distribution = Distributions.named(word, Math.clamp(parameters, -1, Integer.MAX_VALUE))
                .orElseThrow(() -> fields.error("distribution", "no distribution of %d parameters is called %s".formatted(parameters, word)));
        Optional<Estimation> chosen = Estimation.of(strategy);
        if (chosen.isEmpty() && !strategy.isEmpty()) {
            throw fields.error("strategy", "there is no strategy %s".formatted(strategy));
        }
        return new Draw(fields.text("name"), distribution, chosen, program(fields, "arguments"), fields.type("dom"));
    }

    static Program program(BoxReader fields, String field) throws UnreadableJson {
        try {
            return ProgramJson.read(fields.text(field));
        } catch (UnreadableJson e) {
            throw fields.error(field, "no program: " + e.getMessage());
        }
    }
}
