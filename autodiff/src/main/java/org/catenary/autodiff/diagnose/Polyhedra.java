package org.catenary.autodiff.diagnose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NoFeasibleSolutionException;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/// Small linear programs: open cones that are not empty, and distances to convex hulls.
final class Polyhedra {

    private static final int STEPS = 100_000;

    private static final int TURNS = 20;
    private static final double NEAR = 1e-3;

    private Polyhedra() {}

    /// {@return whether some direction has a positive product with every row}
    static boolean hasInside(List<double[]> rows) {
        if (rows.size() <= 1) {
            return true;
        }
        List<double[]> units = rows.stream().map(Polyhedra::unit).toList();
        if (isFound(units)) {
            return true;
        }
        List<LinearConstraint> constraints = new ArrayList<>();
        units.forEach(unit -> constraints.add(new LinearConstraint(unit, Relationship.GEQ, 1)));
        try {
            new SimplexSolver().optimize(new MaxIter(STEPS), new LinearObjectiveFunction(new double[rows.getFirst().length], 0),
                    new LinearConstraintSet(constraints), GoalType.MINIMIZE, new NonNegativeConstraint(false));
            return true;
        } catch (NoFeasibleSolutionException _) {
            return false;
        }
    }

    private static double[] unit(double... row) {
        double scale = Math.sqrt(Arrays.stream(row).map(x -> x * x).sum());
        return Arrays.stream(row).map(x -> x / scale).toArray();
    }

    /// {@return whether adding rows whose product is not positive leads to such a direction soon}
    private static boolean isFound(List<double[]> rows) {
        var direction = new double[rows.getFirst().length];
        for (int turn = 0; turn < TURNS; turn++) {
            boolean inside = true;
            for (double[] row : rows) {
                double product = 0;
                for (int k = 0; k < row.length; k++) {
                    product += row[k] * direction[k];
                }
                if (product < NEAR) {
                    inside = false;
                    for (int k = 0; k < row.length; k++) {
                        direction[k] += row[k];
                    }
                }
            }
            if (inside) {
                return true;
            }
        }
        return false;
    }

    /// {@return the least, over points of the convex hull, of the largest difference to a point}
    static double distance(List<double[]> corners, double... point) {
        int n = corners.size();
        List<LinearConstraint> constraints = new ArrayList<>();
        var ones = new double[n + 1];
        Arrays.fill(ones, 0, n, 1);
        constraints.add(new LinearConstraint(ones, Relationship.EQ, 1));
        for (int k = 0; k < point.length; k++) {
            double[] above = new double[n + 1], below = new double[n + 1];
            for (int i = 0; i < n; i++) {
                above[i] = corners.get(i)[k] - point[k];
                below[i] = -above[i];
            }
            above[n] = -1;
            below[n] = -1;
            constraints.add(new LinearConstraint(above, Relationship.LEQ, 0));
            constraints.add(new LinearConstraint(below, Relationship.LEQ, 0));
        }
        var objective = new double[n + 1];
        objective[n] = 1;
        PointValuePair best = new SimplexSolver().optimize(new MaxIter(STEPS), new LinearObjectiveFunction(objective, 0),
                new LinearConstraintSet(constraints), GoalType.MINIMIZE, new NonNegativeConstraint(true));
        return best.getValue();
    }
}
