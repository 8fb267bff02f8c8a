package org.catenary.functors.simulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.UnboundParameter;
import org.catenary.diagrams.syntax.Parametrised;
import org.catenary.functors.circuit.Circuits;
import org.catenary.functors.circuit.Discard;
import org.catenary.functors.circuit.Flattening;
import org.catenary.functors.circuit.GateList;
import org.catenary.functors.circuit.GateListDiagram;
import org.catenary.functors.circuit.Measure;
import org.catenary.functors.circuit.NotACircuit;
import org.catenary.functors.circuit.Operation;
import org.catenary.functors.circuit.Qubits;
import org.catenary.functors.network.Budget;

/// A circuit without inputs that is to be run, at values of its parameters and within a budget of memory.
///
/// It is held as a diagram and as a list of gates, each made from the other when it is asked for.
public final class Trial {

    private final List<String> parameters;
    private final Map<String, Double> values;
    private final Budget budget;
    private final Circuit circuit;

    /// What was given.
    private sealed interface Circuit {
        record Drawn(Diagram diagram) implements Circuit {}

        record Listed(GateList list) implements Circuit {}
    }

    private Trial(Circuit circuit, List<String> parameters, Map<String, Double> values, Budget budget) {
        this.parameters = List.copyOf(parameters);
        this.values = Map.copyOf(values);
        this.budget = budget;
        this.circuit = circuit;
        for (String name : parameters) {
            if (!values.containsKey(name)) {
                throw new UnboundParameter(name);
            }
        }
    }

    /// {@return the trial that runs a diagram}
    /// @throws WrongArgument if it has inputs
    /// @throws UnboundParameter if a parameter has no value
    public static Trial of(Diagram circuit, Map<String, Double> values, Budget budget) {
        if (!circuit.dom().isUnit()) {
            throw new WrongArgument("a trial begins with nothing, %s has the inputs %s".formatted(circuit.summary(), circuit.dom()));
        }
        return new Trial(new Circuit.Drawn(circuit), Parametrised.parametersOf(circuit), values, budget);
    }

    /// {@return the trial that runs a diagram without parameters in the standard budget}
    /// @throws WrongArgument if it has inputs
    /// @throws UnboundParameter if it has a parameter
    public static Trial of(Diagram circuit) { return of(circuit, Map.of(), Budget.standard()); }

    /// {@return the trial that runs a list of gates on qubits in 0}
    ///
    /// What is found out are its bits, or all qubits where nothing is ever measured.
    ///
    /// @throws UnboundParameter if a parameter has no value
    public static Trial of(GateList list, Map<String, Double> values, Budget budget) {
        return new Trial(new Circuit.Listed(list), list.table().stream().filter(Operation.Apply.class::isInstance)
                .flatMap(operation -> ((Operation.Apply) operation).gate().parameters().stream()).distinct().toList(), values, budget);
    }

    /// {@return the circuit, its wires as they end; of a list the qubits and then the bits}
    public Diagram diagram() {
        return switch (circuit) {
            case Circuit.Drawn(Diagram diagram) -> diagram;
            case Circuit.Listed(GateList list) -> GateListDiagram.prepared(list);
        };
    }

    /// {@return the number of its boxes}
    public long size() {
        return switch (circuit) {
            case Circuit.Drawn(Diagram diagram) -> diagram.size();
            case Circuit.Listed(GateList list) -> list.size();
        };
    }

    /// {@return whether the circuit is pure: it measures nothing and has no bits}
    public boolean isPure() {
        return switch (circuit) {
            case Circuit.Drawn(Diagram diagram) -> Circuits.of(diagram) == Circuits.PURE;
            case Circuit.Listed(GateList list) -> list.isUnitary() && list.bits() == 0;
        };
    }

    /// {@return the list that was given, if one was}
    public Optional<GateList> given() {
        return circuit instanceof Circuit.Listed(GateList list) ? Optional.of(list) : Optional.empty();
    }

    /// {@return the circuit as a list of operations}
    /// @throws NotACircuit if it is none
    public Flattening flat() { return Flattening.of(diagram()); }

    /// {@return the names of the parameters of the circuit}
    public List<String> parameters() { return parameters; }

    /// {@return the values of parameters by name, of those of the circuit at least}
    public Map<String, Double> values() { return values; }

    /// {@return the memory that a run may take}
    public Budget budget() { return budget; }

    /// {@return the circuit whose outputs are the bits that are found out: every output wire, qubits measured; of a given list its
    ///     bits, or all qubits where nothing is measured}
    public Diagram observed() {
        Optional<GateList> given = given();
        int qubits = given.map(GateList::qubits).orElse(0);
        boolean bitsAlone = given.isPresent() && measures(given.orElseThrow());
        Diagram diagram = diagram(), end = diagram;
        for (int k = Math.toIntExact(diagram.cod().size()) - 1; k >= 0; k--) {
            boolean qubit = diagram.cod().get(k).equals(Qubits.QUBIT);
            if (bitsAlone ? k < qubits : given.isPresent() && k >= qubits) {
                end = end.thenAt(k, new Discard(diagram.cod().slice(k, k + 1)));
            } else if (qubit) {
                end = end.thenAt(k, new Measure(1, true));
            }
        }
        return end;
    }

    static boolean measures(GateList list) {
        return list.table().stream().anyMatch(operation -> operation.bits() > 0);
    }
}
