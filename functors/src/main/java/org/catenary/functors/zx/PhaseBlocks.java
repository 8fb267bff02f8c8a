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

    /// Some gates and what is written for them.
    private record Segment(ElementaryCircuit before, ElementaryCircuit after) {}

    /// {@return the circuit with as few eighths as are found}
    static ElementaryCircuit of(ElementaryCircuit circuit) { return stages(circuit).getLast(); }

    /// {@return the circuit in the order of its blocks, then with the first block that becomes cheaper written anew, then
    ///     with the second too, and so on}
    static List<ElementaryCircuit> stages(ElementaryCircuit circuit) {
        List<Segment> segments = segments(circuit, odd -> ThirdOrderDuplication.reduced(circuit.qubits(), odd));
        var stages = new ArrayList<>(List.of(joined(circuit, segments, 0)));
        for (int k = 0; k < segments.size(); k++) {
            if (!segments.get(k).before.equals(segments.get(k).after)) {
                stages.add(joined(circuit, segments, k + 1));
            }
        }
        return stages;
    }

    /// {@return the circuit without the eighths of those parts that are Clifford circuits}
    static ElementaryCircuit cancelled(ElementaryCircuit circuit) {
        List<Segment> segments = segments(circuit,
                odd -> ThirdOrderDuplication.isNothing(circuit.qubits(), odd) ? new long[0] : odd);
        return joined(circuit, segments, segments.size());
    }

    /// The segments, the first so many of them written anew.
    private static ElementaryCircuit joined(ElementaryCircuit like, List<Segment> segments, int anew) {
        ElementaryCircuit all = empty(like);
        for (int k = 0; k < segments.size(); k++) {
            ElementaryCircuit part = k < anew ? segments.get(k).after : segments.get(k).before;
            for (int gate = 0; gate < part.size(); gate++) {
                all.append(part, gate);
            }
        }
        return all;
    }

    private static ElementaryCircuit empty(ElementaryCircuit like) {
        var empty = new ElementaryCircuit(like);
        empty.setFactor(ZxScalar.ONE);
        return empty;
    }

    private static List<Segment> segments(ElementaryCircuit circuit, UnaryOperator<long[]> fewer) {
        if (circuit.qubits() > WORD) {
            return List.of(new Segment(circuit, circuit));
        }
        var segments = new ArrayList<Segment>();
        List<Integer> todo = IntStream.range(0, circuit.size()).boxed().toList();
        while (!todo.isEmpty()) {
            ElementaryCircuit hadamards = empty(circuit), before = empty(circuit), after = empty(circuit);
            todo = hadamards(circuit, todo, hadamards);
            segments.add(new Segment(hadamards, hadamards));
            todo = block(circuit, todo, before, after, fewer);
            segments.add(new Segment(before, after));
        }
        return segments;
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
    private static List<Integer> block(ElementaryCircuit circuit, List<Integer> todo, ElementaryCircuit same, ElementaryCircuit result,
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
        block.forEach(k -> same.append(circuit, k));
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
