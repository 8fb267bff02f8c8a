package org.catenary.autodiff.compile;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.catenary.autodiff.language.Program;

/// A program with its derivatives at many points, compiled as one loop over the points.
///
/// May be used from several threads.
public final class Batch {

    private final Program program;
    private final int points;
    private final int columns;
    private final Compiled compiled;
    private final Queue<double[][][]> memories = new ConcurrentLinkedQueue<>();

    private Batch(Program program, int points, Set<Integer> by) {
        this.program = program;
        this.points = points;
        this.columns = by.stream().mapToInt(k -> program.parameters().get(k).type().reals()).sum();
        try {
            this.compiled = Compiler.derivatives(program, by, points);
        } catch (TooLarge e) {
            throw new IllegalArgumentException("not compiled: " + e.getMessage(), e);
        }
    }

    /// {@return a program at so many points}
    /// @param by the parameters that it is differentiated by
    /// @throws IllegalArgumentException if the program cannot be compiled, has more than eight results, or has no parameter of a name
    public static Batch of(Program program, int points, String... by) {
        List<String> names = program.parameters().stream().map(Program.Parameter::name).toList();
        Set<Integer> places = new HashSet<>();
        for (String name : by) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException("no parameter %s among %s".formatted(name, names));
            }
            places.add(names.lastIndexOf(name));
        }
        return new Batch(program, points, places);
    }

    /// {@return the number of inputs that it is differentiated by}
    public int columns() { return columns; }

    /// Computes values and derivatives.
    ///
    /// @param at    the numbers of all parameters, point after point
    /// @param value takes the numbers of the results, point after point
    /// @param rows  takes for each number of the result the derivatives, point after point
    /// @throws IllegalArgumentException if an array has another length
    public void derivatives(double[] at, double[] value, double[][] rows) {
        if (at.length != points * program.inputs() || value.length != points * program.outputs()
                || !Arrays.stream(rows).allMatch(row -> row.length == points * columns)) {
            throw new IllegalArgumentException("%d points of %d inputs, %d results and %d columns".formatted(points, program.inputs(),
                    program.outputs(), columns));
        }
        double[][][] memory = Optional.ofNullable(memories.poll()).orElseGet(compiled::memory);
        compiled.run(memory, at);
        compiled.write(memory, 0, value);
        for (int k = 0; k < rows.length; k++) {
            compiled.write(memory, 1 + k, rows[k]);
        }
        memories.add(memory);
    }
}
