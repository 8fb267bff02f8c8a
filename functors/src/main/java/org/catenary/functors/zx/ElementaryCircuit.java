package org.catenary.functors.zx;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.syntax.Phase;

/// A circuit of Hadamard gates, Z rotations `diag(1, e^{2πiφ})`, NOT, CX, CZ and SWAP on numbered qubits, in flat arrays.
///
/// What optimisation works on: every circuit of gates has [such an expansion][Elementary]. Equal phases are equal numbers of
/// `1/denominator` turns, as in a [ZxGraph]. A circuit is appended to while it is made, then only read.
public final class ElementaryCircuit {

    /// The kinds of gates.
    public enum Op {
        /// Hadamard's gate.
        H,
        /// `diag(1, e^{2πiφ})`.
        ROTATION,
        /// Not.
        X,
        /// Controlled not, the control first.
        CX,
        /// Controlled Z.
        CZ,
        /// Two qubits change places.
        SWAP;

        /// {@return whether it acts on two qubits}
        public boolean isTwoQubit() { return this == CX || this == CZ || this == SWAP; }
    }

    private final int qubits;
    private int size;
    private Op[] op = new Op[16];
    private int[] first = new int[16];
    private int[] second = new int[16];
    private long[] units = new long[16];
    private Phase[] form = {};
    private long denominator = 8;
    private ZxScalar factor = ZxScalar.ONE;

    /// An empty circuit.
    public ElementaryCircuit(int qubits) { this.qubits = qubits; }

    /// An empty circuit with the qubits, the unit of phases and the factor of another.
    ElementaryCircuit(ElementaryCircuit like) {
        this(like.qubits);
        this.denominator = like.denominator;
        this.factor = like.factor;
    }

    /// {@return the number of qubits}
    public int qubits() { return qubits; }

    /// {@return the number of gates}
    public int size() { return size; }

    /// {@return the kind of a gate}
    public Op op(int k) { return op[k]; }

    /// {@return the qubit of a gate, the control of CX}
    public int first(int k) { return first[k]; }

    /// {@return the second qubit of a gate on two, the target of CX; else -1}
    public int second(int k) { return second[k]; }

    /// {@return the angle of a rotation}
    public Phase phase(int k) { return Units.phase(units[k], denominator).plus(form(k)); }

    /// {@return the number by which the circuit is multiplied}
    public ZxScalar factor() { return factor; }

    long units(int k) { return units[k]; }

    Phase form(int k) { return form.length == 0 ? Phase.ZERO : form[k]; }

    long denominator() { return denominator; }

    /// {@return whether the angle of a rotation is a multiple of a quarter turn}
    boolean isClifford(int k) { return op(k) != Op.ROTATION || units[k] % (denominator >> 2) == 0 && form(k).equals(Phase.ZERO); }

    /// {@return the number of rotations that are no multiple of a quarter turn}
    public int nonClifford() { return (int) IntStream.range(0, size).filter(k -> !isClifford(k)).count(); }

    /// {@return the number of gates on two qubits, three for an exchange}
    public int twoQubit() {
        return IntStream.range(0, size).map(k -> op(k) == Op.SWAP ? 3 : op(k).isTwoQubit() ? 1 : 0).sum();
    }

    /// {@return the number of Hadamard gates}
    public int hadamards() { return (int) IntStream.range(0, size).filter(k -> op(k) == Op.H).count(); }

    /// {@return the length of the longest chain of gates, an exchange counted three times}
    public int depth() {
        var depth = new int[qubits];
        for (int k = 0; k < size; k++) {
            int at = depth[first[k]] + 1;
            if (second[k] >= 0) {
                at = Math.max(at, depth[second[k]] + 1) + (op(k) == Op.SWAP ? 2 : 0);
                depth[second[k]] = at;
            }
            depth[first[k]] = at;
        }
        return Arrays.stream(depth).max().orElse(0);
    }

    /// Appends a gate without an angle.
    ///
    /// @param b the second qubit, or -1
    /// @throws WrongArgument if the gate has an angle, acts on another number of qubits, or a qubit is not there or named twice
    public void add(Op gate, int a, int b) {
        if (gate == Op.ROTATION || b >= 0 != gate.isTwoQubit() || a == b || a < 0 || Math.max(a, b) >= qubits) {
            throw new WrongArgument("%s on the qubits %d and %d of %d".formatted(gate, a, b, qubits));
        }
        append(gate, a, b, 0);
    }

    /// Appends Hadamard's gate.
    public void h(int q) { add(Op.H, q, -1); }

    /// Appends a not.
    public void x(int q) { add(Op.X, q, -1); }

    /// Appends a controlled not.
    public void cx(int control, int target) { add(Op.CX, control, target); }

    /// Appends a controlled Z.
    public void cz(int a, int b) { add(Op.CZ, a, b); }

    /// Appends an exchange of qubits.
    public void swap(int a, int b) { add(Op.SWAP, a, b); }

    /// Appends exchanges, after which qubit `k` carries what qubit `from[k]` carried.
    void permute(int... from) {
        int[] left = from.clone();
        for (int k = 0; k < left.length; k++) {
            int other = left[k];
            if (other != k) {
                swap(k, other);
                for (int j = k + 1; j < left.length; j++) {
                    left[j] = left[j] == k ? other : left[j];
                }
            }
        }
    }

