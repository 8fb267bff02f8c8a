package org.catenary.diagrams.notation;

import java.util.List;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Fold;
import org.catenary.diagrams.syntax.Layer;
import org.catenary.diagrams.syntax.Name;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;
import tools.jackson.core.JsonGenerator;

/// A diagram becomes the objects of DisCoPy.
final class DiscopyWriter {

    private static final int FRAMES = 100;
    /// The characters that a wire or a cell takes at least.
    private static final int LEAST = 32;

    private final JsonGenerator json;
    private final CharSequence written;
    private final Diagram diagram;
    private final DiscopyDialect dialect;

    /// @param written where the generator writes to
    DiscopyWriter(JsonGenerator json, CharSequence written, Diagram diagram) {
        check(diagram.size());
        int frames = new Frames().fold(diagram);
        if (frames > FRAMES) {
            throw new Unsaveable("%d frames inside each other are too deep for DisCoPy; at most %d".formatted(frames, FRAMES));
        }
        this.json = json;
        this.written = written;
        this.diagram = diagram;
        this.dialect = DiscopyDialect.of(diagram);
    }

    /// How many frames stand inside each other.
    private record Frames() implements Fold<Integer> {
        @Override public Integer id(Ty ty) { return 0; }

        @Override public Integer cell(Diagram.Cell cell) { return 0; }

        @Override public Integer frame(Diagram.Frame frame, List<Integer> inside) { return 1 + most(inside); }

        @Override public Integer then(List<Integer> steps) { return most(steps); }

        @Override public Integer tensor(List<Integer> factors) { return most(factors); }

        private static int most(List<Integer> parts) { return parts.stream().mapToInt(i -> i).max().orElse(0); }
    }

    void write() { arrow(diagram); }

    private void arrow(Diagram arrow) {
        begin(dialect.factory("Diagram"));
        json.writeArrayPropertyStart("inside");
        Ty scan = arrow.dom();
        for (Layer layer : arrow.layers()) {
            Ty left = scan.slice(0, layer.offset());
            Ty right = scan.slice(layer.offset() + layer.cell().dom().size(), scan.size());
            layer(left, layer.cell(), right);
            scan = left.tensor(layer.cell().cod()).tensor(right);
        }
        json.writeEndArray();
        boundary(arrow);
        json.writeEndObject();
    }

    private void layer(Ty left, Diagram cell, Ty right) {
        begin(dialect.layer());
        json.writeArrayPropertyStart("inside");
        beside(left);
        switch (cell) {
            case Diagram.Cell c -> cell(c);
            case Diagram.Frame frame -> frame(frame);
            case Diagram.Id _, Diagram.Then _, Diagram.Tensor _ -> throw new AssertionError("a layer is a cell or a frame");
        }
        beside(right);
        json.writeEndArray().writeEndObject();
    }

    private void beside(Ty wires) {
        if (!wires.isUnit()) {
            ty(wires);
        }
    }

    private void cell(Diagram.Cell cell) {
        switch (cell) {
            case Box.Named box -> {
                begin(dialect.box(box));
                json.writeStringProperty("name", box.name());
                boundary(box);
            }
            case Box box -> throw new Unsaveable("the box %s is a %s; boxes of DisCoPy's files are a name and a type".formatted(
                    Name.written(box.name()), box.getClass().getTypeName()));
            case Diagram.Turned turned -> turned(turned);
            case Diagram.Cup(Ob left, Ob right) -> pair("Cup", left, right);
            case Diagram.Cap(Ob left, Ob right) -> pair("Cap", left, right);
            case Diagram.Permutation p when p.dom().size() == 2 && p.order()[0] == 1 ->
                    pair("Swap", p.dom().get(0), p.dom().get(1));
            case Diagram.Permutation p -> {
                begin(dialect.factory("Permutation"));
                ty("dom", p.dom());
                json.writeName("perm").writeArray(p.order(), 0, p.order().length);
            }
            case Diagram.Braid(Ob left, Ob right, boolean inverse) -> {
                pair("Braid", left, right);
                dagger(inverse);
            }
            case Diagram.Twist(Ob _, boolean inverse) -> {
                named("Twist", cell);
                dagger(inverse);
            }
            case Diagram.Spider(Ob _, int in, int out, Phase phase) when in + out > 0 && phase.equals(Phase.ZERO) ->
                    named("Spider", cell);
            case Diagram.Copy(Ob _, int legs) -> named(legs == 0 ? "Discard" : "Copy", cell);
            case Diagram.Merge _ -> named("Merge", cell);
            case Diagram.Spider _, Diagram.Eval _, Diagram.FollowedBy _ ->
                    throw new Unsaveable("%s has no place in DisCoPy's files".formatted(cell));
        }
        json.writeEndObject();
    }

