package org.catenary.qnlp.model;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Parametrised;
import org.catenary.functors.circuit.CircuitProgram;
import org.catenary.qnlp.training.Classifier;

/// Circuits that share parameters, evaluated exactly or by running them a number of times. They may discard qubits.
public final class CircuitModel implements Model {

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

    @Override public List<String> parameters() { return parameters; }

    @Override public long outcomes(Diagram circuit) { return 1L << circuit.cod().size(); }

    @Override public String evaluation() { return "by state vector, after cup removal"; }

    @Override public Classifier classifier(Diagram circuit) { return exact(circuit); }

    @Override public Classifier sampled(Diagram circuit, int shots, RandomGenerator random) {
        return new SampledClassifier(exact(circuit), shots, random);
    }

    private CircuitClassifier exact(Diagram circuit) {
        var purified = Purification.of(circuit);
        var program = CircuitProgram.of(purified.circuit(), positions);
        var own = new BitSet();
        Parametrised.parametersOf(circuit).forEach(name -> Optional.ofNullable(positions.get(name)).ifPresent(own::set));
        return new CircuitClassifier(program, purified.discarded(), own);
    }
}
