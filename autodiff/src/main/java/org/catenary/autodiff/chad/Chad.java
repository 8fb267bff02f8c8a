package org.catenary.autodiff.chad;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.Term;
import org.catenary.autodiff.language.Type;
import org.catenary.autodiff.language.WrongInputs;

/// Programs as programs that pull cotangents back.
///
/// {@snippet class="org.catenary.autodiff.chad.ChadTest" region="chad"}
public final class Chad {

    private Chad() {}

    /// {@return the values `D₁ A` that stand for those of a type}
    public static Type primal(Type type) { return Cotangents.primal(type); }

    /// {@return the cotangents `D₂ A` of a type}
    public static Type cotangent(Type type) { return Cotangents.cotangent(type); }

    /// {@return the program over the parameters and a cotangent of the result, whose result is the value with the cotangents of the
    /// parameters, as pairs that lean to the right; of type `D₁ B × (D₂ A₁ × …)`}
    ///
    /// Of the size of the program, times the sizes of packed matrices in it; parameters may be of any type.
    ///
    /// @throws TooNested if functions and branches are nested deeper than 200
    /// @throws org.catenary.autodiff.language.NotDifferentiable if a primitive has no derivative
    public static Program of(Program program) {
        String prefix = "c";
        Set<String> taken = new HashSet<>(program.parameters().stream().map(Program.Parameter::name).toList());
        while (collides(taken, prefix)) {
            prefix += "c";
        }
        var on = new Cotangents(prefix);
        List<Program.Parameter> parameters = new ArrayList<>();
        List<Transformation.Known> bound = new ArrayList<>();
        for (Program.Parameter parameter : program.parameters()) {
            parameters.add(new Program.Parameter(parameter.name(), primal(parameter.type())));
            bound.add(new Transformation.Known(Term.variable(parameter.name()), parameter.type()));
        }
        String cotangent = on.name();
        parameters.add(new Program.Parameter(cotangent, cotangent(program.type())));
        Term block = new Transformation(on).block(program.code(), List.of(), bound);
        return Program.of(parameters, on.let(block, r -> Cotangents.pair(Cotangents.first(r),
                Cotangents.first(Cotangents.apply(Cotangents.second(r), Term.variable(cotangent))))));
    }

    private static boolean collides(Set<String> taken, String prefix) { return taken.stream().anyMatch(name -> name.startsWith(prefix)); }

    /// {@return the cotangents of the parameters of a program made of reals alone}
    /// @param at         the numbers of all parameters
    /// @param cotangents those of the result
    /// @throws WrongInputs if there are more or fewer numbers than the parameters or the result have
    public static double[] pull(Program program, double[] at, double... cotangents) {
        return pull(of(program), program, at, cotangents);
    }

    private static double[] pull(Program derived, Program program, double[] at, double... cotangents) {
        if (at.length != program.inputs() || cotangents.length != program.outputs()) {
            throw new WrongInputs(derived, at.length + cotangents.length);
        }
        double[] all = Arrays.copyOf(at, at.length + cotangents.length);
        System.arraycopy(cotangents, 0, all, at.length, cotangents.length);
        double[] result = derived.value(all);
        return Arrays.copyOfRange(result, cotangents.length, cotangents.length + at.length);
    }

    /// {@return the Jacobian of a program made of reals alone, a row for each number of the result; as many runs}
    /// @throws WrongInputs if there are more or fewer numbers than the parameters have
    public static double[][] jacobian(Program program, double... at) {
        Program derived = of(program);
        var rows = new double[program.outputs()][];
        for (int k = 0; k < rows.length; k++) {
            var unit = new double[rows.length];
            unit[k] = 1;
            rows[k] = pull(derived, program, at, unit);
        }
        return rows;
    }
}
