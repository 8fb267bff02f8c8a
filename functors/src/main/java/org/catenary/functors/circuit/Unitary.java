package org.catenary.functors.circuit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;

/// A unitary on some qubits: the one definition that evaluation, differentiation, translation and drawing read.
///
/// Those on one qubit, and these under controls, are *elementary*: they are known by their matrix. All others say by their
/// [#expansion] which gates they are made of, so that whatever treats elementary gates treats every gate.
public sealed interface Unitary extends Gate permits OneQubit, OneParameter, Composite, Controlled, Custom {

    /// What the matrix is known to be whatever the angles.
    enum Pattern {
        /// Zero off the diagonal.
        DIAGONAL,
        /// One number of modulus 1 in each row and column.
        PERMUTATION,
        /// Any other.
        GENERAL
    }

    /// {@return the number of qubits}
    int qubits();

    @Override default Ty dom() { return Qubits.of(qubits()); }

    @Override default Ty cod() { return Qubits.of(qubits()); }

    /// {@return the angles, in turns, in the order of the name}
    List<Phase> phases();

    @Override Unitary dagger();

    @Override Unitary substitute(Map<String, Phase> values);

    /// {@return the matrix at some angles: rows are outputs, row-major, the real part of each entry before its imaginary part}
    ///
    /// It has `2·4ⁿ` numbers for `n` qubits, the first of which is the most significant.
    ///
    /// @param turns the values of [#phases]
    double[] matrix(double... turns);

    /// {@return the matrix at values of the parameters, as [#matrix(double...)] gives it}
    /// @throws org.catenary.diagrams.syntax.UnboundParameter if a parameter has no value
    default double[] matrix(Map<String, Double> values) {
        return matrix(phases().stream().mapToDouble(phase -> phase.evaluate(values)).toArray());
    }

    /// {@return what is known of the matrix}
    Pattern pattern();

    /// {@return the gates that this gate is made of, not yet expanded themselves; itself alone where it is elementary or
    ///     [custom][Custom]}
    default Expansion expansion() { return Expansion.itself(this); }

    /// {@return the elementary and custom gates that this gate is made of, in order, each on wires of this gate}
    default List<Placed> elementary() { return expansion().elementary(); }

    /// {@return the power with the exponent `numerator / denominator`}
    ///
    /// The angles of rotations are multiplied; of other gates an eigenvalue `exp(2πia)` with `-½ < a ≤ ½` becomes
    /// `exp(2πiat)`, by the spectrum of the matrix where there is no closed form. So `X.power(1, 2)` is the square root of X.
    ///
    /// @throws NoPower if the power is not whole, and the gate has no closed form for it and either an angle without a value or more
    ///     than 8 qubits
    /// @throws ArithmeticException if the denominator is zero
    Expansion power(long numerator, long denominator);

    /// {@return this gate under controls more on the left}
    /// @throws WrongArgument if there are fewer than one
    default Controlled controlled(int controls) { return new Controlled(controls, this); }

    /// {@return this gate under one control at a distance}
    ///
    /// The control is the first wire and the gate acts on the last ones for a positive distance, the other way round for a
    /// negative one; wires between are left alone.
    ///
    /// @param distance from the control to the nearest wire of the gate, 1 or -1 where they are neighbours
    /// @throws WrongArgument if it is zero
    default Diagram control(int distance) {
        if (distance == 0) {
            throw new WrongArgument("the control of %s at distance 0".formatted(name()));
        }
        int width = Math.abs(distance) + qubits();
        var wires = new int[qubits() + 1];
        wires[0] = distance > 0 ? 0 : width - 1;
        for (int k = 0; k < qubits(); k++) {
            wires[k + 1] = distance > 0 ? distance + k : k;
        }
        return controlled(1).on(width, wires);
    }

    /// {@return the circuit on `width` qubits that applies this gate on some of them and nothing on the others}
    /// @param wires one for each qubit of the gate, all different
    /// @throws WrongArgument if they are not
    default Diagram on(int width, int... wires) { return Placed.on(Qubits.of(width), this, wires); }

    /// {@return the name of the gate in OpenQASM files where it has one: that of `qelib1.inc` or `stdgates.inc`, or one that
    ///     is current besides (`ccz`, `ryy`, `iswap`)}
    default Optional<String> qasm() { return Optional.empty(); }
}
