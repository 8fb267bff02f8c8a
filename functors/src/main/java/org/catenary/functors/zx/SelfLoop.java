package org.catenary.functors.zx;

/// A loop at a spider vanishes; one with Hadamard's gate leaves the phase of half a turn and `1/√2`.
///
/// `∑ᵢ H[i, i]` reads the diagonal of Hadamard's gate, `(−1)ⁱ/√2`. Van de Wetering (2020), section 3.2.
final class SelfLoop {

    private SelfLoop() {}

    /// At what is no spider the loop is kept by two spiders on it.
    static void resolve(ZxGraph g, int v, int type) {
        if (!g.isSpider(v)) {
            int near = g.add(ZxGraph.Z, 0), far = g.add(ZxGraph.Z, 0);
            g.link(v, near, 0);
            g.link(near, far, type);
            g.link(far, v, 0);
            g.touch(near);
            g.touch(far);
        } else if (type == 1) {
            g.addHalf(v);
            g.addPower(-1);
        }
    }
}
