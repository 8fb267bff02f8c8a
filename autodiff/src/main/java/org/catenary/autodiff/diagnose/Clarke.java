package org.catenary.autodiff.diagnose;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.catenary.autodiff.language.Evaluator;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.WrongInputs;
import org.catenary.autodiff.reverse.NotScalar;
import org.catenary.autodiff.reverse.Tape;

/// The Clarke subdifferential of a program at a point: the convex hull of the limits of gradients nearby.
///
/// The program is run once on every combination of sides of the kinks met at the point that some direction leads to; each run gives
/// the gradient of a smooth piece that reaches the point. Exact where at each kink what is zero there moves to first order; else the
/// limits may be too many, and [#isCertain] says so. Exponential in the kinks at worst, polynomial for a fixed number of parameters.
///
/// {@snippet class="org.catenary.autodiff.diagnose.ClarkeTest" region="clarke"}
///
/// Clarke, *Optimization and nonsmooth analysis* (1983), section 2.5; Lee, Park and Aiken, *On the correctness of automatic
/// differentiation for neural networks with machine-representable parameters*, ICML 2023, arXiv:2301.13370.
public final class Clarke {

    private static final int MOST = 2_000;
    private static final double ROUNDING = 1e-9;

    private final double value;
    private final List<double[]> limits;
    private final boolean certain;

    private Clarke(double value, List<double[]> limits, boolean certain) {
        this.value = value;
        this.limits = limits;
        this.certain = certain;
    }

    /// {@return the subdifferential at a point}
    /// @throws NotScalar     if the result of the program is not one real
    /// @throws WrongInputs   if there are more or fewer numbers than the parameters have
    /// @throws NotContinuous if the program jumps there
    /// @throws TooManyKinks  if more combinations of kinks meet than 2,000 runs look at
    public static Clarke at(Program program, double... at) {
        NotScalar.checked(program, at);
        if (at.length != program.inputs()) {
            throw new WrongInputs(program, at.length);
        }
        var pieces = new Pieces(program, at);
        pieces.search();
        double value = program.value(at)[0];
        for (double other : pieces.values) {
            if (Math.abs(other - value) > ROUNDING * Math.max(1, Math.abs(value))) {
                throw new NotContinuous(value, other);
            }
        }
        List<double[]> limits = distinct(pieces.gradients);
        return new Clarke(value, limits, !pieces.degenerate || limits.size() == 1);
    }

    /// {@return the value there}
    public double value() { return value; }

    /// {@return the limits of gradients at points nearby where there are gradients, each once, in lexicographic order}
    public List<double[]> limits() { return limits.stream().map(double[]::clone).toList(); }

    /// {@return whether the program has one gradient around the point: it is not in the non-differentiable set}
    public boolean isDifferentiable() { return limits.size() == 1; }

    /// {@return whether all limits are ones; else some may come of sides that no point nearby lies on}
    public boolean isCertain() { return certain; }

    /// {@return whether a gradient lies in the subdifferential, up to rounding: what differentiation gives is admissible then}
    public boolean contains(double... gradient) {
        double scale = Math.max(1, limits.stream().flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(1));
        return limits.size() == 1 ? distance(limits.getFirst(), gradient) <= ROUNDING * scale : Polyhedra.distance(limits, gradient) <= ROUNDING * scale;
    }

    private static double distance(double[] some, double... others) {
        return IntStream.range(0, some.length).mapToDouble(k -> Math.abs(some[k] - others[k])).max().orElse(0);
    }

    private static List<double[]> distinct(List<double[]> gradients) {
        List<double[]> sorted = new ArrayList<>(gradients);
        Collections.sort(sorted, Arrays::compare);
        List<double[]> distinct = new ArrayList<>();
        for (double[] gradient : sorted) {
            double scale = Math.max(1, Arrays.stream(gradient).map(Math::abs).max().orElse(1));
            if (distinct.stream().noneMatch(other -> distance(other, gradient) <= ROUNDING * scale)) {
                distinct.add(gradient);
            }
        }
        return distinct;
    }

    /// The smooth pieces that reach a point.
    private static final class Pieces {
        private final Program program;
        private final double[] at;
        private final List<double[]> gradients = new ArrayList<>();
        private final List<Double> values = new ArrayList<>();
        private boolean degenerate;

        Pieces(Program program, double... at) {
            this.program = program;
            this.at = at;
        }

        /// Runs every script whose sides some direction leads to, each script once.
        void search() {
            Deque<List<Boolean>> open = new ArrayDeque<>(List.of(List.of()));
            for (int runs = 0; !open.isEmpty(); runs++) {
                if (runs == MOST) {
                    throw new TooManyKinks(MOST);
                }
                List<Boolean> script = open.pop();
                var sides = new Sides(script);
                List<Tape.Entry<Double>> inputs = Arrays.stream(at).mapToObj(sides.tape()::input).toList();
                Tape.Entry<Double> result = new Evaluator<>(sides).run(program, inputs).getFirst();
                if (follow(script, sides, open)) {
                    values.add(sides.value(result));
                    gradients.add(gradient(sides, result));
                }
            }
        }

        /// Puts the other sides beyond the script on the list; says whether a direction leads to all that were taken.
        private boolean follow(List<Boolean> script, Sides sides, Deque<List<Boolean>> open) {
            List<double[]> cone = new ArrayList<>();
            List<Boolean> taken = List.copyOf(sides.sides());
            for (int k = 0; k < taken.size(); k++) {
                double[] row = gradient(sides, sides.zeros().get(k));
                boolean still = Arrays.stream(row).allMatch(x -> x == 0);
                degenerate |= still;
                if (k >= script.size()) {
                    List<double[]> other = new ArrayList<>(cone);
                    if (!still) {
                        other.add(signed(row, !taken.get(k)));
                    }
                    if (Polyhedra.hasInside(other)) {
                        List<Boolean> turned = new ArrayList<>(taken.subList(0, k));
                        turned.add(!taken.get(k));
                        open.push(turned);
                    }
                }
                if (!still) {
                    cone.add(signed(row, taken.get(k)));
                    if (k >= script.size() && !Polyhedra.hasInside(cone)) {
                        return false;
                    }
                }
            }
            return true;
        }

        private static double[] signed(double[] row, boolean above) { return above ? row : Arrays.stream(row).map(x -> -x).toArray(); }

        private double[] gradient(Sides sides, Tape.Entry<Double> of) {
            return sides.tape().backward(List.of(of), List.of(1.0), at.length).stream().mapToDouble(d -> d).toArray();
        }
    }
}
