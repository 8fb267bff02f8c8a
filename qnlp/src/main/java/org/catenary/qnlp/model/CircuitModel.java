package org.catenary.qnlp.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Parametrised;
import org.catenary.functors.circuit.CircuitProgram;
import org.catenary.qnlp.training.Classifier;

/// Circuits that share parameters, each evaluated exactly.
public final class CircuitModel {

    private final List<String> parameters;
    private final Map<String, Integer> positions = new HashMap<>();

    private CircuitModel(List<String> parameters) {
        this.parameters = parameters;
        parameters.forEach(name -> positions.put(name, positions.size()));
    }

    /// {@return the model with the parameters of some circuits}
    public static CircuitModel of(Collection<Diagram> circuits) {
        var names = new TreeSet<String>();
        circuits.forEach(circuit -> names.addAll(Parametrised.parametersOf(circuit)));
        return new CircuitModel(List.copyOf(names));
    }

    /// {@return the model with these parameters}
    /// @param names sorted and distinct
    static CircuitModel withParameters(Collection<String> names) { return new CircuitModel(List.copyOf(new TreeSet<>(names))); }

    /// {@return the names of the parameters, sorted: the order of the parameter vector}
    public List<String> parameters() { return parameters; }

    /// {@return the classifier of a circuit, for the use of one thread}
    /// @throws org.catenary.diagrams.syntax.UnboundParameter if the circuit has a parameter that the model lacks
    /// @throws org.catenary.functors.network.OverBudget      if it is too wide for the memory
    public Classifier classifier(Diagram circuit) { return new CircuitClassifier(CircuitProgram.of(circuit, positions)); }
}
