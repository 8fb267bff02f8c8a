package org.catenary.functors.circuit;

import java.util.Map;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;

/// A unitary on one qubit.
public sealed interface OneQubit extends Gate permits Fixed, Rotation {

    @Override default Ty dom() { return Qubits.of(1); }

    @Override default Ty cod() { return Qubits.of(1); }

    @Override OneQubit dagger();

    @Override OneQubit substitute(Map<String, Phase> values);

    /// {@return the transposed matrix under a number of adjacent controls on the left}
    Diagram transposed(int controls);

    @Override default Diagram transpose() { return transposed(0); }

    /// {@return the angle, zero where the gate has none}
    Phase phase();

    /// Writes the matrix at an angle: rows are outputs, row-major, the real part of each entry before its imaginary part.
    ///
    /// @param turns  the value of [#phase]
    /// @param matrix receives eight numbers
    /// @param at     where they begin
    void matrix(double turns, double[] matrix, int at);
}
