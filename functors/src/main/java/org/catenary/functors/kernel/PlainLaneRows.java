package org.catenary.functors.kernel;

/// Rows in plain loops, for any machine.
final class PlainLaneRows extends LaneRows {

    @Override void multiply(double[] re, double[] im, int i, int j, int lanes, double[] u, int a, int b, int c, int d, double sign) {
        for (int l = 0; l < lanes; l++) {
            double ar = u[a + l], ai = sign * u[a + lanes + l], br = u[b + l], bi = sign * u[b + lanes + l];
            double cr = u[c + l], ci = sign * u[c + lanes + l], dr = u[d + l], di = sign * u[d + lanes + l];
            double xr = re[i + l], xi = im[i + l], yr = re[j + l], yi = im[j + l];
            re[i + l] = ar * xr - ai * xi + br * yr - bi * yi;
            im[i + l] = ar * xi + ai * xr + br * yi + bi * yr;
            re[j + l] = cr * xr - ci * xi + dr * yr - di * yi;
            im[j + l] = cr * xi + ci * xr + dr * yi + di * yr;
        }
    }

    @Override void scale(double[] re, double[] im, int i, int lanes, double[] u, int a, double sign) {
        for (int l = 0; l < lanes; l++) {
            double ar = u[a + l], ai = sign * u[a + lanes + l], xr = re[i + l], xi = im[i + l];
            re[i + l] = ar * xr - ai * xi;
            im[i + l] = ar * xi + ai * xr;
        }
    }
}
