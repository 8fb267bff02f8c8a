package org.catenary.diagrams.drawing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Border.Trace.Side;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Layer;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;

/// The sign of each cell of one diagram: boxes measured by their texts, sums by the diagrams inside.
final class Signs implements Function<Diagram, Sign> {

    private final Look look;
    private final Family family;
    private final boolean circuit;
    private final boolean coloured;
    private final List<String> names;
    private final Set<Diagram> turned = new HashSet<>();
    private final IdentityHashMap<Diagram.Frame, Sign> frames = new IdentityHashMap<>();

    Signs(Diagram diagram, Look look, Family family, List<String> names) {
        this.look = look;
        this.family = family;
        this.circuit = family == Family.CIRCUIT;
        this.coloured = diagram.theory().contains(Structure.COLOUR);
        this.names = List.copyOf(names);
        var open = new ArrayDeque<Diagram>(List.of(diagram));
        var found = new ArrayList<Diagram.Frame>();
        while (!open.isEmpty()) {
            for (Layer layer : open.pop().layers()) {
                if (layer.cell() instanceof Diagram.Frame frame) {
                    found.add(frame);
                    frame.inside().forEach(open::push);
                } else if (layer.cell() instanceof Diagram.Turned(Box box, int _, boolean _)) {
                    turned.add(box);
                }
            }
        }
        for (Diagram.Frame frame : found.reversed()) {
            frames.computeIfAbsent(frame, this::frame);
        }
    }

    Look look() { return look; }

    boolean circuit() { return circuit; }

    /// What stands before the first wires that come in.
    List<String> names() { return names; }

    /// Whether wires part coloured regions.
    boolean coloured() { return coloured; }

    /// Whether nodes without tracks above come down to what they feed; words and prepared qubits stay in their line.
    Plan.Rise rise() {
        return switch (family) {
            case PLANAR -> Plan.Rise.SINKING;
            case STEPWISE -> Plan.Rise.STEPWISE;
            case SENTENCE, CIRCUIT, SUM -> Plan.Rise.HIGH;
        };
    }

    @Override public Sign apply(Diagram cell) {
        return switch (cell) {
            case Diagram.Cup _, Diagram.Cap _ -> new Sign.Bend(-1);
            case Loops.Turn turn -> new Sign.Bend(turn.back());
            case Loops.Later _ -> new Sign.Later(0.6 * look.unit());
            case Diagram.Spider(Ob _, int _, int _, Phase phase) -> phase.equals(Phase.ZERO)
                    ? new Sign.Legs(Sign.Heart.SPIDER) : spot(new Glyph.Spider(phase.toString(), Tint.NONE, Glyph.Spider.Form.DISC));
            case Diagram.Eval _ -> plain(cell, "ev");
            case Diagram.FollowedBy _ -> plain(cell, "fby");
            case Diagram.Copy(Ob _, int legs) -> new Sign.Legs(legs == 0 ? Sign.Heart.DISCARD : Sign.Heart.COPY);
            case Diagram.Merge(Ob _, int legs) -> new Sign.Legs(legs == 0 ? Sign.Heart.DISCARD : Sign.Heart.COPY);
            case Diagram.Permutation permutation -> new Sign.Crossing(permutation, Sign.Front.NONE);
            case Diagram.Braid(Ob _, Ob _, boolean inverse) -> new Sign.Crossing(
                    new Diagram.Permutation(cell.dom(), 1, 0), front(inverse));
            case Diagram.Twist(Ob _, boolean inverse) -> new Sign.Curl(front(inverse));
            case Diagram.Turned(Box box, int z, boolean reversed) ->
                    named(cell, name(box, z), Part.Role.BOX, cut(z, reversed));
            case Diagram.Frame frame -> frames.getOrDefault(frame, new Sign.Note(""));
            case Box box when box instanceof Drawn drawn -> glyph(box, drawn.glyph());
            case Box box -> plain(box, box.name());
            case Diagram.Id _, Diagram.Then _, Diagram.Tensor _ -> throw new IllegalArgumentException("not a cell");
        };
    }

