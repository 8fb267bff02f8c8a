package org.catenary.autodiff.jet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.catenary.autodiff.language.Evaluator;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.WrongInputs;

/// Higher derivatives of programs, by jets.
public final class Taylor {

    private Taylor() {}

    /// {@return the Taylor coefficients of `t ↦ f(at + t·direction)` up to an order, a list for each number of the result}
    /// @throws WrongInputs if the direction has more or fewer numbers than the program has inputs
    public static double[][] coefficients(Program program, double[] at, double[] direction, int order) {
        if (direction.length != program.inputs() || at.length != program.inputs()) {
            throw new WrongInputs(program, Math.min(at.length, direction.length));
        }
        var jets = new Jets(1, order);
        List<Jet> moving = new ArrayList<>();
        for (int k = 0; k < at.length; k++) {
            moving.add(jets.moving(at[k], direction[k]));
        }
        return new Evaluator<>(jets).run(program, moving).stream().map(jet -> jet.coefficients.clone()).toArray(double[][]::new);
    }

    /// {@return the jets of the result in all inputs, up to an order}
    public static List<Jet> jets(Jets jets, Program program, double... at) {
        List<Jet> moving = new ArrayList<>();
        for (int k = 0; k < at.length; k++) {
            var unit = new double[at.length];
            unit[k] = 1;
            moving.add(jets.moving(at[k], unit));
        }
        return new Evaluator<>(jets).run(program, moving);
    }

    /// {@return the derivatives of one order by all inputs, of each number of the result: the symmetric tensor, row by row}
    public static double[][] derivatives(Program program, int order, double... at) {
        if (at.length == 0) {
            return new double[program.outputs()][order == 0 ? 1 : 0];
        }
        var jets = new Jets(at.length, order);
        List<Jet> results = jets(jets, program, at);
        int size = Math.toIntExact(Math.round(Math.pow(at.length, order)));
        var tensors = new double[results.size()][size];
        for (int i = 0; i < size; i++) {
            List<Integer> exponents = new ArrayList<>(Collections.nCopies(at.length, 0));
            for (int k = 0, rest = i; k < order; k++, rest /= at.length) {
                exponents.set(rest % at.length, exponents.get(rest % at.length) + 1);
            }
            for (int j = 0; j < tensors.length; j++) {
                tensors[j][i] = jets.partial(results.get(j), exponents);
            }
        }
        return tensors;
    }
}
