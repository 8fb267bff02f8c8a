package org.catenary.functors.zx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.catenary.diagrams.syntax.Phase;

/// A circuit of CX and rotations for a phase polynomial: the parity that takes fewest CX is made next, in place.
///
/// After Amy, Azimzadeh and Mosca, *On the controlled-NOT complexity of controlled-NOT-phase circuits* (2018). Each parity is
/// known by its coordinates over what the qubits carry now; CX from `c` to `t` adds coordinate `t` to coordinate `c`.
final class ParityNetwork {

    private final PhasePolynomial polynomial;
    private final ElementaryCircuit circuit;
    private final List<long[]> left = new ArrayList<>();
    private final long[] output;

    private ParityNetwork(PhasePolynomial polynomial, ElementaryCircuit circuit) {
        this.polynomial = polynomial;
        this.circuit = circuit;
        this.output = polynomial.row.clone();
        for (Map.Entry<Long, Long> term : polynomial.units.entrySet()) {
            if (term.getKey() != 0 && (term.getValue() != 0 || polynomial.forms.containsKey(term.getKey()))) {
                left.add(new long[] {term.getKey(), term.getKey()});
            }
        }
    }

    /// Appends the circuit of a polynomial.
    static void append(PhasePolynomial polynomial, ElementaryCircuit circuit) { new ParityNetwork(polynomial, circuit).write(); }

    private void write() {
        while (!left.isEmpty()) {
            long[] next = left.getFirst();
            for (long[] term : left) {
                next = Long.bitCount(term[0]) < Long.bitCount(next[0]) ? term : next;
            }
            make(next);
            left.remove(next);
        }
        linear();
        for (int q = 0; q < polynomial.qubits; q++) {
            if (polynomial.negated[q]) {
                circuit.x(q);
            }
        }
    }

    /// Gathers a parity on the qubit that leaves the other parities lightest, and rotates it.
    private void make(long[] term) {
        int best = Long.numberOfTrailingZeros(term[0]);
        long least = Long.MAX_VALUE;
        for (long rest = term[0]; rest != 0 && Long.bitCount(term[0]) > 1; rest &= rest - 1) {
            int t = Long.numberOfTrailingZeros(rest);
            long weight = 0, others = term[0] & ~(1L << t);
            for (long[] other : left) {
                weight += Long.bitCount((other[0] >>> t & 1) == 1 ? other[0] ^ others : other[0]);
            }
            if (weight < least) {
                least = weight;
                best = t;
            }
        }
        for (long rest = term[0] & ~(1L << best); rest != 0; rest &= rest - 1) {
            cx(Long.numberOfTrailingZeros(rest), best);
        }
        circuit.rotate(best, polynomial.units.getOrDefault(term[1], 0L), polynomial.forms.getOrDefault(term[1], Phase.ZERO));
    }

    private void cx(int control, int target) {
        circuit.cx(control, target);
        for (long[] term : left) {
            term[0] ^= (term[0] >>> target & 1) << control;
        }
        for (int q = 0; q < output.length; q++) {
            output[q] ^= (output[q] >>> target & 1) << control;
        }
    }

    /// Brings the outputs to their qubits, by elimination on the columns.
    private void linear() {
        for (int q = 0; q < output.length; q++) {
            if ((output[q] >>> q & 1) == 0) {
                long later = output[q] >>> q + 1;
                cx(q, q + 1 + Long.numberOfTrailingZeros(later));
            }
            for (int p = 0; p < output.length; p++) {
                if (p != q && (output[q] >>> p & 1) == 1) {
                    cx(p, q);
                }
            }
        }
    }
}
