package org.catenary.autodiff.functional;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.catenary.autodiff.language.Primitive;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.Term;
import org.catenary.autodiff.language.Type;
import org.catenary.autodiff.smooth.Linearisation;
import org.catenary.autodiff.smooth.SmoothMap;
import org.catenary.diagrams.category.WrongType;
import org.catenary.diagrams.syntax.Ty;

/// The operator `f ↦ (x ↦ L(x, f₁(x), …, fₙ(x)))` that a map is, point by point: composition from the left.
///
/// On the point it is the map itself, of numbers.
///
/// @param name what stands in the box
/// @param on   the domain of all functions
/// @param in   how many functions it takes
/// @param out  how many it gives
/// @param map  from the coordinates and the values of the functions to those of the results
public record Local(String name, Domain on, int in, int out, SmoothMap map) implements Operator {

    /// @throws WrongType if the map takes or gives more or fewer numbers than there are coordinates and functions
    public Local {
        if (in < 0 || map.inputs() != on.dimension() + in || map.outputs() != out) {
            throw new WrongType(name, "%d + %d".formatted(on.dimension(), in), out, map.inputs(), map.outputs());
        }
    }

    /// {@return the operator of a program of the values of the functions: a real for each}
    /// @throws Field.NoFunction if a parameter or the result is not real
    public static Local of(String name, Domain on, Program program) {
        check(program, 0);
        List<Program.Parameter> parameters = coordinates(on);
        parameters.addAll(program.parameters());
        return new Local(name, on, program.inputs(), 1, SmoothMap.of(Program.of(parameters, program.body())));
    }

    /// Coordinates that are not looked at: the names of the parameters behind them go before theirs.
    private static List<Program.Parameter> coordinates(Domain on) {
        return IntStream.range(0, on.dimension()).mapToObj(k -> new Program.Parameter("x" + k, Type.REAL)).collect(Collectors.toCollection(ArrayList::new));
    }

    /// {@return the operator of a program of the coordinates, then the values of the functions: a real for each}
    /// @throws Field.NoFunction if a parameter or the result is not real, or there are fewer parameters than coordinates
    public static Local located(String name, Domain on, Program program) {
        check(program, on.dimension());
        return new Local(name, on, program.inputs() - on.dimension(), 1, SmoothMap.of(program));
    }

    private static void check(Program program, int least) {
        if (!program.type().equals(Type.REAL) || program.parameters().size() < least
                || program.parameters().stream().anyMatch(parameter -> !parameter.type().equals(Type.REAL))) {
            throw new Field.NoFunction("point by point a program takes reals, here at least %d, and gives one; this takes %s and gives %s".formatted(least,
                    program.parameters().stream().map(parameter -> parameter.type().toString()).toList(), program.type()));
        }
    }

    /// {@return the product of two functions, point by point}
    public static Local product(Domain on) {
        List<Program.Parameter> parameters = List.of(new Program.Parameter("f", Type.REAL), new Program.Parameter("g", Type.REAL));
        return of("×", on, Program.of(parameters, Term.operation(Primitive.of("mul").orElseThrow(), Term.variable("f"), Term.variable("g"))));
    }

    @Override public Ty dom() { return on.ty(in); }

    @Override public Ty cod() { return on.ty(out); }

    @Override public Linearisation linearised() {
        int from = on.dimension(), to = from + in;
        return Linearisation.keeping(this, new Local("∂" + name, on, 2 * in, out, map.forward(from, to)),
                new Local("∂" + name + "*", on, in + out, in, map.backward(from, to)));
    }

    @Override public List<Field> apply(List<Field> inputs) {
        List<Field> results = new ArrayList<>();
        IntStream.range(0, out).forEach(k -> results.add(new Field(on, new Rule.Pointwise(map, k, inputs))));
        return results;
    }
}
