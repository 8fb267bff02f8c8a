package org.catenary.diagrams.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;

class GlyphTest {

    // @start region="gate"
    /// A gate with a control on its first wire.
    record ControlledRotation(String angle) implements Box, Drawn {
        @Override public String name() { return "CRz(" + angle + ")"; }

        @Override public Ty dom() { return Ty.of("qubit", "qubit"); }

        @Override public Ty cod() { return dom(); }

        @Override public Glyph glyph() { return Glyph.Controlled.by(new Glyph.Plain("Rz(" + angle + ")"), 0); }
    }
    // @end

    @Test
    void aBoxSaysHowItIsDrawn() {
        assertEquals(new Glyph.Controlled(List.of(new Glyph.Control(0, true)), new Glyph.Plain("Rz(α)")),
                new ControlledRotation("α").glyph());
    }

    @Test
    void aControlledGlyphHasAControl() {
        assertThrows(WrongArgument.class, () -> Glyph.Controlled.by(new Glyph.Not()));
    }
}
