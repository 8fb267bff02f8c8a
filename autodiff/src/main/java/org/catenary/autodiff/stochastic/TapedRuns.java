package org.catenary.autodiff.stochastic;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.catenary.autodiff.language.Arithmetic;
import org.catenary.autodiff.language.Primitive;
import org.catenary.autodiff.language.Reals;
import org.catenary.autodiff.reverse.Tape;
import org.catenary.diagrams.syntax.Diagram;

/// Runs of one closed diagram at one point, each over a tape of its own; the functor is applied once.
final class TapedRuns {

    /// Numbers on a tape that may be changed for a new one, on which the inputs stand at the same places.
    private static final class Renewed implements Arithmetic<Tape.Entry<Double>> {
        private Tape<Double> tape = new Tape<>(Reals.IEEE);

        List<Tape.Entry<Double>> renew(double... at) {
            tape = new Tape<>(Reals.IEEE);
            return Arrays.stream(at).mapToObj(tape::input).toList();
        }

        @Override public Tape.Entry<Double> constant(double value) { return tape.constant(value); }

        @Override public Tape.Entry<Double> apply(Primitive p, Tape.Entry<Double> x) { return tape.apply(p, x); }

        @Override public Tape.Entry<Double> apply(Primitive p, Tape.Entry<Double> x, Tape.Entry<Double> y) { return tape.apply(p, x, y); }

        @Override public double value(Tape.Entry<Double> x) { return tape.value(x); }
    }

    private final Renewed on = new Renewed();
    private final double[] at;
    private final FiniteMeasure<Tape.Entry<Double>> measure;

    TapedRuns(Diagram diagram, Meaning.Way way, double... at) {
        this.at = at.clone();
        this.measure = new Meaning<>(on, on.renew(at), way).measure(diagram);
    }

    /// {@return the scalar of one run, with its derivatives}
    Expected run(RandomGenerator random) {
        on.renew(at);
        Tape.Entry<Double> sum = measure.total(random);
        return new Expected(on.value(sum), on.tape.backward(List.of(sum), List.of(1.0), at.length));
    }
}
