package org.catenary.qnlp.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Parametrised;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.Circuits;
import org.catenary.functors.circuit.CircuitProgram;

/// The patterns of circuits met so far, each compiled once.
///
/// Safe for use by several threads.
final class Patterns {

    private final Map<Diagram, Placed> circuits = new ConcurrentHashMap<>();
    private final Map<Diagram, Pattern> patterns = new ConcurrentHashMap<>();

    /// A circuit as a pattern with parameters.
    ///
    /// @param pattern    the pattern
    /// @param parameters their names, in the order of the pattern's
    record Placed(Pattern pattern, List<String> parameters) {
        Placed { parameters = List.copyOf(parameters); }
    }

    /// {@return a circuit as a pattern}
    Placed of(Diagram circuit) { return circuits.computeIfAbsent(circuit, this::placed); }

    private Placed placed(Diagram circuit) {
        List<String> names = Parametrised.parametersOf(circuit);
        var numbers = new HashMap<String, Phase>();
        var positions = new HashMap<String, Integer>();
        for (String name : names) {
            String number = "θ%d".formatted(numbers.size());
            numbers.put(name, Phase.parameter(number));
            positions.put(number, positions.size());
        }
        return new Placed(patterns.computeIfAbsent(Circuits.MIXED.substitute(circuit, numbers), shape -> {
            var purified = Purification.of(shape);
            return new Pattern(CircuitProgram.of(purified.circuit(), positions), purified.discarded());
        }), names);
    }
}
