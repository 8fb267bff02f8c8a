package org.catenary.diagrams.construction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.catenary.diagrams.category.FieldMatrices;
import org.catenary.diagrams.category.MissingStructure;
import org.catenary.diagrams.category.WrongType;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;

/// Its laws are those of its instance over tensors, in the module of functors.
class CpmTest {

    private static final FieldMatrices BASE = FieldMatrices.MODULO_65537;

    @Test
    void cpm() {
        // @start region="cpm"
        Ty x = Ty.of("x"), y = Ty.of("y");
        Box f = Box.of("f", x, y);
        var doubled = new Cpm<>(Free.DIAGRAMS);
        assertEquals("f ⊗ f†ʳ ; cup(y, yʳ) where f : x → y", doubled.pure(f).then(doubled.discard(y)).arrow().toString());
        // @end
    }

    @Test
    void whatCannotBeDoubledIsRefused() {
        assertThrows(MissingStructure.class, () -> new Cpm<>(new Para<>(BASE)));
        assertThrows(WrongType.class, () -> new Cpm<>(BASE).of(List.of(2), List.of(2), BASE.id(List.of(2))));
    }
}
