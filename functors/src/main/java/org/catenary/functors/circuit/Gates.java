package org.catenary.functors.circuit;

import org.catenary.diagrams.syntax.Phase;

/// The gates by name.
///
/// Angles are in turns: a rotation by `φ` about a Pauli matrix `P` is `exp(−iπφP)`. Controls stand on the left.
public final class Gates {

    /// Hadamard's gate.
    public static final Fixed H = Fixed.H;
    /// Not.
    public static final Fixed X = Fixed.X;
    /// Pauli's second matrix.
    public static final Fixed Y = Fixed.Y;
    /// The sign of |1⟩.
    public static final Fixed Z = Fixed.Z;
    /// The square root of Z; its reverse is `S.dagger()`.
    public static final Fixed S = Fixed.S;
    /// The fourth root of Z; its reverse is `T.dagger()`.
    public static final Fixed T = Fixed.T;
    /// The square root of X; its reverse is `SX.dagger()`.
    public static final Fixed SX = Fixed.SX;
    /// Controlled not.
    public static final Controlled CX = controlled(X);
    /// Controlled Y.
    public static final Controlled CY = controlled(Y);
    /// Controlled Z.
    public static final Controlled CZ = controlled(Z);
    /// Controlled Hadamard.
    public static final Controlled CH = controlled(H);
    /// Toffoli's gate.
    public static final Controlled CCX = controlled(CX);
    /// Z under two controls.
    public static final Controlled CCZ = controlled(CZ);

    private Gates() {}

    /// {@return the rotation about X}
    public static Rotation rx(Phase turns) { return new Rotation(Rotation.Family.RX, turns); }

    /// {@return the rotation about Y}
    public static Rotation ry(Phase turns) { return new Rotation(Rotation.Family.RY, turns); }

    /// {@return the rotation about Z}
    public static Rotation rz(Phase turns) { return new Rotation(Rotation.Family.RZ, turns); }

    /// {@return the phase gate, `diag(1, exp(2πiφ))`}
    public static Rotation u1(Phase turns) { return new Rotation(Rotation.Family.U1, turns); }

    /// {@return a gate under one control on the left}
    public static Controlled controlled(OneQubit gate) { return new Controlled(1, gate); }

    /// {@return a gate under one control more on the left}
    public static Controlled controlled(Controlled gate) { return new Controlled(gate.controls() + 1, gate.gate()); }

    /// {@return the controlled rotation about X}
    public static Controlled crx(Phase turns) { return controlled(rx(turns)); }

    /// {@return the controlled rotation about Y}
    public static Controlled cry(Phase turns) { return controlled(ry(turns)); }

    /// {@return the controlled rotation about Z}
    public static Controlled crz(Phase turns) { return controlled(rz(turns)); }

    /// {@return the controlled phase gate}
    public static Controlled cu1(Phase turns) { return controlled(u1(turns)); }

    /// {@return the preparation of qubits in these bits}
    /// @throws IllegalArgumentException if one is neither 0 nor 1
    public static Ket ket(int... bits) { return new Ket(Bits.of(bits)); }

    /// {@return the post-selection of qubits on these bits}
    /// @throws IllegalArgumentException if one is neither 0 nor 1
    public static Bra bra(int... bits) { return new Bra(Bits.of(bits)); }

    /// {@return the complex number as a circuit without wires}
    public static Scalar scalar(double re, double im) { return new Scalar.Value(re, im); }

    /// {@return the square root of a number as a circuit without wires}
    /// @throws IllegalArgumentException if the number is negative
    public static Scalar sqrt(double square) { return new Scalar.Root(square); }
}