    /// Appends the rotation `diag(1, e^{2πiφ})`.
    ///
    /// @throws WrongArgument if the qubit is not there
    public void rotate(int q, Phase turns) {
        if (q < 0 || q >= qubits) {
            throw new WrongArgument("a rotation on qubit %d of %d".formatted(q, qubits));
        }
        refine(turns.denominator().orElse(BigInteger.TWO.pow(50)));
        append(Op.ROTATION, q, -1, Math.floorMod(turns.moduloTurns().units(denominator), denominator));
        Phase linear = turns.form();
        if (!linear.equals(Phase.ZERO) || form.length > 0) {
            rotateBy(size - 1, linear);
        }
    }

    /// Appends a rotation in units.
    void rotate(int q, long by, Phase linear) {
        append(Op.ROTATION, q, -1, Math.floorMod(by, denominator));
        if (!linear.equals(Phase.ZERO) || form.length > 0) {
            rotateBy(size - 1, linear);
        }
    }

    private void rotateBy(int k, Phase linear) {
        if (form.length < op.length) {
            int before = form.length;
            form = Arrays.copyOf(form, op.length);
            Arrays.fill(form, before, form.length, Phase.ZERO);
        }
        form[k] = linear;
    }

    void refine(BigInteger wanted) {
        long finer = Units.refined(denominator, wanted);
        if (finer != denominator) {
            for (int k = 0; k < size; k++) {
                units[k] = Units.rescaled(units[k], denominator, finer);
            }
            denominator = finer;
        }
    }

    private void append(Op gate, int a, int b, long by) {
        if (size == op.length) {
            op = Arrays.copyOf(op, 2 * size);
            first = Arrays.copyOf(first, 2 * size);
            second = Arrays.copyOf(second, 2 * size);
            units = Arrays.copyOf(units, 2 * size);
            if (form.length > 0) {
                form = Arrays.copyOf(form, 2 * size);
                Arrays.fill(form, size, 2 * size, Phase.ZERO);
            }
        }
        op[size] = gate;
        first[size] = a;
        second[size] = b;
        units[size] = by;
        size++;
    }

    /// Appends a gate of another circuit, whose unit of phases is the same.
    void append(ElementaryCircuit other, int k) { append(other, k, other.first[k], other.second[k]); }

    /// Appends a gate of another circuit on other qubits.
    void append(ElementaryCircuit other, int k, int a, int b) {
        append(other.op(k), a, b, other.units[k]);
        if (!other.form(k).equals(Phase.ZERO)) {
            rotateBy(size - 1, other.form(k));
        }
    }

    /// Appends all gates of another circuit.
    void appendAll(ElementaryCircuit other) {
        refine(BigInteger.valueOf(other.denominator));
        for (int k = 0; k < other.size; k++) {
            if (other.op(k) == Op.ROTATION) {
                rotate(other.first[k], Units.rescaled(other.units[k], other.denominator, denominator), other.form(k));
            } else {
                append(other.op(k), other.first[k], other.second[k], 0);
            }
        }
        factor = factor.times(other.factor);
    }

    /// Multiplies by a number.
    void multiply(ZxScalar by) { factor = factor.times(by); }

    void setFactor(ZxScalar to) { factor = to; }

    /// {@return some of the gates in order, without the factor}
    ElementaryCircuit part(int from, int to) {
        var part = new ElementaryCircuit(this);
        part.factor = ZxScalar.ONE;
        for (int k = from; k < to; k++) {
            part.append(this, k);
        }
        return part;
    }

    /// Whether a gate is the same as one of another circuit.
    boolean hasSameGate(int k, ElementaryCircuit other, int j) {
        return op[k] == other.op[j] && first[k] == other.first[j] && second[k] == other.second[j] && phase(k).equals(other.phase(j));
    }

    /// {@return the reverse circuit}
    public ElementaryCircuit dagger() {
        var reverse = new ElementaryCircuit(this);
        for (int k = size - 1; k >= 0; k--) {
            if (op(k) == Op.ROTATION) {
                reverse.rotate(first[k], -units[k], form(k).negate());
            } else {
                reverse.append(this, k);
            }
        }
        reverse.factor = factor.conjugate();
        return reverse;
    }

    @Override public boolean equals(Object object) {
        return object instanceof ElementaryCircuit other && qubits == other.qubits && size == other.size
                && factor.equals(other.factor) && IntStream.range(0, size).allMatch(k -> hasSameGate(k, other, k));
    }

    @Override public int hashCode() { return 31 * size + Arrays.hashCode(Arrays.copyOf(first, size)); }

    /// {@return the gates on one line, `H 0; ROTATION(1/8) 1; CX 0 1`, cut where there are many}
    @Override public String toString() {
        String text = IntStream.range(0, Math.min(size, 100)).mapToObj(k -> op(k) + (op(k) == Op.ROTATION ? "(" + phase(k) + ")" : "")
                + " " + first[k] + (second[k] < 0 ? "" : " " + second[k])).collect(Collectors.joining("; "));
        return size <= 100 ? text : text + "; … (%d gates)".formatted(size);
    }
}
