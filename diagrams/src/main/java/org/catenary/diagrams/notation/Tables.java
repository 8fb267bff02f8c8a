package org.catenary.diagrams.notation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The tables of a document that is being written: each value has one place, the number of those before it.
final class Tables {

    private final Codecs codecs;
    private final Extent extent;
    private final Steps steps;
    private long tokens;
    private final SequencedMap<Ob, Integer> obs = new LinkedHashMap<>();
    private final SequencedMap<Ty, Integer> types = new LinkedHashMap<>();
    private final Map<Box, Integer> boxes = new HashMap<>();
    private final List<ObjectNode> boxRows = new ArrayList<>();
    private final SequencedMap<Row, Integer> nodes = new LinkedHashMap<>();

    Tables(Codecs codecs, Extent extent) {
        this.codecs = codecs;
        this.extent = extent;
        this.steps = new Steps(extent);
    }

    /// Counts tokens that the document will hold.
    void spendTokens(long more) {
        tokens += more;
        if (more > extent.tokens() || tokens > extent.tokens()) {
            throw new Unsaveable("more than the %d tokens that a document may hold".formatted(extent.tokens()));
        }
    }

    /// Counts the tokens of fields.
    void spendTokens(JsonNode fields) {
        spendTokens(2);
        for (JsonNode value : fields) {
            spendTokens(value.isContainer() ? 3 + (value.isObject() ? 2L : 1L) * value.size() : 2);
        }
    }

    /// Counts steps that a reader will take.
    void spendSteps(long more) {
        if (!steps.spend(more)) {
            throw new Unsaveable(steps.tooMany());
        }
    }

    int ob(Ob ob) {
        Integer known = obs.get(ob);
        if (known != null) {
            return known;
        }
        spendTokens(4);
        obs.put(ob, obs.size());
        return obs.size() - 1;
    }

    int type(Ty ty) {
        Integer known = types.get(ty);
        if (known != null) {
            return known;
        }
        spendTokens(2 + ty.size());
        ty.forEach(this::ob);
        types.put(ty, types.size());
        return types.size() - 1;
    }

    int box(Box box) {
        Integer known = boxes.get(box);
        if (known != null) {
            return known;
        }
        write(codecs.of(box), box);
        boxes.put(box, boxRows.size() - 1);
        return boxRows.size() - 1;
    }

    private <B extends Box> void write(BoxCodec<B> codec, Box box) {
        var row = JsonNodeFactory.instance.objectNode().put("kind", codec.kind());
        codec.write(codec.boxes().cast(box), new BoxWriter(row, this));
        spendTokens(row);
        boxRows.add(row);
    }

    int node(Row row) {
        Integer known = nodes.get(row);
        if (known != null) {
            return known;
        }
        spendTokens(3L + row.numbers().length);
        nodes.put(row, nodes.size());
        return nodes.size() - 1;
    }

    void write(JsonGenerator json) {
        json.writeArrayPropertyStart("obs");
        for (Ob ob : obs.keySet()) {
            switch (ob) {
                case Ob.Atom(String name, int z) ->
                    json.writeStartArray().writeString(Limits.checked(name)).writeNumber(z).writeEndArray();
            }
        }
        json.writeEndArray().writeArrayPropertyStart("types");
        for (Ty ty : types.keySet()) {
            json.writeStartArray();
            ty.forEach(ob -> json.writeNumber(ob(ob)));
            json.writeEndArray();
        }
        json.writeEndArray().writeArrayPropertyStart("boxes");
        boxRows.forEach(json::writeTree);
        json.writeEndArray().writeArrayPropertyStart("nodes");
        for (Row row : nodes.keySet()) {
            json.writeStartArray().writeString(row.word());
            for (int number : row.numbers()) {
                json.writeNumber(number);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }
}
