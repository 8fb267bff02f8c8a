package org.catenary.hypernets.terms;

import java.io.StringWriter;
import java.util.ArrayDeque;
import org.catenary.diagrams.notation.UnreadableJson;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/// Terms as trees of JSON arrays: `["lam", "x", "R", ["app", ["var", "f"], ["var", "x"]]]`.
///
/// A term is `["var", x]`, `["const", c]`, `["unit"]`, `["lam", x, T, e]` or `["lam", x, e]`, `["let", x, e, e]`,
/// `["app", e, e]`, `["pair", e, e]`, `["fst", e]`, `["snd", e]` or `["prim", name, e, …]`; a type is its name, `"1"` for the
/// unit type, `["->", T, T]` or `["*", T, T]`, and `["base", "1"]` where the name itself is `1`. What is written is read back
/// to an equal term.
public final class TermJson {

    private static final int DEEPEST = 10_000_000;

    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .streamWriteConstraints(StreamWriteConstraints.builder().maxNestingDepth(DEEPEST).build()).build()).build();

    private enum Sign { END }

    private TermJson() {}

    /// {@return a term as JSON}
    public static String write(Term term) {
        var text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            write(term, json);
        }
        return text.toString();
    }

    /// {@return the term that is written so}
    /// @throws UnreadableJson with the place, if the text is no JSON or no term
    public static Term read(String text) throws UnreadableJson { return new TermJsonReader(text).read(); }

    private static void write(Term term, JsonGenerator json) {
        var pending = new ArrayDeque<Object>();
        pending.push(term);
        while (!pending.isEmpty()) {
            switch (pending.pop()) {
                case Sign _ -> json.writeEndArray();
                case Term now -> {
                    pending.push(Sign.END);
                    now.parts().reversed().forEach(pending::push);
                    open(now, json, pending);
                }
                case Type.Unit _ -> json.writeString("1");
                case Type.Base base when !base.name().equals("1") -> json.writeString(base.name());
                case Type now -> {
                    pending.push(Sign.END);
                    now.parts().reversed().forEach(pending::push);
                    json.writeStartArray();
                    json.writeString(now instanceof Type.Arrow ? "->" : now instanceof Type.Product ? "*" : "base");
                    if (now instanceof Type.Base base) {
                        json.writeString(base.name());
                    }
                }
                case Object other -> throw new AssertionError(other);
            }
        }
    }

    private static void open(Term term, JsonGenerator json, ArrayDeque<Object> pending) {
        json.writeStartArray();
        switch (term) {
            case Term.Variable variable -> json.writeString("var").writeString(variable.name());
            case Term.Constant constant -> json.writeString("const").writeNumber(constant.value());
            case Term.Unit _ -> json.writeString("unit");
            case Term.Lambda lambda -> {
                json.writeString("lam").writeString(lambda.name());
                lambda.type().ifPresent(pending::push);
            }
            case Term.Let let -> json.writeString("let").writeString(let.name());
            case Term.Apply _ -> json.writeString("app");
            case Term.Pair _ -> json.writeString("pair");
            case Term.First _ -> json.writeString("fst");
            case Term.Second _ -> json.writeString("snd");
            case Term.Operation operation -> json.writeString("prim").writeString(operation.primitive().word());
        }
    }
}
