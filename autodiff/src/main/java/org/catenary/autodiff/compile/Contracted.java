package org.catenary.autodiff.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.catenary.autodiff.language.Form;
import org.catenary.autodiff.language.Primitive;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.Term;
import org.catenary.autodiff.language.Type;

/// A program with a weight for each number of its result, and their sum for its result: its gradient at weights is one row of the Jacobian.
final class Contracted {

    private Contracted() {}

    /// {@return the program with one parameter more, the last, of the type of the result}
    static Program of(Program program) {
        Set<String> names = program.parameters().stream().map(Program.Parameter::name).collect(Collectors.toSet());
        String weights = "weights";
        while (names.contains(weights)) {
            weights += "'";
        }
        List<Program.Parameter> parameters = new ArrayList<>(program.parameters());
        parameters.add(new Program.Parameter(weights, program.type()));
        Term result = Term.variable(weights + "'");
        return Program.of(parameters, Term.let(weights + "'", program.body(), sum(program.type(), result, Term.variable(weights), weights)));
    }

    private static Term sum(Type type, Term value, Term weight, String name) {
        return switch (type.kind()) {
            case REAL -> operation("mul", value, weight);
            case PAIR -> operation("add", sum(type.left(), Term.of(Form.Word.FIRST, value), Term.of(Form.Word.FIRST, weight), name),
                    sum(type.right(), Term.of(Form.Word.SECOND, value), Term.of(Form.Word.SECOND, weight), name));
            case ARRAY -> {
                String index = name + "\"";
                Term at = Term.variable(index);
                String x = name + "'", y = name;
                Term each = Term.let(x, Term.of(Form.Word.GET, value, at), Term.let(y, Term.of(Form.Word.GET, weight, at),
                        sum(type.left(), Term.variable(x), Term.variable(y), name)));
                yield Term.of(Form.Word.SUM, Term.of(new Form.Build(type.size(), index), each));
            }
            case TRUTH, INDEX, SUM, FUN, LIST -> throw new AssertionError(type);
        };
    }

    private static Term operation(String word, Term x, Term y) { return Term.operation(Primitive.of(word).orElseThrow(), x, y); }
}
