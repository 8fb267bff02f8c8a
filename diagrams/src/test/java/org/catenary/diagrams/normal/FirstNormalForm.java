package org.catenary.diagrams.normal;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
