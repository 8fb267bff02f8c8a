package org.catenary.functors.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// Lanes in vectors, four of them at a time.
final class VectorLanes extends Lanes {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int STEP = SPECIES.length();

    @Override
    void both(double sign, boolean keep, int[] la, int[] lb, double[] a, int ao, double[] b, int bo, double[] c, int co) {
        for (int lane = 0; lane < WIDTH; lane += 4 * STEP) {
            four(sign, keep, la, lb, a, ao + lane, b, bo + lane, c, co + lane);
        }
    }

    private static void four(double sign, boolean keep, int[] la, int[] lb, double[] a, int ao, double[] b, int bo,
                             double[] c, int co) {
        DoubleVector s = DoubleVector.zero(SPECIES), t = s, u = s, v = s;
        for (int l = 0; l < la.length; l++) {
            int x = ao + la[l], y = bo + lb[l];
            s = DoubleVector.fromArray(SPECIES, a, x).fma(DoubleVector.fromArray(SPECIES, b, y), s);
            t = DoubleVector.fromArray(SPECIES, a, x + STEP).fma(DoubleVector.fromArray(SPECIES, b, y + STEP), t);
            u = DoubleVector.fromArray(SPECIES, a, x + 2 * STEP).fma(DoubleVector.fromArray(SPECIES, b, y + 2 * STEP), u);
            v = DoubleVector.fromArray(SPECIES, a, x + 3 * STEP).fma(DoubleVector.fromArray(SPECIES, b, y + 3 * STEP), v);
        }
        put(sign, keep, s, t, u, v, c, co);
    }

    @Override
    void one(double sign, boolean keep, int[] la, int[] lb, double[] a, int ao, double[] b, int bo, double[] c, int co) {
        for (int lane = 0; lane < WIDTH; lane += 4 * STEP) {
            shared(sign, keep, la, lb, a, ao, b, bo + lane, c, co + lane);
        }
    }

    private static void shared(double sign, boolean keep, int[] la, int[] lb, double[] a, int ao, double[] b, int bo,
                               double[] c, int co) {
        DoubleVector s = DoubleVector.zero(SPECIES), t = s, u = s, v = s;
        for (int l = 0; l < la.length; l++) {
            DoubleVector x = DoubleVector.broadcast(SPECIES, a[ao + la[l]]);
            int y = bo + lb[l];
            s = DoubleVector.fromArray(SPECIES, b, y).fma(x, s);
            t = DoubleVector.fromArray(SPECIES, b, y + STEP).fma(x, t);
            u = DoubleVector.fromArray(SPECIES, b, y + 2 * STEP).fma(x, u);
            v = DoubleVector.fromArray(SPECIES, b, y + 3 * STEP).fma(x, v);
        }
        put(sign, keep, s, t, u, v, c, co);
    }

    private static void put(double sign, boolean keep, DoubleVector s, DoubleVector t, DoubleVector u, DoubleVector v,
                            double[] c, int co) {
        if (!keep && sign == 1) {
            s.intoArray(c, co);
            t.intoArray(c, co + STEP);
            u.intoArray(c, co + 2 * STEP);
            v.intoArray(c, co + 3 * STEP);
        } else {
            add(sign, keep, s, c, co);
            add(sign, keep, t, c, co + STEP);
            add(sign, keep, u, c, co + 2 * STEP);
            add(sign, keep, v, c, co + 3 * STEP);
        }
    }

    private static void add(double sign, boolean keep, DoubleVector x, double[] c, int at) {
        if (keep) {
            x.fma(DoubleVector.broadcast(SPECIES, sign), DoubleVector.fromArray(SPECIES, c, at)).intoArray(c, at);
        } else {
            x.mul(sign).intoArray(c, at);
        }
    }
}
