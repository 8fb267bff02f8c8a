package org.catenary.functors.circuit;

import java.util.List;
import java.util.Map;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.drawing.Drawn;
import org.catenary.diagrams.drawing.Glyph;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Parametrised;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;

/// A box of a circuit over qubits and bits: a gate, which is pure, or a channel, which measures, forgets or prepares.
///
/// Boxes are closed under [#dagger] on the nose, and under half turns up to further boxes on plain wires ([#transpose]).
public sealed interface CircuitBox extends Parametrised, Drawn permits Gate, Channel {

    /// {@return the reverse of this box, its adjoint}
    @Override CircuitBox dagger();

    /// {@return this box after half a turn: transposed, with the wires in reverse order}
    ///
    /// It stands on plain wires, which are their own duals in the category of [circuits][Circuits].
    Diagram transpose();

    /// {@return this box with some parameters replaced}
    CircuitBox substitute(Map<String, Phase> values);

    /// {@return the circuit on a type that applies this box on some of its wires and nothing on the others}
    /// @param wires one for each wire of the box, all different
    /// @throws WrongArgument if they are not, or the box changes its type
    /// @throws org.catenary.diagrams.category.NotComposable if the wires do not fit the box
    default Diagram on(Ty type, int... wires) { return Placed.on(type, this, wires); }

    /// {@return the names of the parameters of this box}
    @Override default List<String> parameters() { return List.of(); }

    @Override default Glyph glyph() { return new Glyph.Plain(Legend.of(name())); }

    /// {@return this box after `z` half turns, reversed if `dagger`; reversal is resolved, turning remains a cell}
    @Override default Diagram turned(int z, boolean dagger) {
        CircuitBox box = dagger ? dagger() : this;
        return z == 0 ? box : new Diagram.Turned(box, z, false);
    }
}
