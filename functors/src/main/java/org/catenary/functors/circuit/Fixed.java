package org.catenary.functors.circuit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;

/// A unitary on one qubit without an angle.
public final class Fixed implements OneQubit {

    private static final double R = Math.sqrt(0.5);

    /// Nothing.
    public static final Fixed I = new Fixed("I", 1, 0, 0, 0, 0, 0, 1, 0);
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

    private static final List<Fixed> ALL = List.of(I, H, X, Y, Z, S, SDG, T, TDG, SX, SXDG);

    private final String name;
    private final double[] matrix;

    private Fixed(String name, double... matrix) {
        this.name = name;
        this.matrix = matrix;
    }

    /// The gate of a name, if there is one.
    static Optional<Fixed> named(String name) { return ALL.stream().filter(gate -> gate.name.equals(name)).findFirst(); }

    /// The gate of a matrix, if there is one.
    static Optional<Fixed> near(double[] matrix, double tolerance) {
        return ALL.stream().filter(gate -> Dense.distance(gate.matrix, matrix) < tolerance).findFirst();
    }

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

    @Override public List<Phase> phases() { return List.of(); }

    @Override public Pattern pattern() {
        return switch (name) {
            case "I", "Z", "S", "S†", "T", "T†" -> Pattern.DIAGONAL;
            case "X", "Y" -> Pattern.PERMUTATION;
            default -> Pattern.GENERAL;
        };
    }

    /// The angle of the eigenvalue that is not 1, in eighths of a turn.
    private int eighths() {
        return switch (name) {
            case "I" -> 0;
            case "S", "√X" -> 2;
            case "S†", "√X†" -> -2;
            case "T" -> 1;
            case "T†" -> -1;
            default -> 4;
        };
    }

    /// Whole powers are of the first kind, others turn about the axis: `V ; U1(at) ; V†`.
    @Override public Expansion power(long numerator, long denominator) {
        if (denominator != 0 && numerator % denominator == 0) {
            long times = Math.floorMod(numerator / denominator, order());
            return 2 * times > order() ? Expansion.times(dagger(), (int) (order() - times)) : Expansion.times(this, (int) times);
        }
        Phase angle = Phase.of(eighths(), 8).times(numerator, denominator);
        return new Expansion(1, axis(), List.of(Placed.of(new Rotation(Rotation.Family.U1, angle), 0)));
    }

    private int order() { return eighths() == 0 ? 1 : 8 / Math.abs(eighths()); }

    /// What brings the axis of the gate to that of Z.
    private List<Placed> axis() {
        return switch (name) {
            case "X", "√X", "√X†" -> List.of(Placed.of(H, 0));
            case "Y" -> List.of(Placed.of(new Rotation(Rotation.Family.RX, Phase.of(1, 4)), 0));
            case "H" -> List.of(Placed.of(new Rotation(Rotation.Family.RY, Phase.of(-1, 8)), 0));
            default -> List.of();
        };
    }

    @Override public Optional<String> qasm() {
        return Optional.of(switch (name) {
            case "I" -> "id";
            case "S†" -> "sdg";
            case "T†" -> "tdg";
            case "√X" -> "sx";
            case "√X†" -> "sxdg";
            default -> name.toLowerCase(Locale.ROOT);
        });
    }

    @Override public void matrix(double turns, double[] matrix, int at) { System.arraycopy(this.matrix, 0, matrix, at, 8); }

    @Override public int hashCode() { return name.hashCode(); }

    @Override public boolean equals(Object object) { return this == object; }

    @Override public String toString() { return name; }
}
