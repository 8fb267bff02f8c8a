package org.catenary.functors.circuit;

import java.util.List;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Fold;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;

/// A circuit after half a turn, its wires still plain qubits.
enum HalfTurn implements Fold<Diagram> {
    TURN;

    static Diagram of(Diagram circuit) { return TURN.fold(circuit); }

    @Override public Diagram id(Ty ty) { return Diagram.id(Circuits.MIXED.dual(ty)); }

    @Override public Diagram cell(Diagram.Cell cell) {
        return switch (cell) {
            case CircuitBox box -> box.transpose();
            case Diagram.Spider(Ob ob, int in, int out, Phase phase) when ob.equals(Qubits.BIT) ->
                    Diagram.spider(Qubits.bits(1), out, in, phase);
            case Diagram.Permutation permutation -> permutation(permutation);
            case Diagram other -> throw NotACircuit.because(other);
        };
    }

    private static Diagram permutation(Diagram.Permutation permutation) {
        int[] order = permutation.order();
        int n = order.length;
        var turned = new int[n];
        for (int k = 0; k < n; k++) {
            turned[n - 1 - order[k]] = n - 1 - k;
        }
        return Diagram.permutation(Circuits.MIXED.dual(permutation.cod()), turned);
    }

    @Override public Diagram frame(Diagram.Frame frame, List<Diagram> inside) {
        return switch (frame.border()) {
            case Border.Trace _, Border.Bubble _, Border.Curry _, Border.Feedback _, Border.Delay _ -> throw NotACircuit.because(frame);
            case Border.Sum(Ty dom, Ty cod) -> Diagram.sum(Circuits.MIXED.dual(cod), Circuits.MIXED.dual(dom), inside);
        };
    }

    @Override public Diagram then(List<Diagram> steps) { return Circuits.MIXED.thenAll(steps.reversed()); }

    @Override public Diagram tensor(List<Diagram> factors) { return Circuits.MIXED.tensorAll(factors.reversed()); }
}
