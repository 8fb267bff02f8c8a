package org.catenary.hypernets.translate;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.net.Wiring;

/// The diagrams of a net's labels.
///
/// Where the wires of a net forget windings and a label does not, its diagram begins and ends with wires that turn, so that
/// it fits the wires: `x → xʳ` by a cap `xʳ ⊗ x` and a spider that joins the two `x`.
final class Cells {

    private final Wiring wiring;
    private final IdentityHashMap<Hypernet, Diagram> known;
    private final Map<Label, Diagram> made = new HashMap<>();

    /// @param known the diagrams of the nets inside labels, by identity
    Cells(Wiring wiring, IdentityHashMap<Hypernet, Diagram> known) {
        this.wiring = wiring;
        this.known = known;
    }

    Diagram of(Label label) { return made.computeIfAbsent(label, this::make); }

    private Diagram make(Label label) {
        return between(plain(label.dom()), switch (label) {
            case Label.Generator(Diagram.Cell cell) -> cell;
            case Label.Nest nest -> new Diagram.Frame(nest.border(), nest.inside().stream().map(net ->
                    fitting(nest, Objects.requireNonNull(known.get(net)))).toList());
        }, plain(label.cod()));
    }

    /// A diagram inside a border, of the type that the border asks for.
    private static Diagram fitting(Label.Nest nest, Diagram inside) {
        return switch (nest.border()) {
            case Border.Sum _ -> between(nest.dom(), inside, nest.cod());
            case Border.Trace trace -> between(trace.around(nest.dom()), inside, trace.around(nest.cod()));
            case Border.Feedback feedback -> between(nest.dom().tensor(feedback.over().delay(1)), inside,
                    nest.cod().tensor(feedback.over()));
            case Border.Bubble _, Border.Curry _, Border.Delay _ -> inside;
        };
    }

    private Ty plain(Ty ty) { return Ty.of(ty.toList().stream().map(wiring::sort).toList()); }

    /// {@return a diagram between types that are its own but for windings}
    static Diagram between(Ty dom, Diagram diagram, Ty cod) {
        return turning(dom, diagram.dom()).then(diagram).then(turning(diagram.cod(), cod));
    }

    private static Diagram turning(Ty from, Ty to) {
        if (from.equals(to)) {
            return Diagram.id(from);
        }
        Diagram turning = Diagram.id(Ty.unit());
        List<Ob> before = from.toList(), after = to.toList();
        for (int k = 0; k < before.size(); k++) {
            turning = turning.tensor(turning(before.get(k), after.get(k)));
        }
        return turning;
    }

    private static Diagram turning(Ob from, Ob to) {
        Diagram turning = Diagram.id(Ty.of(from));
        for (Ob x = from; x.z() != to.z();) {
            Ob y = x.rotate(Integer.signum(to.z() - x.z()));
            turning = turning.thenAt(0, new Diagram.Cap(y, x)).thenAt(1, new Diagram.Spider(x, 2, 0));
            x = y;
        }
        return turning;
    }
}