    private Sign spot(Glyph.Spider spider) { return Sign.Legs.around(new Spot(spider, look), circuit); }

    private static String name(Box box, int z) {
        String name = box instanceof Drawn drawn ? switch (drawn.glyph()) {
            case Glyph.Plain(String text) -> text;
            case Glyph.Word(String text) -> text;
            case Glyph _ -> box.name();
        } : box.name();
        return Math.abs(z) < 2 ? name : name + (z < 0 ? "ˡ" : "ʳ").repeat(Math.abs(z));
    }

    private static Sign.Front front(boolean inverse) { return inverse ? Sign.Front.RIGHT : Sign.Front.LEFT; }

    private static Sign.Cut cut(int z, boolean reversed) {
        return z % 2 == 0 ? reversed ? Sign.Cut.LOWER_RIGHT : Sign.Cut.UPPER_RIGHT
                : reversed ? Sign.Cut.UPPER_LEFT : Sign.Cut.LOWER_LEFT;
    }

    private Sign glyph(Box box, Glyph glyph) {
        return switch (glyph) {
            case Glyph.Scalar(String text) -> new Sign.Note(text);
            case Glyph.Spider spider -> spot(spider);
            case Glyph.Word(String text) -> named(box, text, Part.Role.WORD, Sign.Cut.NONE);
            case Glyph.Plain(String text) -> circuit ? gate(box, glyph) : plain(box, text);
            case Glyph.Ket(String text) -> circuit ? end(box, glyph) : plain(box, "|" + text + "⟩");
            case Glyph.Bra(String text) -> circuit ? end(box, glyph) : plain(box, "⟨" + text + "|");
            case Glyph.Discard _ -> circuit ? end(box, glyph) : plain(box, box.name());
            case Glyph _ -> circuit ? gate(box, glyph) : plain(box, box.name());
        };
    }

    /// A gate when as many wires leave as reach it, else a box.
    private Sign gate(Box box, Glyph glyph) {
        boolean passed = box.dom().size() == box.cod().size() && !box.dom().isUnit();
        return passed ? new Sign.Gate(glyph, length(glyph)) : plain(box, box.name());
    }

    /// Where wires of one side alone begin or end, else a box.
    private Sign end(Box box, Glyph glyph) {
        boolean oneSided = box.dom().isUnit() != box.cod().isUnit();
        int wires = Math.toIntExact(box.dom().size() + box.cod().size());
        Glyph each = switch (glyph) {
            case Glyph.Ket(String text) -> new Glyph.Ket(Stamp.letter(text, 0, wires));
            case Glyph.Bra(String text) -> new Glyph.Bra(Stamp.letter(text, 0, wires));
            case Glyph other -> other;
        };
        return oneSided ? new Sign.End(glyph, length(each)) : plain(box, box.name());
    }

    private double length(Glyph glyph) {
        double u = look.unit();
        return switch (glyph) {
            case Glyph.Plain(String text) -> Math.max(0.8 * u, textWidth(text) + 0.4 * u);
            case Glyph.Word(String text) -> Math.max(0.8 * u, textWidth(text) + 0.4 * u);
            case Glyph.Scalar(String text) -> Math.max(0.8 * u, textWidth(text) + 0.4 * u);
            case Glyph.Spider spider -> new Spot(spider, look).width();
            case Glyph.Ket(String text) -> textWidth("|" + text + "⟩") + 0.2 * u;
            case Glyph.Bra(String text) -> textWidth("⟨" + text + "|") + 0.2 * u;
            case Glyph.Not _ -> 0.52 * u;
            case Glyph.Dot _, Glyph.Swap _, Glyph.Barrier _ -> 0.3 * u;
            case Glyph.Measure _, Glyph.Observe _ -> 0.9 * u;
            case Glyph.Discard _ -> 0.45 * u;
            case Glyph.Controlled(List<Glyph.Control> _, Glyph target) -> length(target);
            case Glyph.Placed(List<Integer> _, Glyph placed) -> length(placed);
        };
    }

