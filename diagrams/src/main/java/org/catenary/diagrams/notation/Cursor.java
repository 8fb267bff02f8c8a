package org.catenary.diagrams.notation;

import java.io.CharConversionException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.catenary.diagrams.syntax.Name;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A place in a document that is being read, with what may stand there.
public final class Cursor {

    /// The fields of an object within a row.
    static final int FIELDS = 10_000;

    private final JsonParser json;

    /// A place before the first token of a parser.
    public Cursor(JsonParser json) { this.json = json; }

    JsonParser parser() { return json; }

    /// Goes to the next token.
    ///
    /// @throws UncheckedIOException if the document cannot be got at
    public void next() throws UnreadableJson {
        try {
            json.nextToken();
        } catch (JacksonIOException e) {
            if (e.getCause() instanceof CharConversionException) {
                throw malformed(e);
            }
            throw new UncheckedIOException(e.getCause());
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    private UnreadableJson malformed(JacksonException e) {
        var place = json.currentLocation();
        String message = e.getOriginalMessage().lines().findFirst().orElse("malformed");
        String problem = e instanceof StreamConstraintsException ? "too much: " + message.replaceFirst(", from `.*", ")")
                : "this is not JSON: " + message.replaceFirst(" \\(.*", "");
        return new UnreadableJson(problem, pointer(), place.getLineNr(), place.getColumnNr());
    }

    String pointer() { return json.streamReadContext().pathAsPointer().toString(); }

    /// {@return the line, from 1; that of the end behind the last token}
    public int line() { return Math.max(1, here().getLineNr()); }

    /// {@return the column, from 1; that of the end behind the last token}
    public int column() { return Math.max(1, here().getColumnNr()); }

    private TokenStreamLocation here() {
        return json.currentToken() == null ? json.currentLocation() : json.currentTokenLocation();
    }

    /// {@return the error that something is wrong here}
    public UnreadableJson error(String problem) { return new UnreadableJson(problem, pointer(), line(), column()); }

    /// Goes to the next token, which must be there.
    ///
    /// @param what what is expected, in words
    /// @return the token
    public JsonToken next(String what) throws UnreadableJson {
        next();
        return Optional.ofNullable(json.currentToken()).orElseThrow(() -> error("expected %s, found the end".formatted(what)));
    }

    boolean at(JsonToken token) { return json.currentToken() == token; }

    /// Refuses another token than one that is said in words.
    public void require(JsonToken token, String what) throws UnreadableJson {
        if (!at(token)) {
            throw error("expected %s, found %s".formatted(what, found()));
        }
    }

    /// Goes to the end, which must come next.
    public void end() throws UnreadableJson {
        next();
        if (json.currentToken() != null) {
            throw error("expected the end, found " + found());
        }
    }

    private String found() {
        JsonToken token = json.currentToken();
        return token == null ? "the end" : switch (token) {
            case START_OBJECT -> "an object";
            case END_OBJECT -> "the end of the object";
            case START_ARRAY -> "an array";
            case END_ARRAY -> "the end of the array";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE, VALUE_NULL, PROPERTY_NAME,
                    VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> shortened(json.getString());
        };
    }

    static String shortened(String text) {
        return Name.visible(text.length() <= 40 ? text : text.substring(0, text.offsetByCodePoints(0, 20)) + "…");
    }

    /// Goes to the value of a field that must come next.
    ///
    /// @throws UnreadableJson if another comes, or none
    public void field(String name) throws UnreadableJson {
        next();
        require(name);
    }

    /// Goes to the next field, and to its value if it has this name.
    boolean fieldIfNext(String name) throws UnreadableJson {
        next();
        boolean found = at(JsonToken.PROPERTY_NAME) && json.currentName().equals(name);
        if (found) {
            next();
        }
        return found;
    }

    /// Goes to the value of the field that begins here.
    void require(String name) throws UnreadableJson {
        if (!at(JsonToken.PROPERTY_NAME) || !json.currentName().equals(name)) {
            throw error("expected the field %s, found %s".formatted(name, found()));
        }
        next();
    }

    /// Goes to the value of the next field of an object, if there is one, and says its name.
    Optional<String> anyField() throws UnreadableJson {
        next();
        if (at(JsonToken.END_OBJECT)) {
            return Optional.empty();
        }
        String name = json.currentName();
        next();
        return Optional.of(name);
    }

    /// Passes the beginning of an array.
    ///
    /// @throws UnreadableJson if there is none
    public void array() throws UnreadableJson { require(JsonToken.START_ARRAY, "an array"); }

    /// Goes to the next value of an array, and says whether there is one.
    public boolean more() throws UnreadableJson {
        next();
        return !at(JsonToken.END_ARRAY);
    }

    /// {@return the text that is here}
    public String text() throws UnreadableJson {
        require(JsonToken.VALUE_STRING, "a text");
        return word();
    }

    /// {@return the text or the name of a field that is here}
    public String word() throws UnreadableJson {
        try {
            return json.getString();
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    /// {@return the number that is here}
    public double number() throws UnreadableJson {
        double number = json.getDoubleValue();
        if (!Double.isFinite(number)) {
            throw error("too large a number");
        }
        return number;
    }

    /// {@return the whole number that is here}
    public int integer() throws UnreadableJson {
        require(JsonToken.VALUE_NUMBER_INT, "a whole number");
        try {
            return json.getIntValue();
        } catch (JacksonException e) {
            throw error("%s is too large a number".formatted(found()));
        }
    }

    /// {@return the row of a table above that the number here says}
    public <T> T row(List<T> table, String name) throws UnreadableJson {
        int place = integer();
        if (place < 0 || place >= table.size()) {
            throw error("row %d of %s is not above; there are %d".formatted(place, name, table.size()));
        }
        return table.get(place);
    }

    boolean flag() throws UnreadableJson {
        if (!at(JsonToken.VALUE_TRUE) && !at(JsonToken.VALUE_FALSE)) {
            throw error("expected true or false, found " + found());
        }
        return at(JsonToken.VALUE_TRUE);
    }

    ObjectNode object() throws UnreadableJson {
        require(JsonToken.START_OBJECT, "an object");
        try {
            return (ObjectNode) tree();
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    /// The value that begins here, of few fields an object.
    private JsonNode tree() throws UnreadableJson {
        if (at(JsonToken.START_OBJECT)) {
            var object = JsonNodeFactory.instance.objectNode();
            for (Optional<String> field = anyField(); field.isPresent(); field = anyField()) {
                if (object.size() == FIELDS) {
                    throw error("an object of more than %d fields".formatted(FIELDS));
                }
                object.set(field.get(), tree());
            }
            return object;
        }
        if (at(JsonToken.START_ARRAY)) {
            var array = JsonNodeFactory.instance.arrayNode();
            while (more()) {
                array.add(tree());
            }
            return array;
        }
        return json.readValueAsTree();
    }
}
