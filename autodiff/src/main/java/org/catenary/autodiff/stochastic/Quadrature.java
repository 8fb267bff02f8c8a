package org.catenary.autodiff.stochastic;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/// Integrals of several functions at once over the line, by halving intervals until the rule of Gauss with 7 and of Kronrod with 15
/// nodes agree; a jump costs some fifty halvings.
///
/// Piessens et al., *QUADPACK* (1983), the rule of 15 nodes.
final class Quadrature {

    private static final double[] NODES = {0.9914553711208126, 0.9491079123427585, 0.8648644233597691, 0.7415311855993943, 0.5860872354676911,
        0.4058451513773972, 0.2077849550078985, 0};
    private static final double[] KRONROD = {0.022935322010529224, 0.06309209262997854, 0.10479001032225017, 0.14065325971552592, 0.1690047266392679,
        0.1903505780647854, 0.20443294007529889, 0.20948214108472782};
    private static final double[] GAUSS = {0.1294849661688697, 0.27970539148927664, 0.3818300505051189, 0.4179591836734694};
    /// Where densities have died.
    private static final double[] PANELS = {-38, -9, -4, -1.5, 1.5, 4, 9, 38};
    private static final double TOLERANCE = 1e-13;
    private static final double SHORTEST = 1e-14;

    private Quadrature() {}

    private static final class Panel {
        private final double from;
        private final double to;
        private final double[] kronrod;
        private final double error;

        Panel(double from, double to, double[] kronrod, double error) {
            this.from = from;
            this.to = to;
            this.kronrod = kronrod;
            this.error = error;
        }
    }

    /// {@return the integrals from -∞ to ∞ of functions that fall off as the normal density}
    static double[] line(DoubleFunction<double[]> of) {
        Deque<Panel> open = new ArrayDeque<>();
        double[] rough = {};
        for (int k = 0; k + 1 < PANELS.length; k++) {
            Panel panel = panel(of, PANELS[k], PANELS[k + 1]);
            open.push(panel);
            rough = sum(rough, panel.kronrod);
        }
        double scale = Math.max(1, DoubleStream.of(rough).map(Math::abs).max().orElse(0));
        double[] total = new double[rough.length];
        while (!open.isEmpty()) {
            Panel panel = open.pop();
            if (panel.error <= TOLERANCE * scale || panel.to - panel.from <= SHORTEST || !Double.isFinite(panel.error)) {
                total = sum(total, panel.kronrod);
            } else {
                double middle = panel.from + (panel.to - panel.from) / 2;
                open.push(panel(of, panel.from, middle));
                open.push(panel(of, middle, panel.to));
            }
        }
        return total;
    }

    private static double[] sum(double[] some, double... others) {
        double[] sum = others.clone();
        for (int k = 0; k < some.length; k++) {
            sum[k] += some[k];
        }
        return sum;
    }

    private static Panel panel(DoubleFunction<double[]> of, double from, double to) {
        double half = (to - from) / 2, centre = from + half;
        double[] kronrod = {}, gauss = {};
        for (int k = 0; k < NODES.length; k++) {
            double[] values = of.apply(centre + half * NODES[k]);
            if (NODES[k] > 0) {
                values = sum(values, of.apply(centre - half * NODES[k]));
            }
            kronrod = add(kronrod, values, half * KRONROD[k]);
            gauss = add(gauss, values, k % 2 == 1 ? half * GAUSS[k / 2] : 0);
        }
        double error = 0;
        for (int k = 0; k < kronrod.length; k++) {
            error = Math.max(error, Math.abs(kronrod[k] - gauss[k]));
        }
        return new Panel(from, to, kronrod, error);
    }

    private static double[] add(double[] sum, double[] values, double weight) {
        double[] result = sum.length == 0 ? new double[values.length] : sum;
        for (int k = 0; k < values.length; k++) {
            result[k] += weight * values[k];
        }
        return result;
    }
}
