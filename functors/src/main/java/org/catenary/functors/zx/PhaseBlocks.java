package org.catenary.functors.zx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// Fewer eighths of a turn, by the phase polynomials of the parts of a circuit between Hadamard gates.
///
/// Only parts that become cheaper are written anew; that takes more CX. Equal up to a global phase.
final class PhaseBlocks {

    private static final int WORD = 64;

    private PhaseBlocks() {}

    /// {@return the circuit with as few eighths as are found}
    static ElementaryCircuit of(ElementaryCircuit circuit) {
        return rewritten(circuit, odd -> ThirdOrderDuplication.reduced(circuit.qubits(), odd));
    }

    /// {@return the circuit without the eighths of those parts that are Clifford circuits}
    static ElementaryCircuit cancelled(ElementaryCircuit circuit) {
        return rewritten(circuit, odd -> ThirdOrderDuplication.isNothing(circuit.qubits(), odd) ? new long[0] : odd);
    }

    private static ElementaryCircuit rewritten(ElementaryCircuit circuit, UnaryOperator<long[]> fewer) {
        var result = new ElementaryCircuit(circuit);
        result.setFactor(ZxScalar.ONE);
        if (circuit.qubits() > WORD) {
            result.appendAll(circuit);
            return result;
        }
        List<Integer> todo = IntStream.range(0, circuit.size()).boxed().toList();
        while (!todo.isEmpty()) {
            todo = hadamards(circuit, todo, result);
            todo = block(circuit, todo, result, fewer);
        }
        return result;
    }

    /// Writes the Hadamard gates with nothing before them.
    private static List<Integer> hadamards(ElementaryCircuit circuit, List<Integer> todo, ElementaryCircuit result) {
        var blocked = new boolean[circuit.qubits()];
        var later = new ArrayList<Integer>();
        for (int k : todo) {
            int a = circuit.first(k), b = circuit.second(k);
            if (circuit.op(k) == ElementaryCircuit.Op.H && !blocked[a]) {
                result.append(circuit, k);
            } else {
                block(blocked, a, b);
                later.add(k);
            }
        }
        return later;
    }

    private static void block(boolean[] blocked, int a, int b) {
        blocked[a] = true;
        if (b >= 0) {
            blocked[b] = true;
        }
    }

    /// Writes the gates that no Hadamard gate comes before.
    private static List<Integer> block(ElementaryCircuit circuit, List<Integer> todo, ElementaryCircuit result,
            UnaryOperator<long[]> fewer) {
        var blocked = new boolean[circuit.qubits()];
        var block = new ArrayList<Integer>();
        var later = new ArrayList<Integer>();
        for (int k : todo) {
            int a = circuit.first(k), b = circuit.second(k);
            if (circuit.op(k) == ElementaryCircuit.Op.H || blocked[a] || b >= 0 && blocked[b]) {
                block(blocked, a, b);
                later.add(k);
            } else {
                block.add(k);
            }
        }
        var polynomial = new PhasePolynomial(circuit.qubits(), circuit.denominator());
        block.forEach(k -> polynomial.append(circuit, k));
        long[] before = polynomial.odd();
        long[] after = fewer.apply(before);
        long now = block.stream().filter(k -> !circuit.isClifford(k)).count();
        if (after.length + others(polynomial, before.length) < now) {
            polynomial.replace(before, after);
            ParityNetwork.append(polynomial, result);
        } else {
            block.forEach(k -> result.append(circuit, k));
        }
        return later;
    }

    /// How many angles are neither quarters nor eighths.
    private static long others(PhasePolynomial polynomial, int odd) {
        return polynomial.units.entrySet().stream().filter(term -> term.getKey() != 0
                && (polynomial.forms.containsKey(term.getKey()) || term.getValue() % (polynomial.denominator >> 2) != 0)).count() - odd;
    }
}
