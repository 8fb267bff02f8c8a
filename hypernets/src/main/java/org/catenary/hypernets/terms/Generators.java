package org.catenary.hypernets.terms;

import java.util.LinkedHashMap;
import java.util.Map;
import org.catenary.diagrams.syntax.Diagram;

/// The boxes of diagrams, each a variable.
final class Generators {

    private final ObTypes types;
    private final Map<Diagram, String> names = new LinkedHashMap<>();
    private boolean opaque;

    Generators(ObTypes types) { this.types = types; }

    ObTypes types() { return types; }

    /// {@return the variable of a generator, the same each time}
    Term variable(Diagram generator) {
        opaque |= generator instanceof Diagram.Frame;
        return Term.variable(names.computeIfAbsent(generator, _ -> "b" + names.size()));
    }

    Map<String, Type> context() {
        var context = new LinkedHashMap<String, Type>();
        names.forEach((generator, name) -> context.put(name, types.function(generator.dom(), generator.cod())));
        return context;
    }

    /// {@return the generators by the names of their variables}
    Map<String, Diagram> named() {
        var named = new LinkedHashMap<String, Diagram>();
        names.forEach((generator, name) -> named.put(name, generator));
        return named;
    }

    boolean haveOneResult() { return names.keySet().stream().allMatch(generator -> generator.cod().size() == 1); }

    boolean areOpaque() { return opaque; }
}
