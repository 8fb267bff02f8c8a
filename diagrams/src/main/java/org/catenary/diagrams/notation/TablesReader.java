package org.catenary.diagrams.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Border.Trace.Side;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;
import tools.jackson.core.JsonToken;

/// The tables of a document that is being read, each row from rows above.
final class TablesReader {

    private final Codecs codecs;
    private final Cursor json;
    private final Steps steps;
    private final List<Ob> obs = new ArrayList<>();
    private final List<Ty> types = new ArrayList<>();
    private final List<Box> boxes = new ArrayList<>();
    private final List<Phase> phases = new ArrayList<>();
    private final List<Diagram> nodes = new ArrayList<>();

    TablesReader(Codecs codecs, Extent extent, Cursor json) {
        this.codecs = codecs;
        this.steps = new Steps(extent);
        this.json = json;
    }

    /// Something that is read, or refused.
    private interface Reading<T> {
        T read() throws UnreadableJson;
    }

    void read() throws UnreadableJson {
        table("obs", obs, this::ob);
        table("types", types, this::type);
        table("boxes", boxes, this::box);
        if (json.fieldIfNext("phases")) {
            table(phases, this::phase);
            json.next();
        }
        json.require("nodes");
        table(nodes, this::node);
    }

    Ty rootType() throws UnreadableJson { return json.row(types, "types"); }

    Diagram rootNode() throws UnreadableJson { return json.row(nodes, "nodes"); }

    /// What reads one image.
    interface Image {
        void read(ImageReader fields) throws UnreadableJson;
    }

    /// Reads a table of images, behind the others.
    void images(String name, Image image) throws UnreadableJson {
        table(name, new ArrayList<>(), () -> {
            String pointer = json.pointer();
            int line = json.line(), column = json.column();
            var fields = new ImageReader(json.object(), obs, types, boxes, nodes, pointer, line, column);
            return read(fields, () -> {
                image.read(fields);
                return fields;
            });
        });
    }

    private <T> void table(String name, List<T> table, Reading<T> row) throws UnreadableJson {
        json.field(name);
        table(table, row);
    }

    private <T> void table(List<T> table, Reading<T> row) throws UnreadableJson {
        json.array();
        while (json.more()) {
            table.add(row.read());
        }
    }

    private Ob ob() throws UnreadableJson {
        json.array();
        json.next();
        return json.at(JsonToken.START_ARRAY) ? functions() : json.at(JsonToken.VALUE_NUMBER_INT) ? timed() : named();
    }

    private Ob named() throws UnreadableJson {
        String name = json.text();
        int z = integer();
        json.next();
        if (json.at(JsonToken.END_ARRAY)) {
            return checked(() -> new Ob.Atom(name, z));
        }
        String left = json.text();
        json.next();
        String right = json.text();
        return made(() -> new Ob.Wall(left, name, right, z));
    }

    private Ob timed() throws UnreadableJson {
        Ob ob = json.row(obs, "obs");
        int from = integer();
        json.next();
        boolean head = json.flag();
        int delay = integer();
        return made(() -> new Ob.Timed(ob, from, head, delay));
    }

    private Ob functions() throws UnreadableJson {
        Ty first = Ty.of(rest(obs, "obs"));
        json.next();
        String sign = json.text();
        if (!sign.equals("/") && !sign.equals("\\")) {
            throw json.error("between a base and an exponent stands / or \\");
        }
        json.next();
        json.array();
        Ty second = Ty.of(rest(obs, "obs"));
        int z = integer();
        return made(() -> sign.equals("/") ? new Ob.Exp(first, second, Side.RIGHT, z)
                : new Ob.Exp(second, first, Side.LEFT, z));
    }

    private Ty type() throws UnreadableJson {
        json.array();
        var row = new ArrayList<Ob>();
        while (json.more()) {
            if (json.at(JsonToken.VALUE_STRING) && row.isEmpty()) {
                String colour = json.text();
                return last(Ty.unit(colour));
            }
            row.add(json.row(obs, "obs"));
        }
        return checked(() -> Ty.of(row));
    }

