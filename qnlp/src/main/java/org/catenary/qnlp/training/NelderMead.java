package org.catenary.qnlp.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;

/// The downhill simplex: a step reflects, stretches or shrinks a simplex of one more point than there are parameters, and the
/// parameters become its best point.
///
/// The points are measured anew in each step, since each step has its own batch: a step takes as many values as there are
/// points, and a few.
///
/// Nelder and Mead, *A simplex method for function minimization* (1965); the simplex is that of Apache Commons Math.
///
/// @param side the length of the first simplex's sides, in turns
public record NelderMead(double side) implements Optimizer {

    @Override public String name() { return "Nelder–Mead, side " + side; }

    @Override public boolean differentiates() { return false; }

    /// The points of the simplex are remembered from the first step on.
    @Override public Memory start(int parameters) { return Memory.NOTHING; }

    @Override public Step step(Memory memory, double[] parameters, Objective objective, RandomGenerator random) {
        Comparator<PointValuePair> order = Comparator.comparingDouble(PointValuePair::getValue);
        MultivariateFunction function = objective::value;
        var simplex = new Resumed(parameters, side, memory.moments());
        simplex.evaluate(function, order);
        double loss = simplex.getPoint(0).getValue();
        simplex.iterate(function, order);
        System.arraycopy(simplex.getPoint(0).getPointRef(), 0, parameters, 0, parameters.length);
        return new Step(new Memory(memory.steps() + 1, simplex.points()), loss);
    }

    /// A simplex at given points, or around a point where there are none yet.
    private static final class Resumed extends NelderMeadSimplex {
        Resumed(double[] around, double side, List<double[]> points) {
            super(around.length, side);
            build(around);
            if (!points.isEmpty()) {
                setPoints(points.stream().map(p -> new PointValuePair(p, Double.NaN)).toArray(PointValuePair[]::new));
            }
        }

        List<double[]> points() {
            var points = new ArrayList<double[]>();
            for (PointValuePair point : getPoints()) {
                points.add(point.getPoint());
            }
            return points;
        }
    }
}
