package org.catenary.diagrams.notation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Phase;
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
    private final SequencedMap<Phase, Integer> phases = new LinkedHashMap<>();
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

    /// The row of an object, after those of the objects that it is made of.
    int ob(Ob ob) {
        Integer known = obs.get(ob);
        if (known != null) {
            return known;
        }
        var open = new ArrayDeque<Ob>();
        open.push(ob);
        while (!open.isEmpty()) {
            Ob now = open.element();
            List<Ob> missing = parts(now).stream().filter(part -> !obs.containsKey(part)).toList();
            if (missing.isEmpty()) {
                open.pop();
                if (obs.putIfAbsent(now, obs.size()) == null) {
                    spendTokens(4L + 2L * Math.max(1, parts(now).size()));
                }
            }
            missing.reversed().forEach(open::push);
        }
        return Objects.requireNonNull(obs.get(ob));
    }

    private static List<Ob> parts(Ob ob) {
        return switch (ob) {
            case Ob.Atom _, Ob.Wall _ -> List.of();
            case Ob.Timed(Ob x, int _, boolean _, int _) -> List.of(x);
            case Ob.Exp exp -> exp.base().tensor(exp.exponent()).toList();
        };
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

    int phase(Phase phase) {
        Integer known = phases.get(phase);
        if (known != null) {
            return known;
        }
        spendTokens(3 + 2L * phase.amounts().size());
        phases.put(phase, phases.size());
        return phases.size() - 1;
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
                case Ob.Wall(String left, String name, String right, int z) -> json.writeStartArray().writeString(Limits.checked(name))
                        .writeNumber(z).writeString(Limits.checked(left)).writeString(Limits.checked(right)).writeEndArray();
                case Ob.Timed(Ob x, int from, boolean head, int delay) -> json.writeStartArray().writeNumber(ob(x))
                        .writeNumber(from).writeBoolean(head).writeNumber(delay).writeEndArray();
                case Ob.Exp exp -> {
                    boolean left = exp.side() == Border.Trace.Side.LEFT;
                    json.writeStartArray();
                    rows(left ? exp.exponent() : exp.base(), json);
                    json.writeString(left ? "\\" : "/");
                    rows(left ? exp.base() : exp.exponent(), json);
                    json.writeNumber(exp.z()).writeEndArray();
                }
            }
        }
        json.writeEndArray().writeArrayPropertyStart("types");
        for (Ty ty : types.keySet()) {
            if (ty.isUnit() && ty.isColoured()) {
                json.writeStartArray().writeString(ty.left()).writeEndArray();
            } else {
                rows(ty, json);
            }
        }
        json.writeEndArray().writeArrayPropertyStart("boxes");
        boxRows.forEach(json::writeTree);
        json.writeEndArray();
        if (!phases.isEmpty()) {
            json.writeArrayPropertyStart("phases");
            for (Phase phase : phases.keySet()) {
                json.writeStartArray();
                phase.amounts().forEach((name, amount) -> json.writeString(name).writeString(amount));
                json.writeEndArray();
            }
            json.writeEndArray();
        }
        json.writeArrayPropertyStart("nodes");
        for (Row row : nodes.keySet()) {
            json.writeStartArray().writeString(row.word());
            for (int number : row.numbers()) {
                json.writeNumber(number);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void rows(Ty ty, JsonGenerator json) {
        json.writeStartArray();
        ty.forEach(ob -> json.writeNumber(ob(ob)));
        json.writeEndArray();
    }
}
