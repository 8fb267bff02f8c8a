package org.catenary.qnlp.ansatz;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Parametrised;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.Circuits;

/// Circuits of sentences for the eye: parameters are called after their word alone, `loves₀` for `loves__n.r@s@n.l_0`.
public final class Legible {

    private static final Pattern OF_A_WORD = Pattern.compile("(.+)__(.*)_(\\d+)");

    private Legible() {}

    /// {@return the circuit with short names of its parameters, except where two words of the circuit would share one}
    public static Diagram circuit(Diagram circuit) {
        Map<String, Set<String>> types = new HashMap<>();
        var matches = Parametrised.parametersOf(circuit).stream().map(OF_A_WORD::matcher).filter(Matcher::matches).toList();
        matches.forEach(parts -> types.computeIfAbsent(parts.group(1), _ -> new HashSet<>()).add(parts.group(2)));
        var names = new HashMap<String, Phase>();
        for (Matcher parts : matches) {
            if (types.getOrDefault(parts.group(1), Set.of()).size() == 1) {
                names.put(parts.group(), Phase.parameter(parts.group(1) + lowered(parts.group(3))));
            }
        }
        return names.isEmpty() ? circuit : Circuits.of(circuit).substitute(circuit, names);
    }

    private static String lowered(String digits) {
        return digits.codePoints().map(c -> c - '0' + '₀')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
