package org.catenary.functors.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// Rows in vectors.
final class VectorLaneRows extends LaneRows {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LENGTH = SPECIES.length();

    /// {@return whether rows are whole vectors}
    static boolean fits() { return QubitLanes.STEP % LENGTH == 0; }

    private static DoubleVector at(double[] x, int place) { return DoubleVector.fromArray(SPECIES, x, place); }

    @Override void multiply(double[] re, double[] im, int i, int j, int lanes, double[] u, int a, int b, int c, int d, double sign) {
        for (int l = 0; l < lanes; l += LENGTH) {
            DoubleVector xr = at(re, i + l), xi = at(im, i + l), yr = at(re, j + l), yi = at(im, j + l);
            DoubleVector ar = at(u, a + l), ai = at(u, a + lanes + l).mul(sign), br = at(u, b + l), bi = at(u, b + lanes + l).mul(sign);
            ar.mul(xr).sub(ai.mul(xi)).add(br.mul(yr)).sub(bi.mul(yi)).intoArray(re, i + l);
            ar.mul(xi).add(ai.mul(xr)).add(br.mul(yi)).add(bi.mul(yr)).intoArray(im, i + l);
            DoubleVector cr = at(u, c + l), ci = at(u, c + lanes + l).mul(sign), dr = at(u, d + l), di = at(u, d + lanes + l).mul(sign);
            cr.mul(xr).sub(ci.mul(xi)).add(dr.mul(yr)).sub(di.mul(yi)).intoArray(re, j + l);
            cr.mul(xi).add(ci.mul(xr)).add(dr.mul(yi)).add(di.mul(yr)).intoArray(im, j + l);
        }
    }

    @Override void scale(double[] re, double[] im, int i, int lanes, double[] u, int a, double sign) {
        for (int l = 0; l < lanes; l += LENGTH) {
            DoubleVector xr = at(re, i + l), xi = at(im, i + l), ar = at(u, a + l), ai = at(u, a + lanes + l).mul(sign);
            ar.mul(xr).sub(ai.mul(xi)).intoArray(re, i + l);
            ar.mul(xi).add(ai.mul(xr)).intoArray(im, i + l);
        }
    }
}
