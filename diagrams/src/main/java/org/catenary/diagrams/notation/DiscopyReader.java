package org.catenary.diagrams.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import tools.jackson.core.JsonToken;

/// The objects of DisCoPy become parts of a diagram, the inner ones first, so that their fields may come in any order.
final class DiscopyReader {

    private static final Set<String> MODULES = Set.of("cat", "monoidal", "braided", "balanced", "traced", "symmetric",
            "markov", "rigid", "pivotal", "ribbon", "compact", "frobenius", "grammar.pregroup");
    /// Bubbles have no name there.
    static final String BUBBLE = "Bubble";

    private static final int MANY = 1_000_000;

    private final Cursor json;

    DiscopyReader(Cursor json) { this.json = json; }

    Diagram document() throws UnreadableJson {
        json.next();
        int line = json.line(), column = json.column();
        DiscopyPart part = object();
        json.end();
        return diagram(part).orElseThrow(() ->
                new UnreadableJson("expected a diagram, found " + part.kind(), "", line, column));
    }

    private static Optional<Diagram> diagram(DiscopyPart part) {
        return switch (part) {
            case DiscopyPart.Arrow(Diagram diagram) -> Optional.of(diagram);
            case DiscopyPart.Cell(Diagram diagram) -> Optional.of(diagram);
            case DiscopyPart.Wire _, DiscopyPart.Type _, DiscopyPart.Step _ -> Optional.empty();
        };
    }

    private DiscopyPart object() throws UnreadableJson {
        json.require(JsonToken.START_OBJECT, "an object");
        var fields = new DiscopyFields(json);
        for (Optional<String> field = json.anyField(); field.isPresent(); field = json.anyField()) {
            fields.put(field.get(), value(field.get()));
        }
        String factory = fields.text("factory");
        try {
            DiscopyPart part = part(factory, fields);
            fields.complete(factory);
            return part;
        } catch (Mistake | IllegalArgumentException | ArithmeticException e) {
            throw fields.error("", String.valueOf(e.getMessage()));
        }
    }

    private Object value(String field) throws UnreadableJson {
        return switch (field) {
            case "factory", "name" -> json.text();
            case "z" -> json.integer();
            case "is_dagger" -> json.flag();
            case "dom", "cod", "left", "right" -> object();
            case "arg" -> List.of(object());
            case "inside", "terms", "args" -> list(this::object);
            case "perm" -> list(json::integer);
            default -> throw json.error("the field %s has no place here".formatted(Cursor.shortened(field)));
        };
    }

    private interface Reading<T> {
        T read() throws UnreadableJson;
    }

    private <T> List<T> list(Reading<T> item) throws UnreadableJson {
        json.array();
        var items = new ArrayList<T>();
        while (json.more()) {
            if (items.size() == MANY) {
                throw json.error("a list of more than %d items".formatted(MANY));
            }
            items.add(item.read());
        }
        return items;
    }

    private static DiscopyPart part(String factory, DiscopyFields fields) throws UnreadableJson {
        int dot = factory.lastIndexOf('.');
        String kind = MODULES.contains(factory.substring(0, Math.max(dot, 0))) ? factory.substring(dot + 1) : "";
        return switch (kind) {
            case "Wire", "Ob" -> new DiscopyPart.Wire(new Ob.Atom(fields.text("name"), fields.integer("z", 0)));
            case "Ty" -> new DiscopyPart.Type(ty(fields));
            case "Layer" -> new DiscopyPart.Step(layer(fields), fields.line(), fields.column());
            case "Diagram" -> new DiscopyPart.Arrow(arrow(fields));
            case "Box", "Word" -> new DiscopyPart.Cell(box(fields));
            case "Cup" -> new DiscopyPart.Cell(new Diagram.Cup(fields.ob("left"), fields.ob("right")));
            case "Cap" -> new DiscopyPart.Cell(new Diagram.Cap(fields.ob("left"), fields.ob("right")));
            case "Swap" -> new DiscopyPart.Cell(Diagram.swap(Ty.of(fields.ob("left")), Ty.of(fields.ob("right"))));
            case "Permutation" -> new DiscopyPart.Cell(permutation(fields));
            case "Braid" -> new DiscopyPart.Cell(
                    new Diagram.Braid(fields.ob("left"), fields.ob("right"), fields.flag("is_dagger")));
            case "Twist", "Spider", "Copy", "Discard", "Merge" -> new DiscopyPart.Cell(ofOneObject(kind, fields));
            case "Sum" -> new DiscopyPart.Cell(sum(fields));
            case "Trace" -> throw fields.error("/factory", "files of DisCoPy hold nothing of what is inside a %s".formatted(
                    Cursor.shortened(factory)));
            case BUBBLE -> new DiscopyPart.Cell(bubble(fields));
            default -> throw fields.error("/factory", "the factory %s is not known here".formatted(Cursor.shortened(factory)));
        };
    }

