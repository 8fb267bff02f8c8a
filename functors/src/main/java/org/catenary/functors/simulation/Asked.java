package org.catenary.functors.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.functors.circuit.Flattening;

/// An observable on the qubits that come out of a list.
///
/// What is measured last has lost its phases: words with X or Y there have the expectation 0 and are left out, so that the measurement
/// need not be made.
///
/// @param observable the words that are left
/// @param wires      the qubits of the list that their letters are on
record Asked(PauliSum observable, List<Integer> wires) {

    /// @throws WrongArgument if the observable is on another number of qubits than come out
    static Asked of(Trial trial, Flattening flat, PauliSum observable) {
        var wires = trial.given().map(list -> IntStream.range(0, list.qubits()).boxed().toList()).orElseGet(() -> {
            var qubits = new ArrayList<Integer>();
            flat.outputs().stream().filter(Flattening.Output::qubit).forEach(output -> qubits.add(output.wire()));
            return qubits;
        });
        check(observable, wires.size());
        int[] measured = IntStream.of(flat.list().finalMeasurements(flat.required().keySet())).filter(qubit -> qubit >= 0).toArray();
        var terms = new TreeMap<>(observable.terms());
        terms.keySet().removeIf(word -> IntStream.range(0, word.length()).anyMatch(k -> (word.charAt(k) == 'X' || word.charAt(k) == 'Y')
                && IntStream.of(measured).anyMatch(qubit -> qubit == wires.get(k))));
        return new Asked(new PauliSum(terms), wires);
    }

    static void check(PauliSum observable, int qubits) {
        if (!observable.terms().isEmpty() && observable.qubits() != qubits) {
            throw new WrongArgument("the observable %s of %d qubits on a circuit that ends in %d".formatted(
                    observable, observable.qubits(), qubits));
        }
    }

    int[] qubits() { return wires.stream().mapToInt(Integer::intValue).toArray(); }
}
