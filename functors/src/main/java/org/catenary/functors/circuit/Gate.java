package org.catenary.functors.circuit;

import java.util.List;
import java.util.Map;
import org.catenary.diagrams.drawing.Drawn;
import org.catenary.diagrams.drawing.Glyph;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Parametrised;
import org.catenary.diagrams.syntax.Phase;

/// A box of a circuit: a unitary, a preparation, a post-selection or a number.
///
/// A gate is defined once; evaluation, differentiation, reversal and rotation read that definition. Gates are closed under
/// [#dagger] on the nose, and under half turns up to further gates on plain qubits ([#transpose]).
public sealed interface Gate extends Parametrised, Drawn permits Unitary, Ket, Bra, Scalar {

    /// {@return the reverse of this gate, its adjoint matrix}
    @Override Gate dagger();

    /// {@return this gate after half a turn: the transposed matrix, with the wires in reverse order}
    ///
    /// It stands on plain qubits, which are their own duals in the category of [circuits][Circuits].
    Diagram transpose();

    /// {@return this gate with some parameters replaced}
    Gate substitute(Map<String, Phase> values);

    /// {@return the names of the parameters of this gate's phase}
    @Override default List<String> parameters() { return List.of(); }

    @Override default Glyph glyph() { return new Glyph.Plain(name()); }

    /// {@return this gate after `z` half turns, reversed if `dagger`; reversal is resolved, turning remains a cell}
    @Override default Diagram turned(int z, boolean dagger) {
        Gate gate = dagger ? dagger() : this;
        return z == 0 ? gate : new Diagram.Turned(gate, z, false);
    }
}
