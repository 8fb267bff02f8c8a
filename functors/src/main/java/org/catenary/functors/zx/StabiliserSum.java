package org.catenary.functors.zx;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.scalar.Complex;

/// The number that a ZX graph without inputs and outputs is, as a sum of stabiliser terms: strong simulation.
///
/// A graph is reduced; what falls apart is multiplied, the rest is [decomposed][MagicDecomposition] into terms, these are
/// reduced, and so on. Terms are evaluated on all cores and added in an order that does not depend on how many there are.
///
/// {@snippet class="org.catenary.functors.zx.StabiliserSumTest" region="amplitude"}
///
/// @param value the number
/// @param terms how many terms were added
public record StabiliserSum(Complex value, long terms) {

    private static final long LIMIT = 10_000_000;
    private static final double EXPONENT = 0.396;

    /// {@return the sum of a graph, at most ten million terms}
    /// @throws WrongArgument if the graph has inputs or outputs, H-boxes or parameters
    /// @throws TooManyTerms  if there are more
    public static StabiliserSum of(ZxGraph graph) { return of(graph, LIMIT); }

    /// {@return the sum of a graph}
    /// @throws WrongArgument if the graph has inputs or outputs, H-boxes or parameters
    /// @throws TooManyTerms  if there are more terms than the limit
    public static StabiliserSum of(ZxGraph graph, long limit) {
        if (graph.inputs().length + graph.outputs().length > 0 || !graph.boxes().isEmpty()) {
            throw new WrongArgument("%s is no number".formatted(graph));
        }
        ZxGraph start = graph.copy();
        Simplification.scalar(start);
        int phases = start.nonClifford();
        var count = new AtomicLong();
        Complex value = new StabiliserTree(count, terms -> {
            if (terms > limit) {
                throw new TooManyTerms(limit, phases);
            }
        }).value(start);
        return new StabiliserSum(value, count.get());
    }

    /// {@return about how many terms a reduced graph has: `2^(0.4 t)` for `t` phases that are odd eighths of a turn, twice
    ///     as many for each other one that is not Clifford}
    public static double estimate(ZxGraph graph) {
        long eighths = IntStream.of(graph.vertices()).filter(v -> MagicDecomposition.isEighth(graph, v)).count();
        return Math.pow(2, EXPONENT * eighths + graph.nonClifford() - eighths);
    }

    /// {@return the amplitude of a circuit between two basis states}
    /// @param in  the bits that are prepared
    /// @param out the bits that are post-selected
    /// @throws TooManyTerms if there are more than ten million terms
    public static StabiliserSum amplitude(ElementaryCircuit circuit, List<Integer> in, List<Integer> out) {
        ZxGraph graph = CircuitGraph.of(circuit).graph;
        int[] inputs = graph.inputs(), outputs = graph.outputs();
        for (int q = 0; q < circuit.qubits(); q++) {
            plug(graph, inputs[q], in.get(q));
            plug(graph, outputs[q], out.get(q));
        }
        graph.setInputs();
        graph.setOutputs();
        return of(graph);
    }

    /// {@return the expectation of a word of Pauli matrices on what a circuit makes of 0…0}
    /// @param qubits the qubit that each letter is on
    /// @param word   letters I, X, Y, Z
    /// @throws TooManyTerms if there are more than ten million terms
    public static StabiliserSum expectation(ElementaryCircuit circuit, List<Integer> qubits, String word) {
        var whole = new ElementaryCircuit(circuit.qubits());
        whole.appendAll(circuit);
        for (int k = 0; k < word.length(); k++) {
            int q = qubits.get(k);
            switch (word.charAt(k)) {
                case 'X' -> whole.x(q);
                case 'Y' -> {
                    whole.rotate(q, Phase.of(-1, 4));
                    whole.x(q);
                    whole.rotate(q, Phase.of(1, 4));
                }
                case 'Z' -> whole.rotate(q, Phase.of(1, 2));
                default -> { }
            }
        }
        whole.appendAll(circuit.dagger());
        List<Integer> zeros = Collections.nCopies(circuit.qubits(), 0);
        return amplitude(whole, zeros, zeros);
    }

    private static void plug(ZxGraph graph, int boundary, int bit) {
        graph.setCode(boundary, ZxGraph.X);
        if (bit == 1) {
            graph.addHalf(boundary);
        }
        graph.addPower(-1);
    }
}
