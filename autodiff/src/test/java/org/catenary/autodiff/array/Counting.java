package org.catenary.autodiff.array;

import java.util.Arrays;
import org.catenary.autodiff.language.Arithmetic;
import org.catenary.autodiff.language.Evaluator;
import org.catenary.autodiff.language.Primitive;
import org.catenary.autodiff.language.Program;

/// The reals, counting what is done with them: primitives, and looks of conditions.
final class Counting implements Arithmetic<Double> {

    private long count;

    private Counting() {}

    /// {@return how much a program does}
    static long operations(Program program) {
        var counting = new Counting();
        var at = new Double[program.inputs()];
        Arrays.setAll(at, k -> 1.0 / (k + 1));
        new Evaluator<>(counting).run(program, Arrays.asList(at));
        return counting.count;
    }

    @Override public Double constant(double value) { return value; }

    @Override public Double apply(Primitive primitive, Double x) {
        count++;
        return primitive.value(x, 0);
    }

    @Override public Double apply(Primitive primitive, Double x, Double y) {
        count++;
        return primitive.value(x, y);
    }

    @Override public double value(Double x) {
        count++;
        return x;
    }
}
