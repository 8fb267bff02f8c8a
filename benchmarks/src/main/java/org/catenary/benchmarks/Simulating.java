package org.catenary.benchmarks;

import java.util.Random;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.GateList;
import org.catenary.functors.families.Ansatze;
import org.catenary.functors.families.RandomCliffordT;
import org.catenary.functors.simulation.QubitState;
import org.catenary.functors.simulation.StateSimulation;
import org.catenary.functors.stabiliser.StabiliserSimulation;
import org.catenary.functors.stabiliser.Tableau;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Whole circuits on amplitudes and on tableaux, from the list of gates to the result.
@Suite("circuits")
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class Simulating {

    private static final int QUBITS = 20;
    private static final int LAYERS = 40;
    private static final int CLIFFORDS = 1000;

    private final GateList layers = layers();
    private final GateList clifford = RandomCliffordT.clifford(500, CLIFFORDS, new Random(1));

    private static GateList layers() {
        var random = new Random(3);
        return Ansatze.rotations(QUBITS, LAYERS, _ -> Phase.of(random.nextDouble()));
    }

    @Benchmark
    @Work(value = "20 qubits, layers of rotations and CX, on all cores", size = LAYERS, target = 1)
    public QubitState layers20() { return StateSimulation.of(layers).run(); }

    @Benchmark
    @Work(value = "random Clifford gates on 500 qubits, by tableau", size = CLIFFORDS, target = 0.05)
    public Tableau clifford500() { return StabiliserSimulation.of(clifford).tableau(); }
}
