package org.catenary.benchmarks;

import java.util.Random;
import org.catenary.autodiff.adbench.AdBench;
import org.catenary.autodiff.compile.Batch;
import org.catenary.autodiff.language.Program;

/// Bundle adjustment of the ADBench suite: cameras, points, and observations of a point by a camera, from a seed.
final class Bundles {

    private static final int SIDE_BY_SIDE = 256;

    private final int observations;
    private final double[] cameras;
    private final double[] points;
    private final double[] weights;
    private final double[] features;
    private final int[] camera;
    private final int[] point;
    private final double[] at;
    private final double[] residuals;
    private final double[][] rows;
    private final double[][] none;
    private final Batch values;
    private final Batch jacobians;
    private final double[] all;

    Bundles(int cameraCount, int pointCount, int observations) {
        this.observations = observations;
        var random = new Random(1);
        cameras = random.doubles(11L * cameraCount, -1, 1).toArray();
        points = random.doubles(3L * pointCount, 3, 5).toArray();
        weights = random.doubles(observations, 0.5, 1.5).toArray();
        features = random.doubles(2L * observations, -1, 1).toArray();
        camera = random.ints(observations, 0, cameraCount).toArray();
        point = random.ints(observations, 0, pointCount).toArray();
        Program program = AdBench.reprojection();
        values = Batch.of(program, SIDE_BY_SIDE);
        jacobians = Batch.of(program, SIDE_BY_SIDE, "cam", "x", "w");
        at = new double[SIDE_BY_SIDE * program.inputs()];
        residuals = new double[2 * SIDE_BY_SIDE];
        rows = new double[2][SIDE_BY_SIDE * jacobians.columns()];
        none = new double[0][];
        all = new double[observations * 2 * 15 + 2 * observations];
    }

    private void gather(int from) {
        for (int i = 0; i < SIDE_BY_SIDE; i++) {
            int o = Math.min(from + i, observations - 1), to = i * 17;
            System.arraycopy(cameras, 11 * camera[o], at, to, 11);
            System.arraycopy(points, 3 * point[o], at, to + 11, 3);
            at[to + 14] = weights[o];
            at[to + 15] = features[2 * o];
            at[to + 16] = features[2 * o + 1];
        }
    }

    private void keep(int from, int width, double[] what, int to) {
        System.arraycopy(what, 0, all, to + from * width, Math.min(SIDE_BY_SIDE, observations - from) * width);
    }

    /// {@return the residuals of all observations}
    double[] values() {
        for (int from = 0; from < observations; from += SIDE_BY_SIDE) {
            gather(from);
            values.derivatives(at, residuals, none);
            keep(from, 2, residuals, 0);
        }
        return all;
    }

    /// {@return residuals and Jacobians of all observations}
    double[] jacobians() {
        for (int from = 0; from < observations; from += SIDE_BY_SIDE) {
            gather(from);
            jacobians.derivatives(at, residuals, rows);
            keep(from, 2, residuals, 0);
            keep(from, 15, rows[0], 2 * observations);
            keep(from, 15, rows[1], 17 * observations);
        }
        return all;
    }
}
