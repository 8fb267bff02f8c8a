package org.catenary.qnlp.ansatz;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.Qubits;

/// The pattern of gates with which an ansatz fills a word: a new ansatz is one class of this kind.
///
/// {@snippet class="org.catenary.qnlp.ansatz.CircuitShapeTest" region="own"}
public interface CircuitShape {

    /// {@return the published shapes, by which models are saved}
    static List<CircuitShape> published() {
        return Stream.<CircuitShape[]>of(Iqp.values(), Sim.values(), new CircuitShape[] {StronglyEntangling.STANDARD})
                .flatMap(Stream::of).toList();
    }

    /// {@return the published shape of this name, upper and lower case alike}
    static Optional<CircuitShape> named(String name) {
        return published().stream().filter(shape -> shape.name().equalsIgnoreCase(name)).findFirst()
                .or(() -> StronglyEntangling.named(name));
    }

    /// {@return the field's name of the pattern}
    String name();

    /// {@return a register of two or more qubits with one layer of the pattern put on it}
    /// @param register the qubits with all that comes before
    /// @param layer    how many layers come before
    /// @param fresh    gives a parameter of its own at each call, in the order of the names
    QubitRow layer(QubitRow register, int layer, Supplier<Phase> fresh);

    /// {@return a register of two or more qubits with what closes one layer or more}
    default QubitRow last(QubitRow register) { return register; }

    /// {@return the gates on one qubit: as many rotations, about X and Z in turn}
    default Diagram single(int rotations, Supplier<Phase> fresh) {
        Diagram turns = Diagram.id(Qubits.of(1));
        for (int k = 0; k < rotations; k++) {
            turns = turns.then(k % 2 == 0 ? Gates.rx(fresh.get()) : Gates.rz(fresh.get()));
        }
        return turns;
    }

    /// {@return the layers as a circuit from qubits to qubits}
    /// @param qubits at least two
    /// @param layers how many layers
    /// @param fresh  gives a parameter of its own at each call, in the order of the names
    default Diagram layers(int qubits, int layers, Supplier<Phase> fresh) {
        QubitRow register = QubitRow.of(qubits);
        for (int layer = 0; layer < layers; layer++) {
            register = layer(register, layer, fresh);
        }
        return layers == 0 ? register.circuit() : last(register).circuit();
    }
}
