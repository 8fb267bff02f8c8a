package org.catenary.autodiff.stochastic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.Type;
import org.catenary.diagrams.syntax.Ty;

/// The numbers that the parameters of a program are, by name: that of the parameter, with a place where it has several, as `v[0]`.
final class Coordinates {

    private Coordinates() {}

    /// {@return those of a program whose last parameters are outcomes}
    static List<String> of(Program program, Ty outcomes) {
        List<Program.Parameter> all = program.parameters();
        return of(all.subList(0, all.size() - Math.toIntExact(outcomes.size())));
    }

    static List<String> of(List<Program.Parameter> parameters) {
        List<String> names = new ArrayList<>();
        for (Program.Parameter parameter : parameters) {
            if (parameter.type().equals(Type.REAL)) {
                names.add(parameter.name());
            } else {
                IntStream.range(0, parameter.type().reals()).forEach(k -> names.add("%s[%d]".formatted(parameter.name(), k)));
            }
        }
        return List.copyOf(names);
    }

    static void check(Program program, Ty outcomes) {
        List<Program.Parameter> all = program.parameters();
        long first = all.size() - outcomes.size();
        if (first < 0 || all.stream().skip(first).anyMatch(p -> !p.type().equals(Type.REAL))) {
            throw new IllegalArgumentException("%s is not over the %d outcomes of %s".formatted(program, outcomes.size(), outcomes));
        }
    }
}
