package org.catenary.functors.zx;

import java.math.BigInteger;
import java.util.Arrays;

/// The ZX graph of an elementary circuit: Z spiders, a simple or Hadamard edge along each wire, scalar and all.
///
/// A rotation is a spider with its angle, a not one of half a turn between Hadamard edges; CX and CZ are two spiders joined, with
/// the scalar `√2`. Exchanges only rename.
final class CircuitGraph {

    /// The spider of each rotation, -1 for other gates.
    final int[] spiders;
    final ZxGraph graph = ZxGraph.empty();
    private final int[] last;
    private final int[] pending;

    private CircuitGraph(ElementaryCircuit circuit) {
        int n = circuit.qubits();
        spiders = new int[circuit.size()];
        Arrays.fill(spiders, -1);
        last = new int[n];
        pending = new int[n];
        graph.refine(BigInteger.valueOf(circuit.denominator()));
        for (int q = 0; q < n; q++) {
            last[q] = graph.add(ZxGraph.BOUNDARY, 0);
        }
        graph.setInputs(last);
        for (int k = 0; k < circuit.size(); k++) {
            gate(circuit, k);
        }
        for (int q = 0; q < n; q++) {
            pending[q] &= 1;
            extend(q, graph.add(ZxGraph.BOUNDARY, 0));
        }
        graph.setOutputs(last);
        graph.multiply(circuit.factor());
    }

    static CircuitGraph of(ElementaryCircuit circuit) { return new CircuitGraph(circuit); }

    private void gate(ElementaryCircuit circuit, int k) {
        int a = circuit.first(k), b = circuit.second(k);
        switch (circuit.op(k)) {
            case H -> pending[a] ^= 1;
            case ROTATION -> {
                spiders[k] = extend(a, graph.add(ZxGraph.Z, circuit.units(k)));
                graph.addForm(spiders[k], circuit.form(k));
            }
            case X -> {
                pending[a] ^= 1;
                extend(a, graph.add(ZxGraph.Z, graph.denominator() >> 1));
                pending[a] ^= 1;
            }
            case CX -> {
                pending[b] ^= 1;
                cz(a, b);
                pending[b] ^= 1;
            }
            case CZ -> cz(a, b);
            case SWAP -> {
                int kept = last[a], waiting = pending[a];
                last[a] = last[b];
                pending[a] = pending[b];
                last[b] = kept;
                pending[b] = waiting;
            }
        }
    }

    private void cz(int a, int b) {
        int u = extend(a, graph.add(ZxGraph.Z, 0)), v = extend(b, graph.add(ZxGraph.Z, 0));
        graph.link(u, v, 1);
        graph.addPower(1);
    }

    private int extend(int q, int v) {
        graph.link(last[q], v, pending[q]);
        last[q] = v;
        pending[q] = 0;
        return v;
    }
}
