package org.catenary.autodiff.implicit;

import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.Type;
import org.catenary.diagrams.category.Mistake;

/// A program does not say what it should: an equation for its first parameter, or a function to be least.
public final class NotAnEquation extends Mistake {

    private NotAnEquation(String message) { super(message); }

    static Type unknown(String kind, Program program) {
        if (program.parameters().isEmpty()) {
            throw new NotAnEquation("%s of a program without parameters: the first is what is looked for".formatted(kind));
        }
        return program.parameters().getFirst().type();
    }

    static void check(String kind, Program program, Type wanted, String why) {
        if (!program.type().equals(wanted)) {
            throw new NotAnEquation("%s of a program that gives %s: it should give %s, %s".formatted(kind, program.type(), wanted, why));
        }
    }

    static void sameParameters(Program objective, Program constraint) {
        if (!objective.parameters().stream().map(Program.Parameter::type).toList()
                .equals(constraint.parameters().stream().map(Program.Parameter::type).toList())) {
            throw new NotAnEquation("the parameters of the objective are %s, those of the constraint %s: they should be of the same types".formatted(
                    brief(objective.parameters()), brief(constraint.parameters())));
        }
    }

    static void start(String kind, Type unknown, int given) {
        if (given != unknown.reals()) {
            throw new NotAnEquation("%s begins at %d numbers; what is looked for, of type %s, has %d".formatted(kind, given, unknown, unknown.reals()));
        }
    }
}
