package org.catenary.functors.kernel;

import java.util.Arrays;

/// Operands brought into the order in which a tile reads them, whatever order their axes are in.
final class Packing {

    private Packing() {}

    /// Packs `count × depth` numbers into panels `width` wide: entry `[i, l]`, found in `from` at
    /// `start + across[i] + along[l]`, goes to place `l · width + i` of its panel. The last panel is filled up with zeros.
    ///
    /// @param runs whether neighbours across are neighbours in `from`
    static void pack(Tile tile, double[] from, int start, int[] across, int count, int[] along, int depth, int width,
                     boolean runs, double[] to) {
        for (int first = 0, panel = 0; first < count; first += width, panel += width * depth) {
            int here = Math.min(width, count - first);
            if (here < width) {
                Arrays.fill(to, panel, panel + width * depth, 0);
            }
            if (runs && here == width) {
                tile.copy(from, start + across[first], along, depth, width, to, panel);
            } else {
                columns(from, start, across, first, here, along, depth, width, to, panel);
            }
        }
    }

    private static void columns(double[] from, int start, int[] across, int first, int here, int[] along, int depth,
                                int width, double[] to, int panel) {
        int i = 0;
        for (; i + 4 <= here; i += 4) {
            four(from, start + across[first + i], start + across[first + i + 1], start + across[first + i + 2],
                    start + across[first + i + 3], along, depth, width, to, panel + i);
        }
        for (; i < here; i++) {
            one(from, start + across[first + i], along, depth, width, to, panel + i);
        }
    }

    private static void four(double[] from, int f0, int f1, int f2, int f3, int[] along, int depth, int width,
                             double[] to, int panel) {
        for (int l = 0, t = panel; l < depth; l++, t += width) {
            int at = along[l];
            to[t] = from[f0 + at];
            to[t + 1] = from[f1 + at];
            to[t + 2] = from[f2 + at];
            to[t + 3] = from[f3 + at];
        }
    }

    private static void one(double[] from, int start, int[] along, int depth, int width, double[] to, int panel) {
        for (int l = 0, t = panel; l < depth; l++, t += width) {
            to[t] = from[start + along[l]];
        }
    }

    /// Adds what packing would write.
    static void add(double[] from, int start, int[] across, int count, int[] along, int depth, int width, double[] to) {
        for (int first = 0, panel = 0; first < count; first += width, panel += width * depth) {
            for (int i = 0; i < Math.min(width, count - first); i++) {
                int base = start + across[first + i];
                for (int l = 0, t = panel + i; l < depth; l++, t += width) {
                    to[t] += from[base + along[l]];
                }
            }
        }
    }
}