    private double textWidth(String text) { return Advance.of(text, look.textSize()); }

    private Sign plain(Diagram cell, String text) {
        boolean word = family == Family.SENTENCE && cell instanceof Box && cell.dom().isUnit();
        Part.Role role = word ? Part.Role.WORD : Part.Role.BOX;
        return named(cell, text, role, turned.contains(cell) ? Sign.Cut.UPPER_RIGHT : Sign.Cut.NONE);
    }

    private Sign named(Diagram cell, String text, Part.Role role, Sign.Cut cut) {
        Ty dom = cell.dom(), cod = cell.cod();
        var form = dom.isUnit() ? cod.isUnit() ? Sign.Form.PILL : Sign.Form.STATE
                : cod.isUnit() ? Sign.Form.EFFECT : Sign.Form.BOX;
        double u = look.unit(), in = pitch(dom), out = pitch(cod), ports = ports(dom, cod, in, out) + 0.5 * u;
        double wide = textWidth(text) + 0.5 * u, high = 0.75 * u;
        Sign.Cut shown = form == Sign.Form.BOX ? cut : Sign.Cut.NONE;
        double room = shown == Sign.Cut.NONE ? 0 : 0.3 * u;
        double width = circuit ? Math.max(high, ports) : Math.max(u, Math.max(wide, ports));
        double height = circuit ? Math.max(u, wide) + room : high;
        if (look.triangles() && !circuit && (form == Sign.Form.STATE || form == Sign.Form.EFFECT)) {
            double broad = Math.max(1.3 * u, Math.max((textWidth(text) + 0.1 * u) / 0.52, ports));
            return new Sign.Name(text, role, form == Sign.Form.STATE ? Sign.Form.UPWARD : Sign.Form.DOWNWARD,
                    Sign.Cut.NONE, broad, 1.1 * u, in, out);
        }
        return new Sign.Name(text, role, form, shown, width + room, height, in, out);
    }

    private static double ports(Ty dom, Ty cod, double in, double out) {
        return Math.max((dom.size() - 1) * in, (cod.size() - 1) * out);
    }

    /// The distance of neighbouring ports, greater where a label needs it.
    private double pitch(Ty ty) {
        double pitch = look.unit();
        long i = 0;
        for (Ob ob : ty) {
            pitch = ++i < ty.size() ? Math.max(pitch, labelWidth(ob)) : pitch;
        }
        return pitch;
    }

    /// An object as in print, its name as it is.
    static String label(Ob ob) {
        return switch (ob) {
            case Ob.Atom(String name, int z) -> name + (z < 0 ? "ˡ" : "ʳ").repeat(Math.abs(z));
            case Ob.Wall(String _, String name, String _, int z) -> name + (z < 0 ? "ˡ" : "ʳ").repeat(Math.abs(z));
            case Ob.Exp _, Ob.Timed _ -> ob.toString();
        };
    }

    /// The accent of an object.
    Tint tint(Ob ob) {
        return switch (ob) {
            case Ob.Atom(String name, int _) -> look.tint(name);
            case Ob.Wall(String _, String name, String _, int _) -> look.tint(name);
            case Ob.Timed(Ob x, int _, boolean _, int _) -> tint(x);
            case Ob.Exp _ -> look.tint(ob.toString());
        };
    }

    /// How much room a label takes to the right of its wire; nothing if there is none.
    double labelWidth(Ob ob) {
        return !look.types() || circuit ? 0 : Advance.of(label(ob), look.labelSize()) + 0.22 * look.unit() + look.ribbon();
    }

