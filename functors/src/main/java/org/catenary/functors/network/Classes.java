package org.catenary.functors.network;

/// The indices of a network of at most 62 tensors, those on the same tensors taken together.
final class Classes {

    private final long[] places;
    private final boolean[] kept;
    private final double[] roots;
    private final long[] near;
    private int crowded;
    private int count;

    Classes(Network network) {
        var all = new long[network.indices()];
        var open = new boolean[network.indices()];
        for (int k = 0; k < network.tensors(); k++) {
            for (int index : network.axes(k)) {
                all[index] |= 1L << k;
            }
        }
        for (int index : network.outputAxes()) {
            open[index] = true;
        }
        this.places = new long[all.length];
        this.kept = new boolean[all.length];
        this.roots = new double[all.length];
        this.near = new long[network.tensors()];
        for (boolean crowd : new boolean[]{true, false}) {
            for (int i = 0; i < all.length; i++) {
                int ends = Long.bitCount(all[i]) + (open[i] ? 1 : 0);
                if (all[i] != 0 && ends > 1 && ends > 2 == crowd) {
                    add(all[i], open[i], Math.sqrt(network.size(i)));
                }
            }
            crowded = crowd ? count : crowded;
        }
    }

    private void add(long place, boolean open, double root) {
        int kind = crowded;
        while (kind < count && (places[kind] != place || kept[kind] != open)) {
            kind++;
        }
        if (kind == count) {
            places[kind] = place;
            kept[kind] = open;
            roots[kind] = 1;
            count++;
            for (long rest = place; rest != 0; rest &= rest - 1) {
                near[Long.numberOfTrailingZeros(rest)] |= place;
            }
        }
        roots[kind] *= root;
    }

    /// {@return the tensors that share an index with one of a subset, without that subset}
    long around(long subset) {
        long around = 0;
        for (long rest = subset; rest != 0; rest &= rest - 1) {
            around |= near[Long.numberOfTrailingZeros(rest)];
        }
        return around & ~subset;
    }

    /// {@return the square root of the size of a subset's product}
    double root(long subset) {
        double root = 1;
        for (int kind = 0; kind < count; kind++) {
            if (open(kind, subset)) {
                root *= roots[kind];
            }
        }
        return root;
    }

    /// {@return the square root of the size of the indices that two subsets and their union all have}
    double common(long a, long b) {
        double root = 1;
        for (int kind = 0; kind < crowded; kind++) {
            if ((places[kind] & a) != 0 && (places[kind] & b) != 0 && open(kind, a | b)) {
                root *= roots[kind];
            }
        }
        return root;
    }

    private boolean open(int kind, long subset) {
        return (places[kind] & subset) != 0 && (kept[kind] || (places[kind] & ~subset) != 0);
    }

}
