package org.catenary.autodiff.diagnose;

import java.util.Arrays;
import java.util.List;
import org.catenary.autodiff.language.Arithmetic;
import org.catenary.autodiff.language.Evaluator;
import org.catenary.autodiff.language.Primitive;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.Reals;
import org.catenary.autodiff.reverse.Backward;

/// How many points of a grid of parameters a program is not differentiable at, and how many of them differentiation is wrong at.
///
/// For a network with biases the first are at most `kinks / |grid|` of all, and the others none.
///
/// Lee, Park and Aiken, *On the correctness of automatic differentiation for neural networks with machine-representable parameters*,
/// ICML 2023, arXiv:2301.13370, theorems 3.2 and 3.6.
///
/// @param total             the points
/// @param notDifferentiable those where the program has no gradient
/// @param incorrect         those where differentiation gives what is in no subdifferential
/// @param kinks             the kinks of all primitives in one run, at most
/// @param grid              the numbers that each parameter takes
public record Census(long total, long notDifferentiable, long incorrect, int kinks, List<Double> grid) {

    /// Copies the grid.
    public Census { grid = List.copyOf(grid); }

    /// {@return what part of all points is at most not differentiable, if each kink is reached through a bias of its own}
    public double bound() { return (double) kinks / grid.size(); }

    /// {@return what part of all points is not differentiable}
    public double fraction() { return (double) notDifferentiable / total; }

    /// {@return the count over all points whose coordinates are numbers of the grid; exponential in the parameters}
    public static Census of(Program program, double... grid) {
        var at = new double[program.inputs()];
        var digits = new int[at.length];
        long total = 0, not = 0, incorrect = 0;
        int kinks = 0;
        do {
            for (int k = 0; k < at.length; k++) {
                at[k] = grid[digits[k]];
            }
            Clarke clarke = Clarke.at(program, at);
            total++;
            not += clarke.isDifferentiable() ? 0 : 1;
            incorrect += clarke.contains(Backward.gradient(program, at)) ? 0 : 1;
            kinks = Math.max(kinks, kinks(program, at));
        } while (next(digits, grid.length));
        return new Census(total, not, incorrect, kinks, Arrays.stream(grid).boxed().toList());
    }

    private static boolean next(int[] digits, int base) {
        for (int k = digits.length - 1; k >= 0; k--) {
            digits[k] = (digits[k] + 1) % base;
            if (digits[k] > 0) {
                return true;
            }
        }
        return false;
    }

    private static int kinks(Program program, double... at) {
        var counting = new Counting();
        new Evaluator<>(counting).run(program, Arrays.stream(at).boxed().toList());
        return counting.kinks;
    }

    /// Reals that count the kinks of the primitives applied to them, wherever these are.
    private static final class Counting implements Arithmetic<Double> {
        private int kinks;

        @Override public Double constant(double value) { return value; }

        @Override public Double apply(Primitive p, Double x) {
            kinks += p.kinks().size();
            return Reals.IEEE.apply(p, x);
        }

        @Override public Double apply(Primitive p, Double x, Double y) {
            kinks += p.kinks().size();
            return Reals.IEEE.apply(p, x, y);
        }

        @Override public double value(Double x) { return x; }
    }
}
