package org.catenary.functors.zx;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.catenary.functors.scalar.Complex;

/// Whether two circuits are equal up to a number of modulus 1, and what decided it.
///
/// @param answer yes, no or unknown
/// @param step   what was tried last
/// @param reason in words
public record Comparison(Answer answer, Step step, String reason) {

    private static final int NARROW = 12;
    private static final int PROBES = 8;
    private static final int WORD = 62;
    private static final long WORK = 4_000_000_000L;

    /// What can be known.
    public enum Answer {
        /// The circuits are equal.
        EQUAL,
        /// They differ.
        DIFFERENT,
        /// Nothing decided it.
        UNKNOWN
    }

    /// The steps of the ladder, in the order in which they are tried.
    public enum Step {
        /// What Clifford circuits make of Pauli matrices.
        TABLEAU("tableau"),
        /// The full reduction of one circuit followed by the reverse of the other.
        ZX("ZX reduction"),
        /// The phase polynomials between the Hadamard gates of what is left.
        PHASES("phase polynomials"),
        /// All basis states, one after the other.
        TENSOR("tensor");

        private final String words;

        Step(String words) { this.words = words; }

        /// {@return what a person calls it}
        public String words() { return words; }
    }

    /// {@return whether they are equal}
    public boolean equal() { return answer == Answer.EQUAL; }

    /// {@return the answer of the first step that has one}
    ///
    /// The tensor is tried up to 12 qubits; on wider circuits a few basis states may still tell that they differ.
    public static Comparison of(ElementaryCircuit left, ElementaryCircuit right) {
        if (left.qubits() != right.qubits()) {
            return new Comparison(Answer.DIFFERENT, Step.TABLEAU,
                    "one has %d qubits, the other %d".formatted(left.qubits(), right.qubits()));
        }
        ElementaryCircuit loop = loop(left, right);
        if (loop.nonClifford() == 0) {
            return byTableau(loop, Step.TABLEAU);
        }
        ZxGraph graph = CircuitGraph.of(loop).graph;
        Simplification.full(graph);
        if (graph.nonClifford() == 0) {
            return byTableau(Extraction.of(graph), Step.ZX);
        }
        ElementaryCircuit rest = byPhases(loop);
        return rest.nonClifford() == 0 ? byTableau(rest, Step.PHASES) : byTensor(left, right);
    }

    /// {@return whether the circuits of a path are equal, each compared with the next; what both begin or end with is left
    ///     out}
    ///
    /// Steps that are small are decided where the whole way is not. The step is the last of the ladder that any of them
    /// took.
    public static Comparison along(List<ElementaryCircuit> path) {
        Step last = Step.TABLEAU;
        for (int k = 0; k + 1 < path.size(); k++) {
            Comparison next = inside(path.get(k), path.get(k + 1));
            if (!next.equal()) {
                return new Comparison(next.answer, next.step, "at step %d of %d, %s".formatted(k + 1, path.size() - 1, next.reason));
            }
            last = next.step.compareTo(last) > 0 ? next.step : last;
        }
        return new Comparison(Answer.EQUAL, last, "%d steps, each equal".formatted(Math.max(0, path.size() - 1)));
    }

    private static Comparison inside(ElementaryCircuit left, ElementaryCircuit right) {
        int from = 0, less = Math.min(left.size(), right.size()), ends = 0;
        while (from < less && left.hasSameGate(from, right, from)) {
            from++;
        }
        while (ends < less - from && left.hasSameGate(left.size() - 1 - ends, right, right.size() - 1 - ends)) {
            ends++;
        }
        return of(left.part(from, left.size() - ends), right.part(from, right.size() - ends));
    }

    /// What is left when parts whose phases make a Clifford circuit are taken away again and again.
    private static ElementaryCircuit byPhases(ElementaryCircuit loop) {
        ElementaryCircuit best = loop;
        for (ElementaryCircuit next = lighter(loop); next.nonClifford() < best.nonClifford(); next = lighter(next)) {
            best = next;
        }
        return best;
    }

    private static ElementaryCircuit lighter(ElementaryCircuit circuit) {
        return PhaseBlocks.cancelled(Cleanup.eager(PhaseTeleportation.of(circuit)));
    }

    /// {@return the answer of all basis states}
    public static Comparison byTensor(ElementaryCircuit left, ElementaryCircuit right) {
        ElementaryCircuit loop = loop(left, right);
        int n = loop.qubits();
        if (n > WORD) {
            return new Comparison(Answer.UNKNOWN, Step.ZX, "the reduction leaves %d phases".formatted(loop.nonClifford()));
        }
        if (IntStream.range(0, loop.size()).anyMatch(k -> !loop.form(k).parameters().isEmpty())) {
            return new Comparison(Answer.UNKNOWN, Step.ZX, "the circuits have parameters");
        }
        var state = new BasisState(loop);
        Complex first = Complex.ZERO;
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        long states = n <= NARROW ? 1L << n : PROBES;
        for (long k = 0; k < states; k++) {
            long basis = n <= NARROW || k == 0 ? k : random.nextLong(1L << n);
            Complex overlap = state.overlap(basis, WORK);
            if (Double.isNaN(overlap.re())) {
                return new Comparison(Answer.UNKNOWN, Step.TENSOR, "the tensor is too large to be computed");
            }
            first = k == 0 ? overlap : first;
            if (Math.abs(overlap.abs() - 1) > 1e-7) {
                return different("the basis state %s becomes others".formatted(bits(basis, n)));
            }
            if (overlap.minus(first).abs() > 1e-7) {
                return different("the basis states %s and %s take different phases".formatted(bits(0, n), bits(basis, n)));
            }
        }
        return n <= NARROW ? new Comparison(Answer.EQUAL, Step.TENSOR, "all %d basis states agree".formatted(states))
                : new Comparison(Answer.UNKNOWN, Step.TENSOR, "%d basis states of 2^%d agree".formatted(states, n));
    }

    private static ElementaryCircuit loop(ElementaryCircuit left, ElementaryCircuit right) {
        var loop = new ElementaryCircuit(left.qubits());
        loop.appendAll(left);
        loop.appendAll(right.dagger());
        return loop;
    }

    private static Comparison different(String reason) { return new Comparison(Answer.DIFFERENT, Step.TENSOR, reason); }

    private static String bits(long basis, int n) {
        return "|%s⟩".formatted(String.format("%" + n + "s", Long.toBinaryString(basis)).replace(' ', '0'));
    }

    private static Comparison byTableau(ElementaryCircuit loop, Step step) {
        String moved = PauliImages.of(loop).moved();
        return moved.isEmpty() ? new Comparison(Answer.EQUAL, step, "one followed by the reverse of the other is a number")
                : new Comparison(Answer.DIFFERENT, step, "one followed by the reverse of the other changes %s".formatted(moved));
    }
}