    private Phase phase() throws UnreadableJson {
        json.array();
        var amounts = new TreeMap<String, String>();
        while (json.more()) {
            String name = json.text();
            json.next();
            if (amounts.put(name, json.text()) != null) {
                throw json.error("two amounts of one parameter");
            }
        }
        return checked(() -> Phase.ofAmounts(amounts));
    }

    private Box box() throws UnreadableJson {
        String pointer = json.pointer();
        int line = json.line(), column = json.column();
        var fields = new BoxReader(json.object(), types, boxes, pointer, line, column);
        String kind = fields.text("kind");
        var codec = codecs.ofKind(kind).orElseThrow(() -> fields.error("kind",
                "no codec is given for boxes of the kind %s; known are %s".formatted(Cursor.shortened(kind), codecs.kinds())));
        return read(fields, () -> codec.read(fields));
    }

    private static <T> T read(BoxReader fields, Reading<? extends T> reading) throws UnreadableJson {
        try {
            T value = reading.read();
            fields.complete();
            return value;
        } catch (Mistake | IllegalArgumentException | ArithmeticException e) {
            throw fields.error("", String.valueOf(e.getMessage()));
        }
    }

    private Diagram node() throws UnreadableJson {
        json.array();
        json.next();
        String word = json.text();
        return switch (word) {
            case "id" -> id();
            case "box" -> last(next(boxes, "boxes"));
            case "turned" -> turned(false);
            case "reversed" -> turned(true);
            case "cup" -> bend(Diagram.Cup::new);
            case "cap" -> bend(Diagram.Cap::new);
            case "spider" -> spider();
            case "phaseSpider" -> phaseSpider();
            case "eval" -> eval();
            case "followedBy" -> followedBy(false);
            case "unfold" -> followedBy(true);
            case "curry" -> counted(n -> new Border.Curry(n, Side.RIGHT));
            case "curryLeft" -> counted(n -> new Border.Curry(n, Side.LEFT));
            case "delay" -> counted(Border.Delay::new);
            case "feedback" -> around(Border.Feedback::new);
            case "copy" -> legs(Diagram.Copy::new);
            case "merge" -> legs(Diagram.Merge::new);
            case "braid" -> bend((x, y) -> new Diagram.Braid(x, y, false));
            case "unbraid" -> bend((x, y) -> new Diagram.Braid(x, y, true));
            case "twist" -> twist(false);
            case "untwist" -> twist(true);
            case "permutation" -> permutation();
            case "then" -> then();
            case "tensor" -> tensor();
            case "sum" -> sum();
            case "trace" -> around(over -> new Border.Trace(over, Side.RIGHT));
            case "traceLeft" -> around(over -> new Border.Trace(over, Side.LEFT));
            case "bubble" -> bubble(false);
            case "reversedBubble" -> bubble(true);
            default -> throw json.error("no node is called " + Cursor.shortened(word));
        };
    }

    private Diagram id() throws UnreadableJson {
        Ty ty = next(types, "types");
        return last(Diagram.id(ty));
    }

    private Diagram turned(boolean reversed) throws UnreadableJson {
        Box box = next(boxes, "boxes");
        int z = integer();
        spend(Steps.turned(box));
        return made(() -> new Diagram.Turned(box, z, reversed));
    }

    private Diagram bend(BiFunction<Ob, Ob, Diagram> bend) throws UnreadableJson {
        Ob x = next(obs, "obs"), y = next(obs, "obs");
        return made(() -> bend.apply(x, y));
    }

    private Diagram legs(BiFunction<Ob, Integer, Diagram> cell) throws UnreadableJson {
        Ob x = next(obs, "obs");
        int legs = integer();
        return made(() -> cell.apply(x, legs));
    }

    private Diagram twist(boolean inverse) throws UnreadableJson { return last(new Diagram.Twist(next(obs, "obs"), inverse)); }

    private Diagram spider() throws UnreadableJson {
        Ob x = next(obs, "obs");
        int in = integer(), out = integer();
        return made(() -> new Diagram.Spider(x, in, out));
    }

