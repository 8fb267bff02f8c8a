package org.catenary.benchmarks;

import java.util.Collections;
import java.util.Map;
import java.util.SplittableRandom;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.CircuitNetwork;
import org.catenary.functors.circuit.Discard;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.Ket;
import org.catenary.functors.circuit.Qubits;
import org.catenary.functors.tensor.Tensor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Circuits that discard, evaluated as doubled networks, planned anew each time. The peer is DisCoPy, which needs more than a
/// minute for six qubits.
@Suite("circuits")
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 1, time = 4)
@Fork(1)
public class MixedCircuits {

    private final Diagram ten = layers(10, 3).then(new Discard(Qubits.of(5)).tensor(Diagram.id(Qubits.of(5))));
    private final Diagram alternate = everySecond(layers(10, 3));

    /// Layers of rotations about X and Z on all qubits and a ladder of controlled rotations.
    private static Diagram layers(int qubits, int layers) {
        var random = new SplittableRandom(5);
        Diagram circuit = new Ket(Collections.nCopies(qubits, 0));
        for (int layer = 0; layer < layers; layer++) {
            for (int k = 0; k < qubits; k++) {
                circuit = circuit.thenAt(k, Gates.rx(Phase.of(random.nextDouble()))).thenAt(k, Gates.rz(Phase.of(random.nextDouble())));
            }
            for (int k = 0; k + 1 < qubits; k++) {
                circuit = circuit.thenAt(k, Gates.crx(Phase.of(random.nextDouble())));
            }
        }
        return circuit;
    }

    private static Diagram everySecond(Diagram circuit) {
        Diagram end = circuit;
        for (int k = 8; k >= 0; k -= 2) {
            end = end.thenAt(k, new Discard(Qubits.of(1)));
        }
        return end;
    }

    @Benchmark
    @Work(value = "mixed circuit of 10 qubits, 3 layers, the first 5 discarded", size = 10, target = 1)
    public Tensor half() { return CircuitNetwork.channel(ten, Map.of()); }

    @Benchmark
    @Work(value = "the same, every second discarded", size = 10, target = 1)
    public Tensor alternate() { return CircuitNetwork.channel(alternate, Map.of()); }
}
