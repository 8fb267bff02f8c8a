package org.catenary.functors.circuit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;

/// A unitary on one qubit without an angle.
public final class Fixed implements OneQubit {

    private static final double R = Math.sqrt(0.5);

    /// Hadamard's gate.
    public static final Fixed H = new Fixed("H", R, 0, R, 0, R, 0, -R, 0);
    /// Not.
    public static final Fixed X = new Fixed("X", 0, 0, 1, 0, 1, 0, 0, 0);
    /// Pauli's second matrix.
    public static final Fixed Y = new Fixed("Y", 0, 0, 0, -1, 0, 1, 0, 0);
    /// The sign of |1⟩.
    public static final Fixed Z = new Fixed("Z", 1, 0, 0, 0, 0, 0, -1, 0);
    /// The square root of Z.
    public static final Fixed S = new Fixed("S", 1, 0, 0, 0, 0, 0, 0, 1);
    /// The reverse of S.
    public static final Fixed SDG = new Fixed("S†", 1, 0, 0, 0, 0, 0, 0, -1);
    /// The fourth root of Z.
    public static final Fixed T = new Fixed("T", 1, 0, 0, 0, 0, 0, R, R);
    /// The reverse of T.
    public static final Fixed TDG = new Fixed("T†", 1, 0, 0, 0, 0, 0, R, -R);
    /// The square root of X.
    public static final Fixed SX = new Fixed("√X", .5, .5, .5, -.5, .5, -.5, .5, .5);
    /// The reverse of the square root of X.
    public static final Fixed SXDG = new Fixed("√X†", .5, -.5, .5, .5, .5, .5, .5, -.5);

    private static final List<Fixed> ALL = List.of(H, X, Y, Z, S, SDG, T, TDG, SX, SXDG);

    private final String name;
    private final double[] matrix;

    private Fixed(String name, double... matrix) {
        this.name = name;
        this.matrix = matrix;
    }

    /// The gate of a name, if there is one.
    static Optional<Fixed> named(String name) { return ALL.stream().filter(gate -> gate.name.equals(name)).findFirst(); }

    @Override public String name() { return name; }

    @Override public Fixed dagger() {
        return switch (name) {
            case "S" -> SDG;
            case "S†" -> S;
            case "T" -> TDG;
            case "T†" -> T;
            case "√X" -> SXDG;
            case "√X†" -> SX;
            default -> this;
        };
    }

    /// Symmetric but for Y, where `Yᵀ = Z Y Z`.
    @Override public Diagram transposed(int controls) {
        Diagram gate = Controlled.by(controls, this);
        Diagram z = Diagram.id(Qubits.of(controls)).tensor(Z);
        return this == Y ? z.then(gate).then(z) : gate;
    }

    @Override public Fixed substitute(Map<String, Phase> values) { return this; }

    @Override public Phase phase() { return Phase.ZERO; }

    @Override public void matrix(double turns, double[] matrix, int at) { System.arraycopy(this.matrix, 0, matrix, at, 8); }

    @Override public int hashCode() { return name.hashCode(); }

    @Override public boolean equals(Object object) { return this == object; }

    @Override public String toString() { return name; }
}
