package org.catenary.hypernets.terms;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.catenary.diagrams.notation.Cursor;
import org.catenary.diagrams.notation.UnreadableJson;
import tools.jackson.core.JsonToken;

/// Reads a tree of JSON arrays: an array becomes a term or a type when it ends.
final class TermJsonReader {

    private final Cursor json;
    private final Deque<List<Object>> open = new ArrayDeque<>();

    TermJsonReader(String text) { this.json = new Cursor(TermJson.JSON.createParser(text)); }

    Term read() throws UnreadableJson {
        Object done = "";
        do {
            JsonToken token = json.next("a term");
            if (token == JsonToken.START_ARRAY) {
                open.push(new ArrayList<>());
            } else {
                done = value(token);
                if (!open.isEmpty()) {
                    open.element().add(done);
                }
            }
        } while (!open.isEmpty());
        if (!(done instanceof Term term)) {
            throw json.error("expected a term, an array that begins with a word as var, lam or app");
        }
        json.end();
        return term;
    }

    private Object value(JsonToken token) throws UnreadableJson {
        return switch (token) {
            case END_ARRAY -> made(open.pop());
            case VALUE_STRING -> json.word();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.number();
            case START_ARRAY, START_OBJECT, END_OBJECT, VALUE_TRUE, VALUE_FALSE, VALUE_NULL, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT,
                    NOT_AVAILABLE -> throw json.error("expected an array, a text or a number");
        };
    }

    private Object made(List<Object> items) throws UnreadableJson {
        String head = items.isEmpty() ? "" : items.getFirst() instanceof String word ? word : "";
        int count = items.size() - 1;
        return switch (head) {
            case "var" -> Term.variable(name(require(items, count == 1), 1));
            case "const" -> {
                if (!(require(items, count == 1).getLast() instanceof Double value)) {
                    throw json.error("const wants a number");
                }
                yield Term.constant(value);
            }
            case "unit" -> {
                require(items, count == 0);
                yield Term.unit();
            }
            case "lam" -> {
                require(items, count == 2 || count == 3);
                yield count == 2 ? Term.lambda(name(items, 1), term(items, 2))
                        : Term.lambda(name(items, 1), type(items, 2), term(items, 3));
            }
            case "let" -> Term.let(name(require(items, count == 3), 1), term(items, 2), term(items, 3));
            case "app" -> term(require(items, count == 2), 1).apply(term(items, 2));
            case "pair" -> Term.pair(term(require(items, count == 2), 1), term(items, 2));
            case "fst" -> term(require(items, count == 1), 1).first();
            case "snd" -> term(require(items, count == 1), 1).second();
            case "prim" -> {
                String name = name(require(items, count >= 1), 1);
                Primitive primitive = Primitive.of(name).orElseThrow(() -> json.error("there is no primitive " + name));
                require(items, count == 1 + primitive.arity());
                var arguments = new Term[primitive.arity()];
                for (int k = 0; k < arguments.length; k++) {
                    arguments[k] = term(items, 2 + k);
                }
                yield Term.operation(primitive, arguments);
            }
            case "->" -> type(require(items, count == 2), 1).to(type(items, 2));
            case "*" -> type(require(items, count == 2), 1).times(type(items, 2));
            case "base" -> Type.of(name(require(items, count == 1), 1));
            default -> throw json.error("an array begins with var, const, unit, lam, let, app, pair, fst, snd, prim, ->, * or base");
        };
    }

    private List<Object> require(List<Object> items, boolean satisfied) throws UnreadableJson {
        if (!satisfied) {
            throw json.error("%s cannot stand before %d %s".formatted(items.getFirst(), items.size() - 1,
                    items.size() == 2 ? "item" : "items"));
        }
        return items;
    }

    private String name(List<Object> items, int k) throws UnreadableJson {
        if (!(items.get(k) instanceof String name) || name.isEmpty()) {
            throw json.error("item %d of %s is to be a name".formatted(k, items.getFirst()));
        }
        return name;
    }

    private Term term(List<Object> items, int k) throws UnreadableJson {
        if (!(items.get(k) instanceof Term term)) {
            throw json.error("item %d of %s is to be a term".formatted(k, items.getFirst()));
        }
        return term;
    }

    private Type type(List<Object> items, int k) throws UnreadableJson {
        return switch (items.get(k)) {
            case Type type -> type;
            case String name when name.equals("1") -> Type.UNIT;
            case String name when !name.isEmpty() -> Type.of(name);
            case Object _ -> throw json.error("item %d of %s is to be a type".formatted(k, items.getFirst()));
        };
    }
}
