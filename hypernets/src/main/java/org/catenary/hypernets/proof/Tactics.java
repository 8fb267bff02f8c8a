package org.catenary.hypernets.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.catenary.hypernets.proof.Statement.Argument;
import org.catenary.hypernets.proof.Statement.Reason;

/// The tactics that reasons name, in the theory so far.
///
/// @param theory what may be used
/// @param stated where the rules of the file are stated, those that come later among them
record Tactics(Presentation theory, Map<String, Place> stated) {

    static final Set<String> NAMES = Set.of("refl", "rule", "simp");

    private static final String NO_DEFINITIONS = "nodefs";
    private static final String NO_BOUND = "nobound";

    Tactic of(Reason reason) throws Refused {
        List<Argument> arguments = reason.arguments();
        return switch (reason.tactic()) {
            case "refl" -> {
                if (!arguments.isEmpty()) {
                    throw new Refused(reason.place(), "refl takes no arguments, got %s".formatted(reason.text()));
                }
                yield new Reflexivity();
            }
            case "rule" -> {
                if (arguments.size() != 1) {
                    throw new Refused(reason.place(), "rule takes one rule, got %s".formatted(reason.text()));
                }
                yield application(arguments.getFirst());
            }
            case "simp" -> simplification(arguments);
            default -> throw new Refused(reason.place(), "no tactic is called %s; there are refl, rule(NAME) and simp(NAME, …)"
                    .formatted(reason.tactic()));
        };
    }

    private Application application(Argument argument) throws Refused {
        if (argument.sign().equals("+")) {
            throw new Refused(argument.place(), "+%s is no rule; the converse of a rule is written -%s".formatted(
                    argument.name(), argument.name()));
        }
        var law = theory.law(argument.name());
        if (law.isEmpty()) {
            Place later = stated.get(argument.name());
            throw new Refused(argument.place(), later == null ? "no rule is called %s".formatted(argument.name())
                    : "%s stands later, at %s; a rule is usable only after it is stated".formatted(argument.name(), later));
        }
        return new Application(law.get(), argument.isConverse());
    }

    private Simplification simplification(List<Argument> arguments) throws Refused {
        boolean definitions = true, bound = true;
        var laws = new ArrayList<Application>();
        for (Argument argument : arguments) {
            if (!argument.sign().equals("+")) {
                laws.add(application(argument));
            } else if (argument.name().equals(NO_DEFINITIONS)) {
                definitions = false;
            } else if (argument.name().equals(NO_BOUND)) {
                bound = false;
            } else {
                throw new Refused(argument.place(), "simp knows +%s and +%s, not +%s".formatted(
                        NO_DEFINITIONS, NO_BOUND, argument.name()));
            }
        }
        List<Law> unfolded = definitions ? theory.laws().stream()
                .filter(law -> law.isDefinition() && !law.relation().isOneWay()).toList() : List.of();
        return new Simplification(laws, unfolded, bound ? Simplification.BOUND : Simplification.PATIENCE);
    }
}