    private Diagram phaseSpider() throws UnreadableJson {
        Ob x = next(obs, "obs");
        int in = integer(), out = integer();
        Phase phase = next(phases, "phases");
        return made(() -> new Diagram.Spider(x, in, out, phase));
    }

    private Diagram eval() throws UnreadableJson {
        Ob ob = next(obs, "obs");
        return made(() -> {
            if (!(ob instanceof Ob.Exp function)) {
                throw new IllegalArgumentException("%s is no function to apply".formatted(ob));
            }
            return new Diagram.Eval(function);
        });
    }

    private Diagram followedBy(boolean inverse) throws UnreadableJson {
        Ob x = next(obs, "obs");
        return made(() -> new Diagram.FollowedBy(x, inverse));
    }

    private Diagram permutation() throws UnreadableJson {
        Ty dom = next(types, "types");
        var order = new ArrayList<Integer>();
        while (json.more()) {
            order.add(json.integer());
        }
        return checked(() -> new Diagram.Permutation(dom, order.stream().mapToInt(i -> i).toArray()));
    }

    private Diagram then() throws UnreadableJson {
        List<Diagram> parts = parts();
        spend(Steps.then(parts));
        return joined(parts, Diagram::then);
    }

    private Diagram tensor() throws UnreadableJson {
        List<Diagram> parts = parts();
        spend(Steps.tensor(parts));
        return joined(parts, Diagram::tensor);
    }

    void spend(long more) throws UnreadableJson {
        if (!steps.spend(more)) {
            throw json.error(steps.tooMany());
        }
    }

    private List<Diagram> parts() throws UnreadableJson {
        List<Diagram> parts = rest(nodes, "nodes");
        if (parts.size() < 2) {
            throw json.error("a composite of fewer than two parts");
        }
        return parts;
    }

    private Diagram joined(List<Diagram> parts, BinaryOperator<Diagram> sign) throws UnreadableJson {
        return checked(() -> parts.stream().reduce(sign).orElseThrow());
    }

    private Diagram sum() throws UnreadableJson {
        Ty dom = next(types, "types"), cod = next(types, "types");
        List<Diagram> terms = rest(nodes, "nodes");
        return framed(new Border.Sum(dom, cod), terms);
    }

    /// A frame of which a type is said.
    private Diagram around(Function<Ty, Border> border) throws UnreadableJson {
        Ty over = next(types, "types");
        List<Diagram> inside = rest(nodes, "nodes");
        return framed(checked(() -> border.apply(over)), inside);
    }

    /// A frame of which a number is said.
    private Diagram counted(IntFunction<Border> border) throws UnreadableJson {
        int count = integer();
        List<Diagram> inside = rest(nodes, "nodes");
        return framed(checked(() -> border.apply(count)), inside);
    }

    private Diagram bubble(boolean reversed) throws UnreadableJson {
        Box box = next(boxes, "boxes");
        int z = integer();
        List<Diagram> inside = rest(nodes, "nodes");
        return framed(new Border.Bubble(box, z, reversed), inside);
    }

    private Diagram framed(Border border, List<Diagram> inside) throws UnreadableJson {
        spend(Steps.frame(border, inside));
        return checked(() -> new Diagram.Frame(border, inside));
    }

    // ---- the numbers of a row

    private int integer() throws UnreadableJson {
        json.next();
        return json.integer();
    }

    private <T> T next(List<T> table, String name) throws UnreadableJson {
        json.next();
        return json.row(table, name);
    }

    private <T> List<T> rest(List<T> table, String name) throws UnreadableJson {
        var rows = new ArrayList<T>();
        while (json.more()) {
            rows.add(json.row(table, name));
        }
        return rows;
    }

    /// What a row makes that ends here.
    private <T> T last(T value) throws UnreadableJson {
        json.next();
        json.require(JsonToken.END_ARRAY, "the end of the row");
        return value;
    }

    private <T> T made(Supplier<T> value) throws UnreadableJson { return checked(last(value)); }

    private <T> T checked(Supplier<T> value) throws UnreadableJson {
        try {
            return value.get();
        } catch (Mistake | IllegalArgumentException | ArithmeticException e) {
            throw json.error(String.valueOf(e.getMessage()));
        }
    }
}
