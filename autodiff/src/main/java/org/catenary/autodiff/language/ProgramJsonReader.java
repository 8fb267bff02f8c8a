package org.catenary.autodiff.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.catenary.diagrams.notation.Cursor;
import org.catenary.diagrams.notation.UnreadableJson;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads programs: an array becomes a term or a type when it ends, so that they may be nested to any depth.
final class ProgramJsonReader {

    /// An array that has begun.
    private record Open(Place place, List<Object> items) {}

    private static final Map<String, Form.Word> WORDS = Arrays.stream(Form.Word.values())
            .collect(Collectors.toMap(Form.Word::word, Function.identity()));

    private final JsonParser parser;
    private final Cursor json;
    private Place place = Place.NOWHERE;

    ProgramJsonReader(String text) {
        this.parser = ProgramJson.JSON.createParser(text);
        this.json = new Cursor(parser);
    }

    Term wholeTerm() throws UnreadableJson {
        Term term = asTerm(item(next()));
        json.end();
        return term;
    }

    Program program() throws UnreadableJson {
        List<Program.Parameter> parameters = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Optional<Term> body = Optional.empty();
        expect(next(), JsonToken.START_OBJECT, "an object with params and expr");
        for (JsonToken token = next(); token != JsonToken.END_OBJECT; token = next()) {
            switch (json.word()) {
                case "params" -> {
                    expect(next(), JsonToken.START_ARRAY, "a list of parameters");
                    for (JsonToken open = next(); open != JsonToken.END_ARRAY; open = next()) {
                        parameters.add(parameter(open, names));
                    }
                }
                case "expr" -> body = Optional.of(asTerm(item(next())));
                default -> {
                    next();
                    parser.skipChildren();
                }
            }
        }
        json.end();
        return Program.of(parameters, body.orElseThrow(() -> json.error("the program has no expr")));
    }

    private Program.Parameter parameter(JsonToken open, Set<String> names) throws UnreadableJson {
        expect(open, JsonToken.START_OBJECT, "a parameter with name and type");
        String name = "";
        Optional<Type> type = Optional.empty();
        for (JsonToken token = next(); token != JsonToken.END_OBJECT; token = next()) {
            switch (json.word()) {
                case "name" -> {
                    expect(next(), JsonToken.VALUE_STRING, "a name");
                    name = json.word();
                }
                case "type" -> type = Optional.of(asType(item(next())));
                default -> {
                    next();
                    parser.skipChildren();
                }
            }
        }
        if (!names.add(name)) {
            throw json.error("two parameters are called " + name);
        }
        if (name.isEmpty() || type.isEmpty()) {
            throw json.error("a parameter has a name and a type");
        }
        return new Program.Parameter(name, type.get());
    }

    private void expect(JsonToken found, JsonToken token, String what) throws UnreadableJson {
        if (found != token) {
            throw json.error("expected " + what);
        }
    }

    private JsonToken next() throws UnreadableJson { return json.next("more"); }

    /// {@return what begins at a token: a number, a text, or what an array means}
    private Object item(JsonToken first) throws UnreadableJson {
        Deque<Open> open = new ArrayDeque<>();
        JsonToken token = first;
        while (true) {
            Object done;
            switch (token) {
                case START_ARRAY -> {
                    open.push(new Open(new Place(json.line(), json.column()), new ArrayList<>()));
                    token = next();
                    continue;
                }
                case END_ARRAY -> {
                    Open ended = open.pop();
                    place = ended.place;
                    done = made(ended.items);
                }
                case VALUE_STRING -> done = json.word();
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> done = json.number();
                default -> throw json.error("expected an array, a text or a number");
            }
            if (open.isEmpty()) {
                return done;
            }
            open.element().items.add(done);
            token = next();
        }
    }

    // ---- what arrays mean

