package org.catenary.autodiff.smooth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.catenary.autodiff.forward.Dual;
import org.catenary.autodiff.forward.Duals;
import org.catenary.autodiff.language.Arithmetic;
import org.catenary.autodiff.language.Evaluator;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.Reals;
import org.catenary.autodiff.reverse.Tape;
import org.catenary.diagrams.syntax.NotationException;

/// A map `Rⁿ → Rᵐ` that is run on the numbers of any arithmetic: a program, or a derivative of such a map.
///
/// It is written as it is derived, `gradient 0 2 of (x: real, y: real) => x * y`, with the inputs from one to before another by which.
public sealed interface SmoothMap {

    /// {@return how many numbers it takes}
    int inputs();

    /// {@return how many it gives}
    int outputs();

    /// {@return the numbers that it gives}
    <S> List<S> at(Arithmetic<S> on, List<S> x);

    /// {@return the reals that it gives}
    default double[] at(double... x) {
        return at(Reals.IEEE, Arrays.stream(x).boxed().toList()).stream().mapToDouble(v -> v).toArray();
    }

    /// {@return the map that a program is}
    static SmoothMap of(Program program) { return new Written(program); }

    /// {@return the map that a text is, as it is written}
    /// @throws NotationException  if it is no map
    /// @throws Spaces.NotNumbers if there are no such inputs
    static SmoothMap parse(String text) throws NotationException {
        Matcher derived = DERIVED.matcher(text);
        List<Matcher> steps = new ArrayList<>();
        String rest = text;
        for (; derived.lookingAt(); derived = DERIVED.matcher(rest)) {
            steps.add(derived);
            rest = rest.substring(derived.end());
        }
        SmoothMap map = of(Program.parse(rest));
        for (Matcher step : steps.reversed()) {
            int from = Integer.parseInt(step.group(2)), to = Integer.parseInt(step.group(3));
            map = switch (step.group(1)) {
                case "forward" -> map.forward(from, to);
                case "backward" -> map.backward(from, to);
                default -> map.gradient(from, to);
            };
        }
        return map;
    }

    /// How a derivative is written before what it is derived from.
    Pattern DERIVED = Pattern.compile("(forward|backward|gradient) (\\d{1,9}) (\\d{1,9}) of ");

    private static void check(String word, SmoothMap map, int from, int to) {
        if (from < 0 || from > to || to > map.inputs()) {
            throw new Spaces.NotNumbers("no %s by the inputs from %d to before %d of a map of %d".formatted(word, from, to, map.inputs()));
        }
    }

    /// {@return the derivative by the inputs from one to before another, `(x, ẋ) ↦ ẏ`, where `ẋ` are the directions of these inputs}
    default SmoothMap forward(int from, int to) { return new Forwards(this, from, to); }

    /// {@return the transposed derivative, `(x, ȳ) ↦ x̄`, where `x̄` are the cotangents of the inputs from one to before another}
    default SmoothMap backward(int from, int to) { return new Backwards(this, from, to); }

    /// {@return the gradient, `x ↦ x̄`, of a map whose result is one real, by the inputs from one to before another}
    default SmoothMap gradient(int from, int to) { return new Slope(this, from, to); }

    /// The map that a program is.
    record Written(Program program) implements SmoothMap {
        @Override public int inputs() { return program.inputs(); }

        @Override public int outputs() { return program.outputs(); }

        @Override public <S> List<S> at(Arithmetic<S> on, List<S> x) { return new Evaluator<>(on).run(program, x); }

        @Override public String toString() { return program.toString(); }
    }

    /// A derivative in a direction, by dual numbers.
    record Forwards(SmoothMap map, int from, int to) implements SmoothMap {
        /// @throws Spaces.NotNumbers if there are no such inputs
        public Forwards {
            check("forward", map, from, to);
        }

        @Override public String toString() { return "forward %d %d of %s".formatted(from, to, map); }

        @Override public int inputs() { return map.inputs() + to - from; }

        @Override public int outputs() { return map.outputs(); }

        @Override public <S> List<S> at(Arithmetic<S> on, List<S> x) {
            var duals = new Duals<>(on);
            List<Dual<S>> moving = new ArrayList<>();
            for (int k = 0; k < map.inputs(); k++) {
                moving.add(k >= from && k < to ? duals.moving(x.get(k), x.get(map.inputs() + k - from)) : duals.resting(x.get(k)));
            }
            return map.at(duals, moving).stream().map(duals::tangent).toList();
        }
    }

    /// A transposed derivative, by a tape.
    record Backwards(SmoothMap map, int from, int to) implements SmoothMap {
        /// @throws Spaces.NotNumbers if there are no such inputs
        public Backwards {
            check("backward", map, from, to);
        }

        @Override public String toString() { return "backward %d %d of %s".formatted(from, to, map); }

        @Override public int inputs() { return map.inputs() + map.outputs(); }

        @Override public int outputs() { return to - from; }

        @Override public <S> List<S> at(Arithmetic<S> on, List<S> x) {
            return pulled(map, from, to, on, x.subList(0, map.inputs()), x.subList(map.inputs(), inputs()));
        }

        private static <S> List<S> pulled(SmoothMap map, int from, int to, Arithmetic<S> on, List<S> x, List<S> cotangents) {
            var tape = new Tape<>(on);
            List<Tape.Entry<S>> entries = new ArrayList<>(Collections.nCopies(map.inputs(), tape.constant(0)));
            for (int k = 0; k < map.inputs(); k++) {
                entries.set(k, k >= from && k < to ? tape.input(x.get(k)) : tape.resting(x.get(k)));
            }
            return tape.backward(map.at(tape, entries), cotangents, to - from);
        }
    }

    /// A gradient, by a tape.
    record Slope(SmoothMap map, int from, int to) implements SmoothMap {
        /// @throws Spaces.NotNumbers if there are no such inputs, or the result is not one number
        public Slope {
            check("gradient", map, from, to);
            if (map.outputs() != 1) {
                throw new Spaces.NotNumbers("no gradient of a map that gives %d numbers".formatted(map.outputs()));
            }
        }

        @Override public String toString() { return "gradient %d %d of %s".formatted(from, to, map); }

        @Override public int inputs() { return map.inputs(); }

        @Override public int outputs() { return to - from; }

        @Override public <S> List<S> at(Arithmetic<S> on, List<S> x) {
            return Backwards.pulled(map, from, to, on, x, List.of(on.constant(1)));
        }
    }
}
