package org.catenary.autodiff.compile;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.catenary.autodiff.language.Program;
import org.catenary.diagrams.category.WrongArgument;

/// A program with its derivatives at many points, compiled as one loop over the points.
///
/// What cannot be compiled so is run at each point by itself, on all cores, and [#fallback] says why. May be used from several threads.
public final class Batch {

    private interface Points {
        void run(double[] at, double[] value, double[][] rows);
    }

    private final Program program;
    private final int points;
    private final int columns;
    private final Points route;
    private final String fallback;

    private Batch(Program program, int points, int columns, Points route, String fallback) {
        this.program = program;
        this.points = points;
        this.columns = columns;
        this.route = route;
        this.fallback = fallback;
    }

    /// {@return a program at so many points}
    /// @param by the parameters that it is differentiated by
    /// @throws WrongArgument                           if there are no points, or the program has no parameter of a name
    /// @throws org.catenary.autodiff.language.IllTyped if a parameter or the result is not made of reals alone
    public static Batch of(Program program, int points, String... by) {
        if (points < 1) {
            throw new WrongArgument("a batch of %d points".formatted(points));
        }
        Set<Integer> places = Route.places(program, by);
        program.inputs();
        program.outputs();
        int columns = places.stream().mapToInt(k -> program.parameters().get(k).type().reals()).sum();
        try {
            var room = new Route.Room(Compiler.derivatives(program, places, points));
            return new Batch(program, points, columns, (at, value, rows) -> {
                var outputs = new double[places.isEmpty() ? 1 : 1 + rows.length][];
                outputs[0] = value;
                System.arraycopy(rows, 0, outputs, 1, outputs.length - 1);
                room.run(at, outputs);
            }, "");
        } catch (TooLarge e) {
            Derivative one = Derivative.of(program, by);
            String reason = one.fallback().isEmpty() ? e.getMessage() + ": each point by itself" : one.fallback();
            return new Batch(program, points, columns, each(program, points, one), reason);
        }
    }

    private static Points each(Program program, int points, Derivative one) {
        int inputs = program.inputs(), outputs = program.outputs(), columns = one.columns();
        return (at, value, rows) -> IntStream.range(0, points).parallel().forEach(k -> {
            var here = new double[outputs];
            var derivatives = new double[rows.length][columns];
            one.derivatives(Arrays.copyOfRange(at, k * inputs, (k + 1) * inputs), here, derivatives);
            System.arraycopy(here, 0, value, k * outputs, outputs);
            for (int i = 0; i < rows.length; i++) {
                System.arraycopy(derivatives[i], 0, rows[i], k * columns, columns);
            }
        });
    }

    /// {@return the number of inputs that it is differentiated by}
    public int columns() { return columns; }

    /// {@return why the points are not one loop; empty if they are}
    public String fallback() { return fallback; }

    /// Computes values and derivatives.
    ///
    /// @param at    the numbers of all parameters, point after point
    /// @param value takes the numbers of the results, point after point
    /// @param rows  takes for each number of the result the derivatives, point after point
    /// @throws WrongArgument if an array has another length
    public void derivatives(double[] at, double[] value, double[][] rows) {
        if (at.length != points * program.inputs() || value.length != points * program.outputs()
                || !Arrays.stream(rows).allMatch(row -> row.length == points * columns)) {
            throw new WrongArgument("%d points of %d inputs, %d results and %d columns".formatted(points, program.inputs(),
                    program.outputs(), columns));
        }
        route.run(at, value, rows);
    }
}
