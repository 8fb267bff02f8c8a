package org.catenary.qnlp.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Parametrised;
import org.catenary.diagrams.syntax.UnboundParameter;
import org.catenary.qnlp.training.Classifier;

/// Circuits that share parameters, evaluated exactly or by running them a number of times. They may discard qubits.
///
/// Circuits that differ in the names of their parameters alone are compiled once and run side by side.
public final class CircuitModel implements Model {

    private final List<String> parameters;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Patterns patterns = new Patterns();

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

    @Override public List<String> parameters() { return parameters; }

    @Override public long outcomes(Meaning meaning) { return 1L << meaning.only().cod().size(); }

    @Override public String evaluation() { return "by state vector, after cup removal"; }

    @Override public Classifier classifier(List<Meaning> meanings) { return exact(meanings); }

    @Override public Classifier sampled(List<Meaning> meanings, int shots, RandomGenerator random) {
        return new SampledClassifier(exact(meanings), shots, random);
    }

    private CircuitClassifier exact(List<Meaning> meanings) {
        return new CircuitClassifier(meanings.stream().map(meaning -> circuit(meaning.only())).toList());
    }

    private CircuitClassifier.Circuit circuit(Diagram diagram) {
        Patterns.Placed placed = patterns.of(diagram);
        return new CircuitClassifier.Circuit(placed.pattern(), placed.parameters().stream().mapToInt(this::position).toArray());
    }

    private int position(String name) {
        Integer position = positions.get(name);
        if (position == null) {
            throw new UnboundParameter(name);
        }
        return position;
    }
}