    private Sign frame(Diagram.Frame frame) {
        Ty dom = frame.dom(), cod = frame.cod();
        return switch (frame.border()) {
            case Border.Sum _ when frame.inside().isEmpty() -> named(frame, "0", Part.Role.BOX, Sign.Cut.NONE);
            case Border.Sum _ -> {
                List<Layout> terms = frame.inside().stream().map(term -> Layout.of(term, this)).toList();
                double u = look.unit(), in = pitch(dom), out = pitch(cod);
                double wide = terms.stream().mapToDouble(Layout::width).sum() + (terms.size() - 1) * u + 0.8 * u;
                double high = terms.stream().mapToDouble(Layout::height).max().orElse(0) + 0.5 * u;
                yield new Sign.Terms(terms, Math.max(wide, ports(dom, cod, in, out) + 0.5 * u), high, in, out);
            }
            case Border.Bubble(Box box, int z, boolean reversed) ->
                    bubble(frame, box.name() + (reversed ? "†" : "") + (z < 0 ? "ˡ" : "ʳ").repeat(Math.abs(z)));
            case Border.Curry(int wires, Side side) -> curried(frame, Loops.bent(frame.inside().getFirst(), wires, side));
            case Border.Delay(int steps) -> bubble(frame, steps <= 3 ? "∂".repeat(steps) : "∂ " + steps);
            case Border.Trace _, Border.Feedback _ -> throw new IllegalArgumentException("a trace that is no loop yet");
        };
    }

    private Sign bubble(Diagram.Frame frame, String text) {
        List<Diagram> parts = frame.inside();
        boolean joined = parts.size() == 1 && parts.getFirst().dom().equals(frame.dom())
                && parts.getFirst().cod().equals(frame.cod());
        return around(frame, text, parts, joined, joined, false);
    }

    /// A border at whose lower edge the wires end that are arguments and results of the function below.
    private Sign curried(Diagram.Frame frame, Diagram bent) {
        return around(frame, "Λ", List.of(bent), true, false, true);
    }

    private Sign around(Diagram.Frame frame, String text, List<Diagram> parts, boolean above, boolean below, boolean firm) {
        Ty dom = frame.dom(), cod = frame.cod();
        List<Layout> inside = parts.stream()
                .map(part -> above ? Layout.continued(part, this) : Layout.of(part, this)).toList();
        double u = look.unit(), in = pitch(dom), out = pitch(cod), ports = ports(dom, cod, in, out);
        double wide = inside.stream().mapToDouble(Layout::width).sum() + Math.max(0, inside.size() - 1) * u;
        double high = inside.stream().mapToDouble(Layout::height).max().orElse(0);
        double named = textWidth(text) + 0.5 * u, heart = wide / 2, upper = 0, lower = 0;
        if (above) {
            double[] enter = inside.getFirst().upperWires(), leave = below ? inside.getFirst().lowerWires() : new double[0];
            heart = DoubleStream.concat(Arrays.stream(enter), Arrays.stream(leave)).average().orElse(heart);
            upper = farthest(enter, heart, in);
            lower = farthest(leave, heart, out);
        }
        double left = Math.max(heart + 0.4 * u, ports / 2 + (dom.isUnit() ? 0.25 * u : named));
        double right = Math.max(Math.max(wide - heart + 0.4 * u, ports / 2 + 0.25 * u), named + 0.25 * u - left);
        double turn = turn(Math.max(upper, below ? lower : 0)), top = Stamp.BAND * u + turn;
        return new Sign.Bubble(text, inside, left - heart, top, above, below, firm, (left - right) / 2, left + right,
                top + high + (below ? turn : 0) + 0.2 * u, in, out);
    }

    private double turn(double bend) { return bend < Path.LITTLE ? 0 : 0.3 * look.unit() + 0.6 * bend; }

    /// How far the wires of a diagram stand from ports evenly spaced around a middle.
    private static double farthest(double[] wires, double middle, double pitch) {
        return IntStream.range(0, wires.length)
                .mapToDouble(i -> Math.abs(wires[i] - middle - Sign.Solid.port(pitch, i, wires.length))).max().orElse(0);
    }
}
