package org.catenary.autodiff.reverse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.catenary.autodiff.forward.Dual;
import org.catenary.autodiff.forward.Duals;
import org.catenary.autodiff.language.Arithmetic;
import org.catenary.autodiff.language.Checked;
import org.catenary.autodiff.language.Evaluator;
import org.catenary.autodiff.language.NotFinite;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.Reals;
import org.catenary.autodiff.language.WrongInputs;

/// Derivatives of programs backward, over the tape of one run.
public final class Backward {

    private Backward() {}

    /// What a program gives, with derivatives by its inputs.
    ///
    /// @param value       the numbers of the result
    /// @param derivatives by each input, of the result weighted by the cotangents
    public record Pulled<S>(List<S> value, List<S> derivatives) {}

    /// {@return value and transposed derivative, over any numbers, at cotangents of the result}
    /// @throws WrongInputs if there are more or fewer numbers than the program has inputs
    public static <S> Pulled<S> pull(Arithmetic<S> on, Program program, List<S> at, List<S> cotangents) {
        var tape = new Tape<>(on);
        List<Tape.Entry<S>> results = run(tape, program, at);
        return new Pulled<>(results.stream().map(Tape.Entry::value).toList(), tape.backward(results, cotangents, at.size()));
    }

    private static <S> List<Tape.Entry<S>> run(Tape<S> tape, Program program, List<S> at) {
        if (at.size() != program.inputs()) {
            throw new WrongInputs(program, at.size());
        }
        List<Tape.Entry<S>> inputs = new ArrayList<>();
        at.forEach(x -> inputs.add(tape.input(x)));
        return new Evaluator<>(tape).run(program, inputs);
    }

    /// Refuses a point where the value of a program, or a number on the way to it or back, is infinite or none.
    ///
    /// @throws NotFinite   with the primitive that made it, where that stands, and its arguments
    /// @throws WrongInputs if there are more or fewer numbers than the program has inputs
    public static void check(Program program, double... at) {
        new Evaluator<>(Checked.FINITE).run(program, boxed(at));
        pull(Checked.FINITE, program, boxed(at), Collections.nCopies(program.outputs(), 1.0));
    }

    /// {@return the gradient of a program whose result is one real}
    /// @throws NotScalar if the result is not one real
    public static double[] gradient(Program program, double... at) {
        return plain(pull(Reals.IEEE, program, boxed(at), List.of(NotScalar.checked(program, 1.0))).derivatives);
    }

    /// {@return the Jacobian, a row for each number of the result; one run of the program}
    public static double[][] jacobian(Program program, double... at) {
        var tape = new Tape<>(Reals.IEEE);
        List<Tape.Entry<Double>> results = run(tape, program, boxed(at));
        var rows = new double[results.size()][];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = plain(tape.backward(List.of(results.get(k)), List.of(1.0), at.length));
        }
        return rows;
    }

    /// {@return the Hessian times a vector, forward over backward; one run of the program}
    /// @throws NotScalar if the result is not one real
    public static double[] hessianVector(Program program, double[] at, double[] vector) {
        if (vector.length != program.inputs() || at.length != program.inputs()) {
            throw new WrongInputs(program, Math.min(at.length, vector.length));
        }
        var duals = new Duals<>(Reals.IEEE);
        List<Dual<Double>> moving = new ArrayList<>();
        for (int k = 0; k < at.length; k++) {
            moving.add(duals.moving(at[k], vector[k]));
        }
        return plain(pull(duals, program, moving, List.of(duals.resting(NotScalar.checked(program, 1.0)))).derivatives.stream()
                .map(duals::tangent).toList());
    }

    /// {@return the Hessian; as many runs as the program has inputs}
    /// @throws NotScalar if the result is not one real
    public static double[][] hessian(Program program, double... at) {
        var rows = new double[at.length][];
        for (int k = 0; k < at.length; k++) {
            List<Double> unit = new ArrayList<>(Collections.nCopies(at.length, 0.0));
            unit.set(k, 1.0);
            rows[k] = hessianVector(program, at, plain(unit));
        }
        return rows;
    }

    private static List<Double> boxed(double[] numbers) { return Arrays.stream(numbers).boxed().toList(); }

    private static double[] plain(List<Double> numbers) { return numbers.stream().mapToDouble(v -> v).toArray(); }
}
