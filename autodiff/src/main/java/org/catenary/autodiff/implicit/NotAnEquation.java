package org.catenary.autodiff.implicit;

import java.util.List;
import java.util.function.Function;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.Type;
import org.catenary.diagrams.category.Mistake;

/// A program does not say what it should: an equation for its first parameter, or what is to be least by it.
public final class NotAnEquation extends Mistake {

    private NotAnEquation(String message) { super(message); }

    static void check(String kind, Program program, int unknowns, Function<Program, Type> wanted) {
        if (program.parameters().size() < unknowns) {
            throw new NotAnEquation("%s of a program with %d parameters: the first is what is looked for".formatted(kind, program.parameters().size()));
        }
        program.inputs();
        Type type = wanted.apply(program);
        if (!program.type().equals(type)) {
            throw new NotAnEquation("%s of a program that gives %s: it should give %s, %s".formatted(kind, program.type(), type,
                    kind.equals("argmin") ? "what is to be least" : "like its first parameter, which is looked for"));
        }
    }

    static void sameParameters(Program objective, Program constraint) {
        if (!objective.parameters().equals(constraint.parameters())) {
            throw new NotAnEquation("the parameters of the objective are %s, those of the constraint %s: they should be the same".formatted(
                    written(objective), written(constraint)));
        }
        constraint.outputs();
    }

    private static String written(Program program) {
        return brief(program.parameters().stream().map(parameter -> parameter.name() + ": " + parameter.type()).toList());
    }

    static void start(String kind, List<Program.Parameter> unknown, int given) {
        int size = unknown.stream().mapToInt(parameter -> parameter.type().reals()).sum();
        if (given != size) {
            throw new NotAnEquation("%s begins at %d numbers; what is looked for, of type %s, has %d".formatted(kind, given,
                    unknown.size() == 1 ? unknown.getFirst().type() : unknown.stream().map(Program.Parameter::type).toList(), size));
        }
    }
}
