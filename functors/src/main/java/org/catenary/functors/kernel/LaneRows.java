package org.catenary.functors.kernel;

/// Operations on rows of numbers, one for each of several circuits side by side.
abstract class LaneRows {

    /// {@return the fastest that this machine has}
    static LaneRows best() { return Tiles.hasVectors() && VectorLaneRows.fits() ? new VectorLaneRows() : new PlainLaneRows(); }

    /// Multiplies the rows at `i` and `j` by matrices whose entries are the rows of `u` at `a`, `b`, `c`, `d` and the imaginary parts
    /// of these in the row behind, with `sign` before the imaginary parts.
    abstract void multiply(double[] re, double[] im, int i, int j, int lanes, double[] u, int a, int b, int c, int d, double sign);

    /// Multiplies the row at `i` by the row of `u` at `a`, with `sign` before the imaginary parts in the row behind.
    abstract void scale(double[] re, double[] im, int i, int lanes, double[] u, int a, double sign);

    /// Adds the imaginary part of `⟨y|G|x⟩` over the rows at `i` and `j` to a row of sums.
    final void overlap(double[] yre, double[] yim, double[] re, double[] im, int i, int j, int lanes, double[] g, double[] sums) {
        double ar = g[0], ai = g[1], br = g[2], bi = g[3], cr = g[4], ci = g[5], dr = g[6], di = g[7];
        for (int l = 0; l < lanes; l++) {
            double xr = re[i + l], xi = im[i + l], zr = re[j + l], zi = im[j + l];
            sums[l] += yre[i + l] * (ar * xi + ai * xr + br * zi + bi * zr) - yim[i + l] * (ar * xr - ai * xi + br * zr - bi * zi)
                    + yre[j + l] * (cr * xi + ci * xr + dr * zi + di * zr) - yim[j + l] * (cr * xr - ci * xi + dr * zr - di * zi);
        }
    }
}
