package org.catenary.qnlp.ansatz;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;

/// The pattern of gates with which an ansatz fills a word of two or more qubits.
public interface CircuitShape {

    /// The shapes that models are saved with.
    List<CircuitShape> ALL = List.of(Iqp.IQP);

    /// {@return the shape of this name}
    static Optional<CircuitShape> named(String name) {
        return ALL.stream().filter(shape -> shape.name().equals(name)).findFirst();
    }

    /// {@return the layers as a circuit from qubits to qubits}
    /// @param qubits at least two
    /// @param layers how many layers
    /// @param fresh  gives a parameter of its own at each call, in the order of the names
    Diagram layers(int qubits, int layers, Supplier<Phase> fresh);

    /// {@return the field's name of the pattern}
    String name();
}
