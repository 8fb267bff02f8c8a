package org.catenary.autodiff.language;

import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.catenary.diagrams.notation.UnreadableJson;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/// Programs as JSON: `{"params": [{"name": "x", "type": "real"}], "expr": ["sin", ["var", "x"]]}`.
///
/// A term is a number or an array that begins with a word; a type is `"real"`, `["array", n, T]`, `["pair", A, B]`,
/// `["sum", A, B]`, `["fun", A, B]` or `["list", T]`. What is written is read back to an equal program.
public final class ProgramJson {

    private static final int DEEPEST = 10_000_000;

    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .streamWriteConstraints(StreamWriteConstraints.builder().maxNestingDepth(DEEPEST).build()).build()).build();

    private enum Sign { END }

    private record Word(String text) {}

    private record IndexTerm(Term term) {}

    private ProgramJson() {}

    /// {@return the program that is written so}
    /// @throws UnreadableJson with the place, if the text is no JSON or no program
    /// @throws IllTyped       if its types do not fit
    public static Program read(String text) throws UnreadableJson { return new ProgramJsonReader(text).program(); }

    /// {@return the term that is written so}
    /// @throws UnreadableJson with the place, if the text is no JSON or no term
    public static Term readTerm(String text) throws UnreadableJson { return new ProgramJsonReader(text).wholeTerm(); }

    /// {@return a program as JSON}
    public static String write(Program program) {
        var text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeName("params");
            json.writeStartArray();
            for (Program.Parameter parameter : program.parameters()) {
                json.writeStartObject();
                json.writeStringProperty("name", parameter.name());
                json.writeName("type");
                write(parameter.type(), json);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeName("expr");
            write(program.body(), json);
            json.writeEndObject();
        }
        return text.toString();
    }

    /// {@return a term as JSON}
    public static String write(Term term) {
        var text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            write(term, json);
        }
        return text.toString();
    }

    private static void write(Object whole, JsonGenerator json) {
        Deque<Object> pending = new ArrayDeque<>();
        pending.push(whole);
        while (!pending.isEmpty()) {
            switch (pending.pop()) {
                case Sign _ -> json.writeEndArray();
                case Word(String text) -> json.writeString(text);
                case Integer number -> json.writeNumber(number);
                case Type type -> type(type, json, pending);
                case IndexTerm(Term term) -> {
                    switch (term.form()) {
                        case Form.Position(int value) -> json.writeNumber(value);
                        case Form.Variable(String name) -> array(json, pending, "ivar", List.of(new Word(name)));
                        case Form form -> array(json, pending, ((Form.Word) form).word(), term.parts().stream().map(IndexTerm::new).toList());
                    }
                }
                case Term term -> term(term, json, pending);
                case Object other -> throw new AssertionError(other);
            }
        }
    }

    private static void array(JsonGenerator json, Deque<Object> pending, String word, List<?>... items) {
        json.writeStartArray();
        json.writeString(word);
        pending.push(Sign.END);
        for (int k = items.length - 1; k >= 0; k--) {
            items[k].reversed().forEach(pending::push);
        }
    }

    private static void type(Type type, JsonGenerator json, Deque<Object> pending) {
        switch (type.kind()) {
            case REAL -> json.writeString("real");
            case ARRAY -> array(json, pending, "array", List.of(type.size()), type.parts());
            case PAIR -> array(json, pending, "pair", type.parts());
            case SUM -> array(json, pending, "sum", type.parts());
            case FUN -> array(json, pending, "fun", type.parts());
            case LIST -> array(json, pending, "list", type.parts());
            case TRUTH, INDEX -> throw new IllegalArgumentException("%s is written nowhere".formatted(type));
        }
    }

    private static List<?> optional(Optional<Type> type) { return type.map(List::of).orElse(List.of()); }

    private static void term(Term term, JsonGenerator json, Deque<Object> pending) {
        List<Term> parts = term.parts();
        switch (term.form()) {
            case Form.Constant(double value) -> {
                if (value == Math.rint(value) && Math.abs(value) < 1e15 && (value != 0 || 1 / value > 0)) {
                    json.writeNumber((long) value);
                } else {
                    json.writeNumber(value);
                }
            }
            case Form.Position(int value) -> json.writeNumber(value);
            case Form.Variable(String name) -> array(json, pending, "var", List.of(new Word(name)));
            case Form.Let(String name) -> array(json, pending, "let", List.of(new Word(name)), parts);
            case Form.Lambda(String name, var type) -> array(json, pending, "lam", List.of(new Word(name)), optional(type), parts);
            case Form.Case(String left, String right) -> array(json, pending, "case", List.of(parts.get(0), new Word(left), parts.get(1),
                    new Word(right), parts.get(2)));
            case Form.ListRec(String head, String result) -> array(json, pending, "listrec", List.of(parts.get(0), parts.get(1),
                    new Word(head), new Word(result), parts.get(2)));
            case Form.Build(int size, String index) -> array(json, pending, "build", List.of(size, new Word(index)), parts);
            case Form.Iterate(int times) -> array(json, pending, "iterate", List.of(times), parts);
            case Form.Left(var type) -> array(json, pending, "inl", optional(type), parts);
            case Form.Right(var type) -> array(json, pending, "inr", optional(type), parts);
            case Form.Nil(var type) -> array(json, pending, "nil", optional(type));
            case Form.Operation(Primitive p) -> {
                String[] words = p.word().split(" ", -1);
                array(json, pending, words[0], parts, words.length == 1 ? List.of() : List.of(Integer.valueOf(words[1])));
            }
            case Form.Word.GET -> array(json, pending, "get", List.of(parts.get(0), new IndexTerm(parts.get(1))));
            case Form.Word.INDEX_REAL -> array(json, pending, "i2r", List.of(new IndexTerm(parts.get(0))));
            case Form.Word word -> array(json, pending, word.word(), parts);
        }
    }
}
