package org.catenary.functors.circuit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.catenary.diagrams.category.WrongArgument;
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
    /// Nothing, on one qubit.
    public static final Fixed I = Fixed.I;
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
    /// Not under three controls.
    public static final Controlled C3X = X.controlled(3);
    /// Not under four controls.
    public static final Controlled C4X = X.controlled(4);
    /// The controlled square root of X.
    public static final Controlled CSX = controlled(SX);
    /// The square root of X under three controls.
    public static final Controlled C3SX = SX.controlled(3);
    /// Two qubits change places, as a gate; as wires they do by `Diagram.swap`.
    public static final Composite SWAP = Composite.of(Composite.Kind.SWAP);
    /// Fredkin's gate: two qubits change places under a control.
    public static final Controlled CSWAP = controlled(SWAP);
    /// Two qubits change places with a factor `i` where they differ.
    public static final Composite ISWAP = Composite.of(Composite.Kind.ISWAP);
    /// Toffoli's gate up to phases.
    public static final Composite RCCX = Composite.of(Composite.Kind.RCCX);
    /// Not under three controls, up to phases.
    public static final Composite RC3X = Composite.of(Composite.Kind.RC3X);

    private static final List<Unitary> WITHOUT_ANGLE = List.of(I, H, X, Y, Z, S, S.dagger(), T, T.dagger(), SX, SX.dagger());
    private static final List<Unitary> OTHERS = List.of(CX, CY, CZ, CH, CSX, CCX, CCZ, C3X, C4X, C3SX, SWAP, CSWAP, ISWAP, RCCX, RC3X);

    private Gates() {}

    /// {@return the rotation about X}
    public static Rotation rx(Phase turns) { return new Rotation(Rotation.Family.RX, turns); }

    /// {@return the rotation about Y}
    public static Rotation ry(Phase turns) { return new Rotation(Rotation.Family.RY, turns); }

    /// {@return the rotation about Z}
    public static Rotation rz(Phase turns) { return new Rotation(Rotation.Family.RZ, turns); }

    /// {@return the phase gate, `diag(1, exp(2πiφ))`}
    public static Rotation u1(Phase turns) { return new Rotation(Rotation.Family.U1, turns); }

    /// {@return the rotation about two X}
    public static PauliRotation rxx(Phase turns) { return new PauliRotation("XX", turns); }

    /// {@return the rotation about two Y}
    public static PauliRotation ryy(Phase turns) { return new PauliRotation("YY", turns); }

    /// {@return the rotation about two Z}
    public static PauliRotation rzz(Phase turns) { return new PauliRotation("ZZ", turns); }

    /// {@return the rotation about a word of Pauli matrices}
    /// @throws WrongArgument if the word has other letters than X, Y and Z, or none
    public static OneParameter rotation(String word, Phase turns) {
        return switch (word) {
            case "X" -> rx(turns);
            case "Y" -> ry(turns);
            case "Z" -> rz(turns);
            default -> new PauliRotation(word, turns);
        };
    }

    /// {@return `U1(lambda) ; Ry(¼) ; U1(phi)`}
    public static Composite u2(Phase phi, Phase lambda) { return Composite.of(Composite.Kind.U2, phi, lambda); }

    /// {@return `U1(lambda) ; Ry(theta) ; U1(phi)`: every unitary on one qubit, up to a phase}
    public static Composite u3(Phase theta, Phase phi, Phase lambda) { return Composite.of(Composite.Kind.U3, theta, phi, lambda); }

    /// {@return [#u3] with the phase `gamma` under a control}
    public static Composite cu(Phase theta, Phase phi, Phase lambda, Phase gamma) { return Composite.of(Composite.Kind.CU, theta, phi, lambda, gamma); }

    /// {@return hopping by `theta` and interaction by `phi`: `Rxx(theta) ; Ryy(theta) ; CU1(-phi)`}
    public static Composite fsim(Phase theta, Phase phi) { return Composite.of(Composite.Kind.FSIM, theta, phi); }

    /// {@return a gate under one control more on the left}
    public static Controlled controlled(Unitary gate) { return gate.controlled(1); }

    /// {@return the gate that has this name in [OpenQASM][Unitary#qasm] and these angles, if there is one}
    /// @param name   as in `cu1`; `p` and `phase` are `u1`, `cp` and `cphase` are `cu1`, `u` and `U` are `u3`, `CX` is `cx`
    public static Optional<Unitary> ofQasm(String name, List<Phase> turns) {
        String word = switch (name) {
            case "p", "phase" -> "u1";
            case "cp", "cphase" -> "cu1";
            case "u", "U" -> "u3";
            case "CX" -> "cx";
            default -> name;
        };
        var found = Stream.concat(WITHOUT_ANGLE.stream(), OTHERS.stream());
        if (turns.size() == 1) {
            Phase phi = turns.getFirst();
            found = Stream.of(rx(phi), ry(phi), rz(phi), u1(phi), crx(phi), cry(phi), crz(phi), cu1(phi), rxx(phi), ryy(phi), rzz(phi));
        } else if (!turns.isEmpty()) {
            found = Arrays.stream(Composite.Kind.values()).filter(kind -> kind.angles() == turns.size()).flatMap(kind -> {
                var gate = new Composite(kind, turns, false);
                return Stream.of(gate, controlled(gate));
            });
        }
        return found.filter(gate -> gate.qasm().equals(Optional.of(word))).findFirst();
    }

    /// {@return the controlled rotation about X}
    public static Controlled crx(Phase turns) { return controlled(rx(turns)); }

    /// {@return the controlled rotation about Y}
    public static Controlled cry(Phase turns) { return controlled(ry(turns)); }

    /// {@return the controlled rotation about Z}
    public static Controlled crz(Phase turns) { return controlled(rz(turns)); }

    /// {@return the controlled phase gate}
    public static Controlled cu1(Phase turns) { return controlled(u1(turns)); }

    /// {@return the preparation of qubits in these bits}
    /// @throws WrongArgument if one is neither 0 nor 1
    public static Ket ket(int... bits) { return new Ket(Bits.of(bits)); }

    /// {@return the post-selection of qubits on these bits}
    /// @throws WrongArgument if one is neither 0 nor 1
    public static Bra bra(int... bits) { return new Bra(Bits.of(bits)); }

    /// {@return the complex number as a circuit without wires}
    public static Scalar scalar(double re, double im) { return new Scalar.Value(re, im); }

    /// {@return the phase `exp(2πiφ)` as a circuit without wires}
    public static Scalar turn(Phase turns) { return new Scalar.Turn(turns); }

    /// {@return the square root of a number as a circuit without wires}
    /// @throws WrongArgument if the number is negative
    public static Scalar sqrt(double square) { return new Scalar.Root(square); }
}
