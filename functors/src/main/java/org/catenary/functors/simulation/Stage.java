package org.catenary.functors.simulation;

import java.util.stream.IntStream;
import org.catenary.functors.kernel.Sweep;

/// One pass over all amplitudes, in parts that threads share.
sealed interface Stage permits Stage.Whole, Blocks {

    /// Does the pass.
    void run(double[] re, double[] im);

    /// One loop, in pieces.
    record Whole(Sweep sweep) implements Stage {

        private static final int PARTS = 16;
        private static final long SMALL = 1 << 14;

        @Override public void run(double[] re, double[] im) {
            int units = sweep.units();
            if (sweep.touched() < SMALL) {
                sweep.run(re, im);
            } else {
                IntStream.range(0, PARTS).parallel().forEach(part -> sweep.run(re, im, 0,
                        (int) ((long) units * part / PARTS), (int) ((long) units * (part + 1) / PARTS)));
            }
        }
    }
}
