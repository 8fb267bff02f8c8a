package org.catenary.diagrams.normal;

import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;

/// Whole turns of a wire in a pivotal category: `x → xʳʳ` by a cap `xʳ ⊗ xʳʳ` and a cup `x ⊗ xʳ`, and back likewise.
///
///     x
///     │ ╭─╮
///     ╰─╯ │
///         xʳʳ
public final class Windings {

    private Windings() {}

    /// {@return the wire from an object to the same with an even number of windings more or less, one turn after another}
    public static Diagram turned(Ob from, Ob to) {
        Diagram turned = Diagram.id(Ty.of(from));
        for (Ob x = from; x.z() != to.z();) {
            Ob half = x.rotate(Integer.signum(to.z() - x.z())), whole = x.rotate(2 * Integer.signum(to.z() - x.z()));
            turned = turned.thenAt(1, new Diagram.Cap(half, whole)).thenAt(0, new Diagram.Cup(x, half));
            x = whole;
        }
        return turned;
    }

    /// {@return the object half a turn from one, on the way to another}
    public static Ob towards(Ob x, Ob y) { return x.rotate(y.z() > x.z() ? 1 : -1); }
}
