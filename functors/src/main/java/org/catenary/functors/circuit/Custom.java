package org.catenary.functors.circuit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;

/// A unitary that is given by its matrix.
///
/// Two are equal when their names and matrices are.
public final class Custom implements Unitary {

    private static final double TOLERANCE = 1e-9;
    private static final int MOST_QUBITS = 12;

    private final String name;
    private final double[] matrix;
    private final int qubits;
    private final Pattern pattern;

    /// A matrix that should be a unitary on qubits is none.
    public static final class NotUnitary extends Mistake {
        NotUnitary(String message) { super(message); }
    }

    /// Takes a matrix as it is, rows as outputs, row-major, the real part of each entry before its imaginary part.
    ///
    /// @param matrix `2·4ⁿ` numbers for `n` qubits
    /// @throws NotUnitary if it has another size, or its product with its adjoint is not the identity within 1e-9
    public Custom(String name, double... matrix) {
        this.name = name;
        this.matrix = matrix.clone();
        this.qubits = qubits(name, matrix);
        double defect = Dense.defect(matrix);
        if (!(defect <= TOLERANCE)) {
            throw new NotUnitary("the matrix of %s is not unitary: its product with its adjoint is %s off the identity".formatted(
                    name, defect));
        }
        this.pattern = Dense.pattern(matrix);
    }

    private static int qubits(String name, double[] matrix) {
        for (int n = 0; n <= MOST_QUBITS; n++) {
            if (matrix.length == 2L << 2 * n) {
                return n;
            }
        }
        throw new NotUnitary("the matrix of %s has %d numbers; on n qubits, at most %d, there are 2·4ⁿ".formatted(
                name, matrix.length, MOST_QUBITS));
    }

    @Override public String name() { return name; }

    @Override public int qubits() { return qubits; }

    @Override public List<Phase> phases() { return List.of(); }

    @Override public double[] matrix(double... turns) { return matrix.clone(); }

    @Override public Pattern pattern() { return pattern; }

    @Override public Custom dagger() { return new Custom(toggled("†"), Dense.adjoint(matrix)); }

    private String toggled(String mark) { return name.endsWith(mark) ? name.substring(0, name.length() - mark.length()) : name + mark; }

    @Override public Custom substitute(Map<String, Phase> values) { return this; }

    @Override public Diagram transpose() {
        Diagram reverse = Diagram.permutation(dom(), IntStream.range(0, qubits).map(k -> qubits - 1 - k).toArray());
        return reverse.then(transposed()).then(reverse);
    }

    Custom transposed() { return new Custom(toggled("ᵀ"), Dense.transposed(matrix)); }

    @Override public Expansion power(long numerator, long denominator) { return Powers.of(this, numerator, denominator); }

    /// {@return the gate under some controls as rotations on one qubit, CX, and phases under controls, the phase of the whole included}
    ///
    /// Their product is the matrix within 1e-12. Without controls there are no gates but rotations and fewer than `4ⁿ` CX; with them,
    /// up to `2ⁿ` phases besides.
    ///
    /// @param controls how many, which come before the wires of the gate
    /// @throws WrongArgument if the gate acts on no qubit, and there are no controls
    public Expansion synthesis(int controls) {
        if (qubits + controls == 0) {
            throw new WrongArgument("%s is a number on no qubit, which has no gates".formatted(name));
        }
        return controls == 0 ? new Expansion(qubits, List.of(), Synthesis.of(matrix)) : Synthesis.controlled(controls, matrix);
    }

    @Override public boolean equals(Object object) {
        return object instanceof Custom other && name.equals(other.name) && Arrays.equals(matrix, other.matrix);
    }

    @Override public int hashCode() { return 31 * name.hashCode() + Arrays.hashCode(matrix); }

    @Override public String toString() { return name; }
}
