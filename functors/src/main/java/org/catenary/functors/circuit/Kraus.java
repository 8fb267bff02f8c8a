package org.catenary.functors.circuit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;

/// A channel on qubits by its Kraus operators: `ρ ↦ Σₖ Kₖ ρ Kₖ†`.
///
/// Two are equal when their names and operators are. Nielsen and Chuang, section 8.2.3; the noises are those of section 8.3.
public final class Kraus implements Channel {

    private static final int MOST = 5;

    private final String name;
    private final int in;
    private final int out;
    private final List<double[]> operators;

    /// Operators that should be those of a channel are none.
    public static final class NotAChannel extends Mistake {
        NotAChannel(String message) { super(message); }
    }

    /// Takes operators as they are; their sum `Σ K†K` need not be the identity.
    ///
    /// @param in        the number of qubits before
    /// @param out       the number of qubits after
    /// @param operators at least one: rows are outputs, row-major, the real part of each entry before its imaginary part
    /// @throws NotAChannel if there is none, one has not `2·2^(in + out)` numbers, or there are more than 5 qubits on a side
    public Kraus(String name, int in, int out, List<double[]> operators) { this(name, in, out, operators, MOST); }

    private Kraus(String name, int in, int out, List<double[]> operators, int most) {
        Qubits.checked(in);
        Qubits.checked(out);
        this.name = name;
        this.in = in;
        this.out = out;
        this.operators = operators.stream().map(double[]::clone).toList();
        if (operators.isEmpty() || in > most || out > most || operators.stream().anyMatch(k -> k.length != 2 << in + out)) {
            throw new NotAChannel("%s from %d to %d qubits with %d operators; at most %d qubits, at least one operator of 2·2^(in + out) numbers"
                    .formatted(name, in, out, operators.size(), most));
        }
    }

    /// A channel on qubits that stay, perhaps on one more than one that users give.
    static Kraus wide(String name, int qubits, List<double[]> operators) { return new Kraus(name, qubits, qubits, operators, MOST + 1); }

    private static Kraus pauli(String name, double identity, double x, double y, double z) {
        return new Kraus(name, 1, 1, Stream.of(scaled(Fixed.I, identity), scaled(Fixed.X, x), scaled(Fixed.Y, y), scaled(Fixed.Z, z))
                .filter(operator -> Arrays.stream(operator).anyMatch(entry -> entry != 0)).toList());
    }

    private static double[] scaled(Fixed gate, double probability) {
        return Arrays.stream(gate.matrix()).map(entry -> entry * Math.sqrt(probability) + 0.0).toArray();
    }

    private static double probability(String name, double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new NotAChannel("%s with the probability %s".formatted(name, p));
        }
        return p;
    }

    /// {@return the noise that applies X with a probability}
    /// @throws NotAChannel if it is no probability
    public static Kraus bitFlip(double p) {
        return pauli("bitflip(%s)".formatted(p), 1 - probability("bitflip", p), p, 0, 0);
    }

    /// {@return the noise that applies Z with a probability}
    /// @throws NotAChannel if it is no probability
    public static Kraus phaseFlip(double p) {
        return pauli("phaseflip(%s)".formatted(p), 1 - probability("phaseflip", p), 0, 0, p);
    }

    /// {@return the noise that applies Y with a probability}
    /// @throws NotAChannel if it is no probability
    public static Kraus bitPhaseFlip(double p) {
        return pauli("bitphaseflip(%s)".formatted(p), 1 - probability("bitphaseflip", p), 0, p, 0);
    }

    /// {@return the noise that replaces a qubit with a probability by one of which nothing is known}
    /// @throws NotAChannel if it is no probability
    public static Kraus depolarising(double p) {
        double each = probability("depolarising", p) / 4;
        return pauli("depolarising(%s)".formatted(p), 1 - 3 * each, each, each, each);
    }

    /// {@return the noise by which 1 decays to 0 with a probability}
    /// @throws NotAChannel if it is no probability
    public static Kraus amplitudeDamping(double p) {
        probability("amplitudedamping", p);
        return new Kraus("amplitudedamping(%s)".formatted(p), 1, 1, List.of(new double[] {1, 0, 0, 0, 0, 0, Math.sqrt(1 - p), 0},
                new double[] {0, 0, Math.sqrt(p), 0, 0, 0, 0, 0}));
    }

    /// {@return the noise by which 1 is found out with a probability, so that phases are lost}
    /// @throws NotAChannel if it is no probability
    public static Kraus phaseDamping(double p) {
        probability("phasedamping", p);
        return new Kraus("phasedamping(%s)".formatted(p), 1, 1, List.of(new double[] {1, 0, 0, 0, 0, 0, Math.sqrt(1 - p), 0},
                new double[] {0, 0, 0, 0, 0, 0, Math.sqrt(p), 0}));
    }

    /// {@return the error of reading a bit}
    /// @param one  the probability to read 1 where 0 is
    /// @param zero the probability to read 0 where 1 is
    /// @throws NotAChannel if one is no probability
    public static ClassicalMap readout(double one, double zero) {
        probability("readout", one);
        probability("readout", zero);
        return new ClassicalMap("readout(%s, %s)".formatted(one, zero), 1, 1, List.of(1 - one, one, zero, 1 - zero));
    }

    @Override public String name() { return name; }

    @Override public Ty dom() { return Qubits.of(in); }

    @Override public Ty cod() { return Qubits.of(out); }

    /// {@return the number of qubits before}
    public int in() { return in; }

    /// {@return the number of qubits after}
    public int out() { return out; }

    /// {@return the operators: rows are outputs, row-major, the real part of each entry before its imaginary part}
    public List<double[]> operators() { return operators.stream().map(double[]::clone).toList(); }

    @Override public Kraus dagger() {
        return new Kraus(marked("†"), out, in, operators.stream().map(k -> turned(k, -1)).toList());
    }

    @Override public Kraus conjugate() {
        return operators.stream().allMatch(Kraus::isReal) ? this : new Kraus(marked("*"), in, out, operators.stream().map(k -> {
            var conjugate = k.clone();
            for (int i = 1; i < k.length; i += 2) {
                conjugate[i] = -k[i] + 0.0;
            }
            return conjugate;
        }).toList());
    }

    private static boolean isReal(double[] k) {
        for (int i = 1; i < k.length; i += 2) {
            if (k[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private double[] turned(double[] k, int sign) {
        int rows = 1 << out, columns = 1 << in;
        var turned = new double[k.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                turned[2 * (j * rows + i)] = k[2 * (i * columns + j)];
                turned[2 * (j * rows + i) + 1] = sign * k[2 * (i * columns + j) + 1] + 0.0;
            }
        }
        return turned;
    }

    private String marked(String mark) {
        return name.endsWith(mark) ? name.substring(0, name.length() - mark.length()) : name + mark;
    }

    @Override public boolean equals(Object object) {
        return object instanceof Kraus other && name.equals(other.name) && in == other.in && out == other.out
                && operators.size() == other.operators.size()
                && Arrays.deepEquals(operators.toArray(), other.operators.toArray());
    }

    @Override public int hashCode() { return 31 * name.hashCode() + Arrays.deepHashCode(operators.toArray()); }

    @Override public String toString() { return name; }
}
