package org.catenary.functors.kernel;

import java.util.Arrays;

/// Lanes in plain loops, for any machine.
final class PlainLanes extends Lanes {

    @Override
    void both(double sign, boolean keep, int[] la, int[] lb, double[] a, int ao, double[] b, int bo, double[] c, int co) {
        clear(keep, c, co);
        for (int l = 0; l < la.length; l++) {
            multiply(sign, a, ao + la[l], b, bo + lb[l], c, co);
        }
    }

    @Override
    void one(double sign, boolean keep, int[] la, int[] lb, double[] a, int ao, double[] b, int bo, double[] c, int co) {
        clear(keep, c, co);
        for (int l = 0; l < la.length; l++) {
            scale(sign * a[ao + la[l]], b, bo + lb[l], c, co);
        }
    }

    private static void clear(boolean keep, double[] c, int co) {
        if (!keep) {
            Arrays.fill(c, co, co + WIDTH, 0);
        }
    }

    private static void multiply(double sign, double[] a, int ao, double[] b, int bo, double[] c, int co) {
        for (int lane = 0; lane < WIDTH; lane++) {
            c[co + lane] += sign * a[ao + lane] * b[bo + lane];
        }
    }

    private static void scale(double factor, double[] b, int bo, double[] c, int co) {
        for (int lane = 0; lane < WIDTH; lane++) {
            c[co + lane] += factor * b[bo + lane];
        }
    }
}
