package org.catenary.functors.zx;

import java.util.List;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.drawing.Drawn;
import org.catenary.diagrams.drawing.Glyph;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Parametrised;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.circuit.Qubits;
import org.catenary.functors.scalar.Complex;

/// A box of a ZX diagram, on qubits.
///
/// {@snippet class="org.catenary.functors.zx.ZxDiagramTest" region="diagram"}
public sealed interface ZxBox extends Box, Drawn {

    /// {@return the conjugate transpose}
    @Override ZxBox dagger();

    /// {@return a green disc for Z, a red one with a ring for X, a yellow square for Hadamard's gate and H-boxes; angles in π}
    @Override default Glyph glyph() {
        return switch (this) {
            case Spider(Kind kind, int _, int _, Phase phase) -> BoardText.glyph(kind, BoardText.angle(phase));
            case Hadamard _ -> BoardText.glyph(Kind.H, "");
            case HBox(int _, int _, Complex entry) -> BoardText.glyph(Kind.H, BoardText.entry(entry));
            case Factor(ZxScalar scalar) -> new Glyph.Scalar(BoardText.scalar(scalar));
        };
    }

    /// {@return this box after `z` half turns, reversed if `dagger`; reversal is resolved, turning remains a cell}
    @Override default Diagram turned(int z, boolean dagger) {
        ZxBox box = dagger ? dagger() : this;
        return z == 0 ? box : new Diagram.Turned(box, z, false);
    }

    /// A spider.
    ///
    /// @param kind  Z or X
    /// @param in    the legs above
    /// @param out   the legs below
    /// @param phase its angle in turns
    record Spider(Kind kind, int in, int out, Phase phase) implements ZxBox, Parametrised {
        /// @throws WrongArgument if the kind is no spider's or a number of legs is negative
        public Spider {
            if (!kind.isSpider() || in < 0 || out < 0) {
                throw new WrongArgument("a spider %s with %d and %d legs".formatted(kind, in, out));
            }
        }

        @Override public String name() { return phase.equals(Phase.ZERO) ? kind.toString() : "%s(%s)".formatted(kind, phase); }

        @Override public Ty dom() { return Qubits.of(in); }

        @Override public Ty cod() { return Qubits.of(out); }

        @Override public ZxBox.Spider dagger() { return new ZxBox.Spider(kind, out, in, phase.negate()); }

        @Override public List<String> parameters() { return phase.parameters(); }

        @Override public String toString() { return name(); }
    }

    /// Hadamard's gate.
    record Hadamard() implements ZxBox {
        @Override public String name() { return "H"; }

        @Override public Ty dom() { return Qubits.of(1); }

        @Override public Ty cod() { return Qubits.of(1); }

        @Override public Hadamard dagger() { return this; }

        @Override public String toString() { return name(); }
    }

    /// An H-box: every entry is 1 but the last.
    ///
    /// @param in    the legs above
    /// @param out   the legs below
    /// @param entry the last entry, -1 for one without a label
    record HBox(int in, int out, Complex entry) implements ZxBox {
        /// @throws WrongArgument if a number of legs is negative
        public HBox {
            if (in < 0 || out < 0) {
                throw new WrongArgument("an H-box with %d and %d legs".formatted(in, out));
            }
        }

        @Override public String name() { return "H(%s)".formatted(entry); }

        @Override public Ty dom() { return Qubits.of(in); }

        @Override public Ty cod() { return Qubits.of(out); }

        @Override public HBox dagger() { return new HBox(out, in, entry.conjugate()); }

        @Override public String toString() { return name(); }
    }

    /// A number.
    record Factor(ZxScalar scalar) implements ZxBox, Parametrised {
        @Override public String name() { return scalar.toString(); }

        @Override public Ty dom() { return Ty.unit(); }

        @Override public Ty cod() { return Ty.unit(); }

        @Override public List<String> parameters() { return scalar.parameters(); }

        @Override public Factor dagger() { return new Factor(scalar.conjugate()); }

        @Override public String toString() { return name(); }
    }
}
