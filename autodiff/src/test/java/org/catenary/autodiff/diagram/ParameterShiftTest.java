package org.catenary.autodiff.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.CircuitProgram;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.Qubits;
import org.catenary.functors.circuit.RandomCircuits;
import org.catenary.functors.circuit.StateVector;
import org.junit.jupiter.api.Test;

class ParameterShiftTest {

    private static final Map<String, Double> VALUES = Map.of("α", 0.3, "β", -0.7, "γ", 1.1);

    private static double probability(Diagram circuit, int outcome) {
        return StateVector.evaluate(circuit, VALUES).numbers().get(outcome).squaredAbs();
    }

    @Test
    void twoTerms() {
        // @start region="shift"
        Diagram circuit = Gates.ket(0).then(Gates.rx(Phase.parameter("α")));
        List<Weighted> shifts = ParameterShift.of(circuit, "α");
        assertEquals(2, shifts.size());
        double derivative = shifts.stream().mapToDouble(term -> term.weight() * probability(term.diagram(), 1)).sum();
        assertEquals(Math.PI * Math.sin(2 * Math.PI * 0.3), derivative, 1e-14);
        // @end
    }

    @Test
    void asManyTermsAsFrequenciesAskFor() {
        Phase a = Phase.parameter("a");
        for (Diagram gate : List.of(Gates.rx(a), Gates.ry(a), Gates.rz(a), Gates.u1(a), Gates.cu1(a))) {
            assertEquals(2, ParameterShift.of(gate, "a").size(), gate::toString);
        }
        for (Diagram gate : List.of(Gates.crx(a), Gates.cry(a), Gates.controlled(Gates.crz(a)))) {
            assertEquals(4, ParameterShift.of(gate, "a").size(), gate::toString);
        }
        assertEquals(List.of(), ParameterShift.of(Gates.rx(a), "b"));
    }

    /// Shifts and the adjoint method give the same derivative of the probability of an outcome; every circuit has rotations
    /// that take two terms, and controlled ones that take four.
    @Seeded
    void agreesWithTheAdjointMethod(long seed) {
        var random = Seeded.Random.of(seed);
        Phase angle = Phase.parameter("α").plus(Phase.parameter("γ").times(2, 1)), other = Phase.parameter("β");
        Diagram circuit = RandomCircuits.circuit(Qubits.of(0), Qubits.of(2), 25, random).then(Gates.crx(angle))
                .then(Gates.H.tensor(Gates.rx(other))).then(Gates.cry(other)).then(Gates.H.tensor(Gates.H));
        var adjoint = new Adjoint(CircuitProgram.of(circuit, Map.of("α", 0, "β", 1, "γ", 2)));
        for (int outcome = 0; outcome < 4; outcome++) {
            int i = outcome;
            var gradient = new double[3];
            adjoint.valueAndPullback(new double[] {0.3, -0.7, 1.1}, (re, im, dre, dim) -> {
                dre[i] = 2 * re[i];
                dim[i] = 2 * im[i];
                return 0;
            }, gradient);
            for (int p = 0; p < 3; p++) {
                double derivative = ParameterShift.of(circuit, RandomCircuits.PARAMETERS.get(p)).stream()
                        .mapToDouble(term -> term.weight() * probability(term.diagram(), i)).sum();
                assertEquals(gradient[p], derivative, 1e-11);
            }
        }
    }

    @Test
    void otherBoxesAreRefused() {
        Diagram box = new GradientTest.Power("x", 2);
        assertThrows(NoDerivative.class, () -> ParameterShift.of(box, "x"));
    }
}
