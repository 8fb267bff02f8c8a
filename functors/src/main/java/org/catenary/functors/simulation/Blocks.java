package org.catenary.functors.simulation;

import java.util.List;
import java.util.stream.IntStream;
import org.catenary.functors.kernel.Sweep;

/// Many acts in one pass: the amplitudes are cut into blocks that stay in the cache while all acts are done to one.
///
/// A block ranges over the values of some qubits, all that acts change among them; the others are fixed in it. Blocks whose
/// amplitudes do not stand together are copied out and back, in runs as long as the lowest qubits allow.
final class Blocks implements Stage {

    private final int inside;
    private final int blocks;
    private final int[] fixed;
    private final int[] starts;
    private final int run;
    private final int[] asked;
    private final Sweep[] sweeps;

    /// @param qubits how many there are
    /// @param local  the positions over whose values a block ranges
    Blocks(int qubits, int local, List<Act> acts) {
        this.inside = Integer.bitCount(local);
        this.blocks = 1 << qubits - inside;
        var places = new int[qubits];
        this.fixed = new int[qubits - inside];
        var ranging = new int[inside];
        for (int position = 0, in = 0, out = 0; position < qubits; position++) {
            boolean ranges = (local >> position & 1) == 1;
            places[position] = ranges ? in : -1;
            if (ranges) {
                ranging[in++] = position;
            } else {
                fixed[out++] = position;
            }
        }
        int together = Integer.numberOfTrailingZeros(~local);
        this.run = 1 << together;
        this.starts = new int[1 << inside - together];
        for (int k = 0; k < starts.length; k++) {
            for (int j = together; j < inside; j++) {
                starts[k] |= (k >> j - together & 1) << ranging[j];
            }
        }
        this.asked = acts.stream().mapToInt(act -> act.controls() & ~local).toArray();
        this.sweeps = acts.stream().map(act -> act.sweep(inside, places)).toArray(Sweep[]::new);
    }

    @Override public void run(double[] re, double[] im) {
        int parts = Math.min(blocks, 64);
        IntStream.range(0, parts).parallel().forEach(part -> {
            boolean copied = starts.length > 1;
            double[] x = copied ? new double[1 << inside] : re, y = copied ? new double[1 << inside] : im;
            int to = (int) ((long) blocks * (part + 1) / parts);
            for (int block = (int) ((long) blocks * part / parts); block < to; block++) {
                int base = base(block);
                if (copied) {
                    copy(re, base, x, true);
                    copy(im, base, y, true);
                    act(x, y, 0, base);
                    copy(re, base, x, false);
                    copy(im, base, y, false);
                } else {
                    act(re, im, base, base);
                }
            }
        });
    }

    private int base(int block) {
        int base = 0;
        for (int k = 0; k < fixed.length; k++) {
            base |= (block >> k & 1) << fixed[k];
        }
        return base;
    }

    private void copy(double[] all, int base, double[] block, boolean out) {
        for (int k = 0; k < starts.length; k++) {
            if (out) {
                System.arraycopy(all, base + starts[k], block, k * run, run);
            } else {
                System.arraycopy(block, k * run, all, base + starts[k], run);
            }
        }
    }

    private void act(double[] re, double[] im, int start, int base) {
        for (int k = 0; k < sweeps.length; k++) {
            if ((base & asked[k]) == asked[k]) {
                sweeps[k].run(re, im, start, 0, sweeps[k].units());
            }
        }
    }
}
