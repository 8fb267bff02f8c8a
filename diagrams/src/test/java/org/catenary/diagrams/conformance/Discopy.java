package org.catenary.diagrams.conformance;

import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import tools.jackson.databind.JsonNode;

/// Diagrams in the encoding of the reference data `discopy/…`: a domain, then one box a layer with its offset.
public final class Discopy {

    private Discopy() {}

    /// {@return the type of a list of wires, each a name or a pair `[name, z]`}
    public static Ty type(JsonNode wires) {
        Ty type = Ty.unit();
        for (JsonNode wire : wires) {
            type = type.tensor(Ty.of(wire.isArray() ? Ob.of(wire.get(0).asString()).rotate(wire.get(1).asInt())
                    : Ob.of(wire.asString())));
        }
        return type;
    }

    /// {@return the diagram that begins at `dom` and goes through `layers`}
    public static Diagram diagram(JsonNode dom, JsonNode layers) {
        Diagram diagram = Diagram.id(type(dom));
        for (JsonNode layer : layers) {
            diagram = diagram.thenAt(layer.get("offset").asLong(), cell(layer));
        }
        return diagram;
    }

    private static Diagram cell(JsonNode layer) {
        Ty dom = type(layer.get("dom")), cod = type(layer.get("cod"));
        String kind = layer.path("kind").asString("box");
        return switch (kind) {
            case "cup" -> selfDual(dom) ? new Diagram.Spider(dom.get(0), 2, 0) : new Diagram.Cup(dom.get(0), dom.get(1));
            case "cap" -> selfDual(cod) ? new Diagram.Spider(cod.get(0), 0, 2) : new Diagram.Cap(cod.get(0), cod.get(1));
            case "swap" -> Diagram.swap(dom.slice(0, 1), dom.slice(1, 2));
            case "spider" -> new Diagram.Spider(dom.isUnit() ? cod.get(0) : dom.get(0), (int) dom.size(), (int) cod.size());
            case "word" -> Box.of(layer.get("word").asString(), dom, cod);
            case "box" -> box(layer.get("box").asString(), layer.path("z").asInt(0), dom, cod);
            default -> throw new IllegalArgumentException("a layer of kind " + kind);
        };
    }

    /// In hypergraph categories a bend on one plain object twice is a spider.
    private static boolean selfDual(Ty pair) { return pair.get(0).equals(pair.get(1)); }

    private static Diagram box(String name, int z, Ty dom, Ty cod) {
        Ty from = z % 2 == 0 ? dom : cod, to = z % 2 == 0 ? cod : dom;
        return Box.of(name, from.rotate(-z), to.rotate(-z)).turned(z, false);
    }
}
