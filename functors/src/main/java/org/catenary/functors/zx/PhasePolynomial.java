package org.catenary.functors.zx;

import java.util.Map;
import java.util.TreeMap;
import org.catenary.diagrams.syntax.Phase;

/// What a circuit of CX, CZ, not, exchanges and rotations does to basis states: `|x⟩ ↦ e^{2πi·f(x)} |Lx ⊕ b⟩`.
///
/// `f` is a sum of angles, each times a parity of the bits of `x`; a parity is the set of its bits. At most 64 qubits.
/// Amy, Maslov and Mosca, *Polynomial-time T-depth optimization of Clifford+T circuits* (2014), section 2.
final class PhasePolynomial {

    final int qubits;
    final long denominator;
    /// The angle of each parity.
    final TreeMap<Long, Long> units = new TreeMap<>();
    /// The angles that have parameters.
    final TreeMap<Long, Phase> forms = new TreeMap<>();
    /// The parity that each qubit carries, and whether it is negated.
    final long[] row;
    final boolean[] negated;

    PhasePolynomial(int qubits, long denominator) {
        this.qubits = qubits;
        this.denominator = denominator;
        row = new long[qubits];
        negated = new boolean[qubits];
        for (int q = 0; q < qubits; q++) {
            row[q] = 1L << q;
        }
    }

    /// Appends a gate that is no Hadamard gate.
    void append(ElementaryCircuit circuit, int k) {
        int a = circuit.first(k), b = circuit.second(k);
        switch (circuit.op(k)) {
            case ROTATION -> add(row[a], negated[a], circuit.units(k), circuit.form(k));
            case X -> negated[a] ^= true;
            case CX -> {
                row[b] ^= row[a];
                negated[b] ^= negated[a];
            }
            case CZ -> {
                long quarter = denominator >> 2;
                add(row[a], negated[a], quarter, Phase.ZERO);
                add(row[b], negated[b], quarter, Phase.ZERO);
                add(row[a] ^ row[b], negated[a] ^ negated[b], -quarter, Phase.ZERO);
            }
            case SWAP -> {
                long kept = row[a];
                row[a] = row[b];
                row[b] = kept;
                boolean sign = negated[a];
                negated[a] = negated[b];
                negated[b] = sign;
            }
            case H -> throw new IllegalArgumentException("a Hadamard gate is no phase polynomial");
        }
    }

    /// Adds an angle on a parity, up to a global phase.
    private void add(long parity, boolean not, long angle, Phase form) {
        units.merge(parity, Math.floorMod(not ? -angle : angle, denominator), (x, y) -> (x + y) % denominator);
        if (!form.equals(Phase.ZERO)) {
            forms.merge(parity, not ? form.negate() : form, Phase::plus);
        }
    }

    /// {@return the parities whose angle is an odd number of eighths of a turn}
    long[] odd() {
        long eighth = denominator >> 3;
        return units.entrySet().stream().filter(term -> term.getKey() != 0 && !forms.containsKey(term.getKey())
                && term.getValue() % eighth == 0 && term.getValue() / eighth % 2 == 1).mapToLong(Map.Entry::getKey).toArray();
    }

    /// Replaces the parities of odd eighths by others with the same cubic part, by an eighth each; what is left are quarter turns.
    void replace(long[] before, long[] after) {
        long eighth = denominator >> 3;
        var linear = new long[qubits];
        var quadratic = new long[qubits][qubits];
        for (long parity : before) {
            expand(parity, units.getOrDefault(parity, 0L) / eighth, linear, quadratic);
            units.remove(parity);
        }
        for (long parity : after) {
            expand(parity, -1, linear, quadratic);
            units.merge(parity, eighth, (x, y) -> (x + y) % denominator);
        }
        for (int i = 0; i < qubits; i++) {
            for (int j = i + 1; j < qubits; j++) {
                if (Math.floorMod(quadratic[i][j], 4) == 2) {
                    linear[i] += 2;
                    linear[j] += 2;
                    add(1L << i | 1L << j, false, -2 * eighth, Phase.ZERO);
                }
            }
        }
        for (int i = 0; i < qubits; i++) {
            add(1L << i, false, Math.floorMod(linear[i], 8) * eighth, Phase.ZERO);
        }
    }

    /// Adds `c` times a parity as `∑ xᵢ − 2 ∑ xᵢxⱼ + 4 ∑ xᵢxⱼxₖ`; the quadratic part counts twos with their sign turned.
    private static void expand(long parity, long c, long[] linear, long[][] quadratic) {
        for (long rest = parity; rest != 0; rest &= rest - 1) {
            int i = Long.numberOfTrailingZeros(rest);
            linear[i] += c;
            for (long more = rest & rest - 1; more != 0; more &= more - 1) {
                quadratic[i][Long.numberOfTrailingZeros(more)] -= c;
            }
        }
    }
}
