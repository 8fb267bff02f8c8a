package org.catenary.diagrams.normal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;

/// The first normal form to look at.
final class FirstNormalForm {

    private FirstNormalForm() {}

    // @start region="snake"
    /// A wire that bends up and down again is a wire.
    static void snake() {
        Ty n = Ty.of("n");
        Diagram snake = Diagram.id(n).tensor(Diagram.cap(n)).then(Diagram.cup(n).tensor(Diagram.id(n)));
        assertEquals(Diagram.id(n), NormalForm.rigid(snake));
    }
    // @end

    // @start region="isotopy"
    /// A scalar passes another, but not the wire beside it.
    static void isotopy() {
        Diagram s = Box.of("s", Ty.unit(), Ty.unit()), t = Box.of("t", Ty.unit(), Ty.unit()), wire = Diagram.id("n");
        assertInstanceOf(Isotopy.Found.class, Isotopy.between(s.tensor(t).tensor(wire), t.tensor(s).tensor(wire)));
        assertInstanceOf(Isotopy.Difference.class, Isotopy.between(s.tensor(wire), wire.tensor(s)));
    }
    // @end
}
