package org.catenary.diagrams.notation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;

/// The fields of an object of DisCoPy, each taken once. It must be there unless it has a default, and none may be left over.
final class DiscopyFields {

    private final Cursor json;
    private final int line;
    private final int column;
    private final SequencedMap<String, Object> values = new LinkedHashMap<>();

    /// The fields of the object at whose beginning the cursor stands.
    DiscopyFields(Cursor json) {
        this.json = json;
        this.line = json.line();
        this.column = json.column();
    }

    int line() { return line; }

    int column() { return column; }

    void put(String field, Object value) { values.put(field, value); }

    boolean has(String field) { return values.containsKey(field); }

    String text(String field) throws UnreadableJson { return (String) value(field); }

    int integer(String field, int otherwise) throws UnreadableJson {
        return values.containsKey(field) ? (Integer) value(field) : otherwise;
    }

    boolean flag(String field) throws UnreadableJson { return values.containsKey(field) && (Boolean) value(field); }

    @SuppressWarnings("unchecked")
    List<Integer> integers(String field) throws UnreadableJson { return (List<Integer>) value(field); }

    @SuppressWarnings("unchecked")
    List<DiscopyPart> parts(String field) throws UnreadableJson { return (List<DiscopyPart>) value(field); }

    Ty ty(String field) throws UnreadableJson {
        DiscopyPart part = (DiscopyPart) value(field);
        if (part instanceof DiscopyPart.Type(Ty ty)) {
            return ty;
        }
        throw error("/" + field, "expected a type, found " + part.kind());
    }

    Ob ob(String field) throws UnreadableJson {
        Ty ty = ty(field);
        if (ty.size() != 1) {
            throw error("/" + field, "expected a type of one wire, found %d wires".formatted(ty.size()));
        }
        return ty.get(0);
    }

    private Object value(String field) throws UnreadableJson {
        Object value = values.remove(field);
        if (value == null) {
            throw error("", "the field %s is missing".formatted(field));
        }
        return value;
    }

    /// Refuses fields that nobody took.
    void complete(String factory) throws UnreadableJson {
        if (!values.isEmpty()) {
            String field = values.firstEntry().getKey();
            throw error("/" + field, "the field %s of a %s has no place here".formatted(field, Cursor.shortened(factory)));
        }
    }

    /// The error that something is wrong at a place below this object, which the cursor has just passed.
    UnreadableJson error(String below, String problem) { return error(below, problem, line, column); }

    /// The error that something is wrong with a part of this object, which begins at a place.
    UnreadableJson error(String below, String problem, int line, int column) {
        return new UnreadableJson(problem, json.pointer() + below, line, column);
    }
}