    private void turned(Diagram.Turned turned) {
        if (!(turned.box() instanceof Box.Named box)) {
            cell(turned.box());
            return;
        }
        begin(dialect.factory("Box"));
        json.writeStringProperty("name", box.name());
        boundary(turned);
        dagger(turned.reversed());
        if (turned.z() != 0) {
            json.writeNumberProperty("z", turned.z());
        }
    }

    private void dagger(boolean reversed) {
        if (reversed) {
            json.writeBooleanProperty("is_dagger", true);
        }
    }

    private void named(String kind, Diagram.Cell cell) {
        begin(dialect.factory(kind));
        json.writeStringProperty("name", cell.toString());
        boundary(cell);
    }

    private void pair(String kind, Ob left, Ob right) {
        begin(dialect.factory(kind));
        ty("left", Ty.of(left));
        ty("right", Ty.of(right));
    }

    private void frame(Diagram.Frame frame) {
        switch (frame.border()) {
            case Border.Sum _ -> around("Sum", "terms", frame);
            case Border.Bubble(Box.Named box, int z, boolean reversed) when dialect == DiscopyDialect.MONOIDAL && z == 0
                    && !reversed && box.name().equals(DiscopyReader.BUBBLE) -> around("Bubble", "args", frame);
            case Border.Trace _ -> throw new Unsaveable("%s: files of DisCoPy hold nothing of what is inside a trace".formatted(
                    frame.summary()));
            case Border.Bubble _, Border.Curry _, Border.Feedback _, Border.Delay _ ->
                    throw new Unsaveable("%s has no place in DisCoPy's files".formatted(frame.summary()));
        }
    }

    private void around(String kind, String field, Diagram.Frame frame) {
        begin(dialect.factory(kind));
        json.writeArrayPropertyStart(field);
        frame.inside().forEach(this::arrow);
        json.writeEndArray();
        boundary(frame);
        json.writeEndObject();
    }

    private void boundary(Diagram part) {
        ty("dom", part.dom());
        ty("cod", part.cod());
    }

    private void ty(String field, Ty ty) {
        json.writeName(field);
        ty(ty);
    }

    private void ty(Ty ty) {
        check(ty.size());
        begin(dialect.ty());
        json.writeArrayPropertyStart("inside");
        for (Ob ob : ty) {
            switch (ob) {
                case Ob.Atom(String name, int z) -> {
                    begin(dialect.wire());
                    json.writeStringProperty("name", name);
                    if (z != 0) {
                        json.writeNumberProperty("z", z);
                    }
                    json.writeEndObject();
                }
                case Ob.Wall _, Ob.Exp _, Ob.Timed _ ->
                        throw new Unsaveable("a wire %s has no place in DisCoPy's files".formatted(ob));
            }
        }
        json.writeEndArray().writeEndObject();
    }

    private void begin(String factory) {
        checkLength(written);
        json.writeStartObject().writeStringProperty("factory", factory);
    }

    static void checkLength(CharSequence written) { check((written.length() + LEAST - 1) / LEAST); }

    private static void check(long parts) {
        if (parts > DiscopyJson.DOCUMENT / LEAST) {
            throw new Unsaveable("the diagram is too long for a file of DisCoPy; at most %d characters".formatted(
                    DiscopyJson.DOCUMENT));
        }
    }
}
