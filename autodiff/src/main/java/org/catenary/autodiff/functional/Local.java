package org.catenary.autodiff.functional;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.catenary.autodiff.language.Arithmetic;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.Type;
import org.catenary.autodiff.smooth.Linearisation;
import org.catenary.autodiff.smooth.SmoothMap;
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

    /// {@return the operator of a program of the values of the functions: a real for each}
    /// @throws Field.NoFunction if a parameter or the result is not real
    public static Local of(String name, Domain on, Program program) {
        check(program, program.parameters().size());
        return new Local(name, on, program.inputs(), 1, on.dimension() == 0 ? SmoothMap.of(program) : new Anywhere(on.dimension(), SmoothMap.of(program)));
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

    /// The product of two functions, point by point.
    static Local product(Domain on) { return new Local("×", on, 2, 1, new Product(on.dimension())); }

    /// A map that does not look at the coordinates.
    private record Anywhere(int coordinates, SmoothMap map) implements SmoothMap {
        @Override public int inputs() { return coordinates + map.inputs(); }

        @Override public int outputs() { return map.outputs(); }

        @Override public <S> List<S> at(Arithmetic<S> on, List<S> x) { return map.at(on, x.subList(coordinates, x.size())); }
    }

    private record Product(int coordinates) implements SmoothMap {
        @Override public int inputs() { return coordinates + 2; }

        @Override public int outputs() { return 1; }

        @Override public <S> List<S> at(Arithmetic<S> on, List<S> x) { return List.of(on.mul(x.get(coordinates), x.get(coordinates + 1))); }
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
