package org.catenary.autodiff.forward;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.catenary.autodiff.language.Arithmetic;
import org.catenary.autodiff.language.Evaluator;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.Reals;
import org.catenary.autodiff.language.WrongInputs;

/// Derivatives of programs forward, by dual numbers.
public final class Forward {

    private Forward() {}

    /// {@return the derivative in a direction: a number for each of the result}
    public static double[] derivative(Program program, double[] at, double[] direction) {
        return plain(derivative(Reals.IEEE, program, boxed(at), boxed(direction)));
    }

    /// {@return the derivative in a direction, over any numbers}
    /// @throws WrongInputs if the direction has more or fewer numbers than the program has inputs
    public static <S> List<S> derivative(Arithmetic<S> on, Program program, List<S> at, List<S> direction) {
        if (direction.size() != program.inputs()) {
            throw new WrongInputs(program, direction.size());
        }
        var duals = new Duals<>(on);
        List<Dual<S>> moving = new ArrayList<>();
        for (int k = 0; k < at.size(); k++) {
            moving.add(duals.moving(at.get(k), direction.get(k)));
        }
        return new Evaluator<>(duals).run(program, moving).stream().map(duals::tangent).toList();
    }

    /// {@return the Jacobian, a row for each number of the result; as many runs as the program has inputs}
    public static double[][] jacobian(Program program, double... at) {
        int rows = program.outputs(), columns = program.inputs();
        var jacobian = new double[rows][columns];
        for (int k = 0; k < columns; k++) {
            var direction = new double[columns];
            direction[k] = 1;
            double[] column = derivative(program, at, direction);
            for (int i = 0; i < rows; i++) {
                jacobian[i][k] = column[i];
            }
        }
        return jacobian;
    }

    private static List<Double> boxed(double[] numbers) { return Arrays.stream(numbers).boxed().toList(); }

    private static double[] plain(List<Double> numbers) { return numbers.stream().mapToDouble(v -> v).toArray(); }
}
