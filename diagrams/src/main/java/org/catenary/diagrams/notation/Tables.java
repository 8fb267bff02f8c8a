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
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The tables of a document that is being written: each value has one place, the number of those before it.
final class Tables {

    private final Codecs codecs;
    private final SequencedMap<Ob, Integer> obs = new LinkedHashMap<>();
    private final SequencedMap<Ty, Integer> types = new LinkedHashMap<>();
    private final Map<Box, Integer> boxes = new HashMap<>();
    private final List<ObjectNode> boxRows = new ArrayList<>();
    private final SequencedMap<Row, Integer> nodes = new LinkedHashMap<>();

    Tables(Codecs codecs) { this.codecs = codecs; }

    int ob(Ob ob) { return obs.computeIfAbsent(ob, _ -> obs.size()); }

    int type(Ty ty) {
        Integer known = types.get(ty);
        if (known != null) {
            return known;
        }
        Limits.checked(ty.size(), "a type");
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
        boxRows.add(row);
    }

    int node(Row row) { return nodes.computeIfAbsent(row, _ -> nodes.size()); }

    void write(JsonGenerator json) {
        json.writeArrayPropertyStart("obs");
        for (Ob ob : obs.keySet()) {
            switch (ob) {
                case Ob.Atom(String name, int z) ->
                    json.writeStartArray().writeString(name).writeNumber(z).writeEndArray();
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
