package org.catenary.functors.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.drawing.Glyph;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Layer;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;

/// Classical control: a box acts where the bits beside it on the left have given values, which they keep.
///
/// @param values one for each bit, at least one
/// @param body   what acts; its domain is its codomain, and it is not conditional itself
public record Conditional(List<Integer> values, CircuitBox body) implements Channel {

    /// @throws WrongArgument if the values are no bits or none, or the body changes its type or is conditional
    public Conditional {
        values = Bits.checked(values);
        if (values.isEmpty() || body instanceof Conditional || !body.dom().equals(body.cod())) {
            throw new WrongArgument("%s if the bits are '%s'".formatted(body.summary(), Bits.text(values)));
        }
    }

    /// {@return a circuit under classical control: bits on the left, then its wires}
    ///
    /// Its boxes are conditional, its permutations are not: together they must bring each wire back to its place.
    ///
    /// @throws NotACircuit if a cell is neither a box of circuits nor a permutation, or a box changes its type
    public static Diagram on(List<Integer> values, Diagram circuit) {
        int bits = values.size();
        Diagram all = Diagram.id(Qubits.bits(bits).tensor(circuit.dom()));
        int[] place = IntStream.range(0, Math.toIntExact(circuit.dom().size())).toArray();
        for (Layer layer : circuit.layers()) {
            int offset = Math.toIntExact(layer.offset());
            switch (layer.cell()) {
                case Diagram.Permutation permutation -> {
                    int[] before = place.clone();
                    for (int k = 0; k < permutation.order().length; k++) {
                        place[offset + k] = before[offset + permutation.order()[k]];
                    }
                }
                case CircuitBox box when box.dom().equals(box.cod()) -> {
                    var wires = new ArrayList<>(IntStream.range(0, bits).boxed().toList());
                    for (int k = 0; k < box.dom().size(); k++) {
                        wires.add(bits + place[offset + k]);
                    }
                    CircuitBox under = box instanceof Conditional(List<Integer> more, CircuitBox body)
                            ? joined(values, more, body) : new Conditional(values, box);
                    all = all.then(Placed.on(all.dom(), under, wires.stream().mapToInt(Integer::intValue).toArray()));
                }
                case Diagram cell -> throw NotACircuit.because(cell);
            }
        }
        return all;
    }

    private static Conditional joined(List<Integer> values, List<Integer> more, CircuitBox body) {
        var all = new ArrayList<>(values);
        all.addAll(more);
        return new Conditional(all, body);
    }

    @Override public String name() { return "%s if %s".formatted(body.name(), Bits.text(values)); }

    @Override public Ty dom() { return Qubits.bits(values.size()).tensor(body.dom()); }

    @Override public Ty cod() { return dom(); }

    @Override public List<String> parameters() { return body.parameters(); }

    @Override public Conditional dagger() { return new Conditional(values, body.dagger()); }

    @Override public Conditional substitute(Map<String, Phase> replaced) { return new Conditional(values, body.substitute(replaced)); }

    /// The bits move from the left to the right, in reverse order.
    @Override public Diagram transpose() {
        int n = Math.toIntExact(dom().size()), bits = values.size();
        Ty turned = Circuits.MIXED.dual(dom());
        Diagram around = Diagram.permutation(turned, IntStream.concat(IntStream.range(0, bits).map(k -> n - 1 - k),
                IntStream.range(0, n - bits)).toArray());
        return around.then(on(values, body.transpose())).then(around.dagger());
    }

    @Override public Glyph glyph() {
        Glyph target = body == Fixed.X ? new Glyph.Not() : body == Fixed.Z ? new Glyph.Dot() : body.glyph();
        var controls = new ArrayList<Glyph.Control>();
        for (int k = 0; k < values.size(); k++) {
            controls.add(new Glyph.Control(k, values.get(k) == 1));
        }
        return target instanceof Glyph.Controlled(List<Glyph.Control> more, Glyph inner)
                ? new Glyph.Controlled(joined(controls, more), inner) : new Glyph.Controlled(controls, target);
    }

    private static List<Glyph.Control> joined(List<Glyph.Control> controls, List<Glyph.Control> more) {
        var all = new ArrayList<>(controls);
        more.forEach(control -> all.add(new Glyph.Control(control.wire() + controls.size(), control.one())));
        return all;
    }

    @Override public String toString() { return name(); }
}
