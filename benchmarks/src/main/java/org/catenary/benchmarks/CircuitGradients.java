package org.catenary.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.catenary.autodiff.diagram.Adjoint;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.CircuitProgram;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.StateVector;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// The probability of an outcome of a circuit with its derivatives by all angles; the peer is one run of the same circuit, beside it.
@Suite("autodiff")
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 1, time = 2)
public class CircuitGradients {

    private static final int QUBITS = 10;
    private static final int FEW = 40;
    private static final int MANY = 1_000;

    /// Layers of rotations, each with an angle of its own, and of CZ.
    private static final class Turns {
        private final double[] values;
        private final double[] gradient;
        private final StateVector state;
        private final Adjoint adjoint;

        Turns(int parameters) {
            Diagram circuit = Gates.ket(new int[QUBITS]);
            Map<String, Integer> positions = new TreeMap<>();
            for (int k = 0; k < parameters; k++) {
                String name = "p" + k;
                positions.put(name, k);
                Phase angle = Phase.parameter(name);
                circuit = circuit.thenAt(k % QUBITS, k / QUBITS % 2 == 0 ? Gates.rx(angle) : Gates.rz(angle));
                circuit = k % QUBITS == QUBITS - 1 ? circuit.thenAt(k / QUBITS % (QUBITS - 1), Gates.CZ) : circuit;
            }
            CircuitProgram program = CircuitProgram.of(circuit, positions);
            values = new double[parameters];
            for (int k = 0; k < parameters; k++) {
                values[k] = 0.01 * (k % 97);
            }
            gradient = new double[parameters];
            state = new StateVector(program);
            adjoint = new Adjoint(program);
        }

        void evaluate() { state.run(values); }

        double differentiate() {
            return adjoint.valueAndPullback(values, (re, im, dre, dim) -> {
                dre[0] = 2 * re[0];
                dim[0] = 2 * im[0];
                return re[0] * re[0] + im[0] * im[0];
            }, gradient);
        }
    }

    private final List<Turns> turns = List.of(new Turns(FEW), new Turns(MANY));

    @Benchmark
    @Work(value = "angles of a circuit on 10 qubits, value and gradient (the peer: one run beside it)", size = FEW, target = 0.001, times = 4)
    public double few(FewRuns rival) { return turns.getFirst().differentiate(); }

    @Benchmark
    @Work(value = "angles of a circuit on 10 qubits, value and gradient (the peer: one run beside it)", size = MANY, target = 0.025, times = 4)
    public double many(ManyRuns rival) { return turns.getLast().differentiate(); }

    /// One run of the smaller circuit.
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class FewRuns {
        /// The seconds that it takes.
        public double seconds;

        /// Measures it after an iteration.
        @TearDown(Level.Iteration)
        public void measure(CircuitGradients all) { seconds = Rival.seconds(all.turns.getFirst()::evaluate); }
    }

    /// One run of the larger circuit.
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class ManyRuns {
        /// The seconds that it takes.
        public double seconds;

        /// Measures it after an iteration.
        @TearDown(Level.Iteration)
        public void measure(CircuitGradients all) { seconds = Rival.seconds(all.turns.getLast()::evaluate); }
    }
}