    private static Ty ty(DiscopyFields fields) throws UnreadableJson {
        var obs = new ArrayList<Ob>();
        for (DiscopyPart part : fields.parts("inside")) {
            if (!(part instanceof DiscopyPart.Wire(Ob ob))) {
                throw fields.error("/inside/" + obs.size(), "expected a wire, found " + part.kind());
            }
            obs.add(ob);
        }
        return Ty.of(obs);
    }

    private static Diagram layer(DiscopyFields fields) throws UnreadableJson {
        Diagram layer = Diagram.id(Ty.unit());
        int place = 0;
        for (DiscopyPart part : fields.parts("inside")) {
            layer = layer.tensor(switch (part) {
                case DiscopyPart.Type(Ty ty) -> Diagram.id(ty);
                case DiscopyPart.Cell(Diagram cell) -> cell;
                case DiscopyPart.Wire _, DiscopyPart.Step _, DiscopyPart.Arrow _ ->
                        throw fields.error("/inside/" + place, "expected a type or a box, found " + part.kind());
            });
            place++;
        }
        return layer;
    }

    private static Diagram arrow(DiscopyFields fields) throws UnreadableJson {
        Ty dom = fields.ty("dom"), cod = fields.ty("cod");
        Diagram arrow = Diagram.id(dom);
        int place = 0;
        for (DiscopyPart part : fields.parts("inside")) {
            String pointer = "/inside/" + place++;
            if (!(part instanceof DiscopyPart.Step(Diagram layer, int line, int column))) {
                throw fields.error(pointer, "expected a layer, found " + part.kind());
            }
            try {
                arrow = arrow.then(layer);
            } catch (Mistake e) {
                throw fields.error(pointer, String.valueOf(e.getMessage()), line, column);
            }
        }
        if (!arrow.cod().equals(cod)) {
            throw fields.error("/cod", "the layers end in %s, not in %s".formatted(
                    Cursor.shortened(arrow.cod().toString()), Cursor.shortened(cod.toString())));
        }
        return arrow;
    }

    /// A box, whose boundary is given as it stands, after turning.
    private static Diagram box(DiscopyFields fields) throws UnreadableJson {
        Ty dom = fields.ty("dom"), cod = fields.ty("cod");
        int z = fields.integer("z", 0);
        boolean reversed = fields.flag("is_dagger"), upright = (z % 2 == 0) ^ reversed;
        int back = Math.negateExact(z);
        return Box.of(fields.text("name"), (upright ? dom : cod).rotate(back), (upright ? cod : dom).rotate(back))
                .turned(z, reversed);
    }

    private static Diagram permutation(DiscopyFields fields) throws UnreadableJson {
        return new Diagram.Permutation(fields.ty("dom"), fields.integers("perm").stream().mapToInt(i -> i).toArray());
    }

    /// A cell whose wires all carry one object, which dom and cod tell; its name repeats them.
    private static Diagram ofOneObject(String kind, DiscopyFields fields) throws UnreadableJson {
        fields.text("name");
        Ty dom = fields.ty("dom"), cod = fields.ty("cod"), wires = dom.tensor(cod);
        if (wires.isUnit()) {
            throw fields.error("", "a %s without wires does not tell what it is of".formatted(kind));
        }
        Ob ob = wires.get(0);
        int in = Math.toIntExact(dom.size()), out = Math.toIntExact(cod.size());
        Diagram cell = switch (kind) {
            case "Twist" -> new Diagram.Twist(ob, fields.flag("is_dagger"));
            case "Spider" -> new Diagram.Spider(ob, in, out);
            case "Merge" -> new Diagram.Merge(ob, in);
            default -> new Diagram.Copy(ob, out);
        };
        if (!cell.dom().equals(dom) || !cell.cod().equals(cod)) {
            throw fields.error("", "a %s is %s → %s here, not %s → %s".formatted(kind, Cursor.shortened(cell.dom().toString()),
                    Cursor.shortened(cell.cod().toString()), Cursor.shortened(dom.toString()), Cursor.shortened(cod.toString())));
        }
        return cell;
    }

    private static Diagram bubble(DiscopyFields fields) throws UnreadableJson {
        return Diagram.bubble(Box.of(BUBBLE, fields.ty("dom"), fields.ty("cod")), inside(fields).toArray(Diagram[]::new));
    }

    /// What is inside: one diagram in files of old, a list of them now.
    private static List<Diagram> inside(DiscopyFields fields) throws UnreadableJson {
        var inside = new ArrayList<Diagram>();
        for (DiscopyPart part : fields.parts(fields.has("arg") ? "arg" : "args")) {
            inside.add(diagram(part).orElseThrow(() ->
                    fields.error("/args/" + inside.size(), "expected a diagram, found " + part.kind())));
        }
        return inside;
    }

    private static Diagram sum(DiscopyFields fields) throws UnreadableJson {
        var terms = new ArrayList<Diagram>();
        for (DiscopyPart part : fields.parts("terms")) {
            terms.add(diagram(part).orElseThrow(() ->
                    fields.error("/terms/" + terms.size(), "expected a diagram, found " + part.kind())));
        }
        return new Diagram.Frame(new Border.Sum(fields.ty("dom"), fields.ty("cod")), terms);
    }
}