    private Object made(List<Object> items) throws UnreadableJson {
        String head = items.isEmpty() ? "" : items.getFirst() instanceof String word ? word : "";
        int count = items.size() - 1;
        return switch (head) {
            case "var", "ivar" -> term(new Form.Variable(name(require(items, count == 1), 1)));
            case "let" -> term(new Form.Let(name(require(items, count == 3), 1)), asTerm(items.get(2)), asTerm(items.get(3)));
            case "lam" -> {
                require(items, count == 2 || count == 3);
                yield term(new Form.Lambda(name(items, 1), count == 2 ? Optional.empty() : Optional.of(asType(items.get(2)))),
                        asTerm(items.getLast()));
            }
            case "app" -> {
                require(items, count >= 2);
                Term applied = asTerm(items.get(1));
                for (Object argument : items.subList(2, items.size())) {
                    applied = term(Form.Word.APPLY, applied, asTerm(argument));
                }
                yield applied;
            }
            case "pair" -> count == 2 && items.stream().skip(1).allMatch(ProgramJsonReader::isType)
                    ? Type.pair(asType(items.get(1)), asType(items.get(2))) : plain(Form.Word.PAIR, items);
            case "fun" -> Type.function(asType(require(items, count == 2).get(1)), asType(items.get(2)));
            case "list" -> Type.list(asType(require(items, count == 1).get(1)));
            case "sum" -> count == 2 ? Type.sum(asType(items.get(1)), asType(items.get(2))) : plain(Form.Word.SUM, items);
            case "array" -> count == 2 && items.get(1) instanceof Double && isType(items.get(2))
                    ? Type.array(whole(items, 1), asType(items.get(2))) : plain(Form.Word.ARRAY, items);
            case "inl", "inr" -> {
                require(items, count == 1 || count == 2);
                Optional<Type> type = count == 1 ? Optional.empty() : Optional.of(asType(items.get(1)));
                yield term(head.equals("inl") ? new Form.Left(type) : new Form.Right(type), asTerm(items.getLast()));
            }
            case "nil" -> term(new Form.Nil(require(items, count <= 1).size() == 1 ? Optional.empty() : Optional.of(asType(items.get(1)))));
            case "case" -> term(new Form.Case(name(require(items, count == 5), 2), name(items, 4)), asTerm(items.get(1)),
                    asTerm(items.get(3)), asTerm(items.get(5)));
            case "listrec" -> term(new Form.ListRec(name(require(items, count == 5), 3), name(items, 4)), asTerm(items.get(1)),
                    asTerm(items.get(2)), asTerm(items.get(5)));
            case "build" -> term(new Form.Build(size(require(items, count == 3), 1), name(items, 2)), asTerm(items.get(3)));
            case "iterate" -> term(new Form.Iterate(size(require(items, count == 3), 1)), asTerm(items.get(2)), asTerm(items.get(3)));
            case "get" -> term(Form.Word.GET, asTerm(require(items, count == 2).get(1)), asIndex(items.get(2)));
            case "i2r" -> term(Form.Word.INDEX_REAL, asIndex(require(items, count == 1).get(1)));
            case "iadd", "isub", "imul" ->
                term(Optional.ofNullable(WORDS.get(head)).orElseThrow(), asIndex(require(items, count == 2).get(1)), asIndex(items.get(2)));
            case "powi" -> term(new Form.Operation(Primitives.power(whole(require(items, count == 2), 2))), asTerm(items.get(1)));
            case "polygamma" ->
                term(new Form.Operation(Primitives.polygamma(Math.max(1, whole(require(items, count == 2), 2)))), asTerm(items.get(1)));
            default -> {
                Form form = Optional.<Form>ofNullable(WORDS.get(head)).or(() -> head.contains(" ") ? Optional.empty()
                        : Primitive.of(head).map(Form.Operation::new)).orElseThrow(() -> json.error("there is no form '%s'".formatted(head)));
                yield plain(form, items);
            }
        };
    }

    private Term plain(Form form, List<Object> items) throws UnreadableJson {
        require(items, form.parts() < 0 || form.parts() == items.size() - 1);
        List<Term> parts = new ArrayList<>();
        for (Object item : items.subList(1, items.size())) {
            parts.add(asTerm(item));
        }
        return Term.at(place, form, parts);
    }

    private Term term(Form form, Term... parts) { return Term.at(place, form, List.of(parts)); }

    private List<Object> require(List<Object> items, boolean satisfied) throws UnreadableJson {
        if (!satisfied) {
            throw json.error("%s cannot stand before %d %s".formatted(items.getFirst(), items.size() - 1, items.size() == 2 ? "item" : "items"));
        }
        return items;
    }

    private String name(List<Object> items, int k) throws UnreadableJson {
        if (!(items.get(k) instanceof String name) || name.isEmpty() || name.contains("`") || name.contains("\n")) {
            throw json.error("item %d of %s is to be a name".formatted(k, items.getFirst()));
        }
        return name;
    }

    private int whole(List<Object> items, int k) throws UnreadableJson {
        if (!(items.get(k) instanceof Double number) || number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            throw json.error("item %d of %s is to be a whole number".formatted(k, items.getFirst()));
        }
        return number.intValue();
    }

    private int size(List<Object> items, int k) throws UnreadableJson {
        int size = whole(items, k);
        if (size < 0) {
            throw json.error("item %d of %s is to be at least 0".formatted(k, items.getFirst()));
        }
        return size;
    }

    private static boolean isType(Object item) { return item instanceof Type || item.equals("real"); }

    private Type asType(Object item) throws UnreadableJson {
        return switch (item) {
            case Type type -> type;
            case String name when name.equals("real") -> Type.REAL;
            case Object _ -> throw json.error("expected a type");
        };
    }

    private Term asTerm(Object item) throws UnreadableJson {
        return switch (item) {
            case Term term -> term;
            case Double number -> Term.at(place, new Form.Constant(number), List.of());
            case Object _ -> throw json.error("expected a term");
        };
    }

    private Term asIndex(Object item) throws UnreadableJson {
        return switch (item) {
            case Double number when number == Math.rint(number) -> Term.at(place, new Form.Position(number.intValue()), List.of());
            case Term term -> term;
            case Object _ -> throw json.error("expected an index");
        };
    }
}
