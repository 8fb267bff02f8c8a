package org.catenary.hypernets.translate;

import java.util.ArrayDeque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.net.Ends;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Wiring;

/// Diagrams as nets and nets as diagrams.
///
/// Both ways are linear in boxes and in the wires that cells lie apart, and iterative however deep frames nest; a frame
/// that occurs several times becomes one net.
public final class Translation {

    private Translation() {}

    /// {@return the net of a diagram: monogamous; left-monogamous where wires are copied; traced where they lead back;
    /// Frobenius where they bend or meet}
    public static Hypernet net(Diagram diagram) { return net(diagram, Wiring.of(diagram.theory())); }

    /// {@return the net of a diagram in a given wiring}
    ///
    /// In a Frobenius net cups, caps, spiders, copies and merges join wires, a box turned by half turns is the box with its
    /// wires bent, and windings are forgotten. In any other, these are edges like boxes, but for copies in a left-monogamous
    /// one, which are wires with several consumers or none. Where wires may lead back, traces are the wires that do, and
    /// elsewhere edges. Nets are symmetric: braids are crossings, and twists nothing.
    public static Hypernet net(Diagram diagram, Wiring wiring) {
        IdentityHashMap<Diagram, Hypernet> known = new IdentityHashMap<>();
        var open = new ArrayDeque<Level>();
        open.push(new Level(diagram, wiring, known));
        while (!open.isEmpty()) {
            Level level = open.element();
            List<Diagram> missing = known.containsKey(level.diagram()) ? List.of() : level.advance();
            if (missing.isEmpty()) {
                open.pop();
                known.computeIfAbsent(level.diagram(), _ -> level.net());
            }
            missing.forEach(inside -> open.push(new Level(inside, wiring, known)));
        }
        return Objects.requireNonNull(known.get(diagram));
    }

    /// {@return a diagram whose net is isomorphic to this one}
    ///
    /// A net whose wires all have one producer and one consumer becomes one cell a layer, in topological order, with
    /// permutations between, and a left-monogamous net the same with copies; any other Frobenius net becomes its edges side by
    /// side between two rows of spiders, any other traced net the trace of one whose cycles are cut.
    public static Diagram diagram(Hypernet net) {
        IdentityHashMap<Hypernet, Diagram> known = new IdentityHashMap<>();
        var open = new ArrayDeque<Hypernet>();
        open.push(net);
        while (!open.isEmpty()) {
            Hypernet now = open.element();
            List<Hypernet> missing = known.containsKey(now) ? List.of()
                    : now.inside().stream().filter(inside -> !known.containsKey(inside)).toList();
            if (missing.isEmpty()) {
                open.pop();
                known.computeIfAbsent(now, level -> read(level, new Cells(level.wiring(), known)));
            }
            missing.forEach(open::push);
        }
        return Objects.requireNonNull(known.get(net));
    }

    /// {@return a diagram of a given type whose net is isomorphic to this one}
    ///
    /// It is [the other one][#diagram(Hypernet)], and where a Frobenius net has forgotten the windings of the type, wires that
    /// turn around it.
    ///
    /// @param dom the type of the inputs, that of the net but for windings
    /// @param cod the type of the outputs
    public static Diagram diagram(Hypernet net, Ty dom, Ty cod) { return Cells.between(dom, diagram(net), cod); }

    private static Diagram read(Hypernet net, Cells cells) {
        var order = net.order();
        if (order.isPresent() && isMonogamous(net)) {
            return new Foliation(net, cells).read(order.get());
        }
        return switch (net.wiring()) {
            case FROBENIUS -> new SpiderForm(net, cells).read();
            case LEFT_MONOGAMOUS -> {
                Hypernet copied = Branches.copied(net);
                yield new Foliation(copied, cells).read(copied.order().orElseThrow());
            }
            case MONOGAMOUS, TRACED -> new Feedback(net).read(cells);
        };
    }

    private static boolean isMonogamous(Hypernet net) {
        var ends = net.ends();
        boolean monogamous = ends.isPresent();
        for (int w = 0; w < net.wires() && monogamous; w++) {
            monogamous = ends.get().producer(w) != Ends.NONE && ends.get().consumer(w) != Ends.NONE;
        }
        return monogamous;
    }
}
