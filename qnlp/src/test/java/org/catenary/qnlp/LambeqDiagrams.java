package org.catenary.qnlp;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.catenary.diagrams.normal.Isotopy;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Layer;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.grammar.Lexeme;
import tools.jackson.databind.JsonNode;

/// Diagrams in the encoding of the reference data `lambeq/…`: a domain, then one box a layer with its offset.
public final class LambeqDiagrams {

    private LambeqDiagrams() {}

    /// {@return the diagram of a list of layers}
    public static Diagram read(JsonNode layers) throws NotationException {
        Diagram diagram = Diagram.id(Ty.parse(layers.get("dom").asString()));
        for (JsonNode layer : layers.get("layers")) {
            Ty dom = Ty.parse(layer.get("dom").asString()), cod = Ty.parse(layer.get("cod").asString());
            diagram = diagram.thenAt(layer.get("offset").asLong(), cell(layer, dom, cod));
        }
        return diagram;
    }

    private static Diagram cell(JsonNode layer, Ty dom, Ty cod) {
        return switch (layer.get("kind").asString()) {
            case "Word" -> new Lexeme(layer.get("name").asString(), cod);
            case "Box" -> Box.of(layer.get("name").asString(), dom, cod);
            case "Cup" -> Diagram.cup(dom.slice(0, 1), dom.slice(1, 2));
            case "Cap" -> Diagram.cap(cod.slice(0, 1), cod.slice(1, 2));
            case "Swap" -> Diagram.swap(dom.slice(0, 1), dom.slice(1, 2));
            case "Spider" -> {
                Ty x = dom.isUnit() ? cod.slice(0, 1) : dom.slice(0, 1);
                yield Diagram.spider(x, (int) dom.size(), (int) cod.size());
            }
            default -> throw new IllegalArgumentException("the layer " + layer);
        };
    }

    /// Holds two diagrams to be equal up to the order of layers that do not touch; crossings are taken wire by wire.
    public static void assertSame(Diagram expected, Diagram found) {
        assertInstanceOf(Isotopy.Found.class, Isotopy.between(plain(expected), plain(found)),
                () -> "expected %s%nfound %s".formatted(expected, found));
    }

    /// Every cell as a box, by what it is called and its type.
    private static Diagram plain(Diagram diagram) {
        Diagram plain = Diagram.id(diagram.dom());
        for (Layer layer : diagram.layers()) {
            for (Layer part : parts(layer)) {
                Diagram cell = part.cell();
                String name = cell instanceof Box box ? box.name() : cell.getClass().getSimpleName();
                plain = plain.thenAt(part.offset(), Box.of(name, cell.dom(), cell.cod()));
            }
        }
        return plain;
    }

    private static List<Layer> parts(Layer layer) {
        if (!(layer.cell() instanceof Diagram.Permutation permutation)) {
            return List.of(layer);
        }
        int[] order = permutation.order();
        Diagram steps = Diagram.id(permutation.dom());
        int[] now = IntStream.range(0, order.length).toArray();
        for (int k = 0; k < order.length; k++) {
            int place = k;
            while (now[place] != order[k]) {
                place++;
            }
            for (int i = place; i > k; i--) {
                steps = steps.thenAt(i - 1, Diagram.swap(steps.cod().slice(i - 1, i), steps.cod().slice(i, i + 1)));
                int wire = now[i];
                now[i] = now[i - 1];
                now[i - 1] = wire;
            }
        }
        var parts = new ArrayList<Layer>();
        steps.layers().forEach(step -> parts.add(new Layer(layer.offset() + step.offset(), step.cell())));
        return parts;
    }
}
