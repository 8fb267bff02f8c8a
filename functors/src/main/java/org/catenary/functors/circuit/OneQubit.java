package org.catenary.functors.circuit;

import java.util.Map;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;

/// A unitary on one qubit of at most one angle.
public sealed interface OneQubit extends Unitary permits Fixed, Rotation {

    @Override default int qubits() { return 1; }

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

    @Override default double[] matrix(double... turns) {
        var matrix = new double[8];
        matrix(turns.length == 0 ? 0 : turns[0], matrix, 0);
        return matrix;
    }
}
