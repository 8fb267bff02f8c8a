package org.catenary.hypernets.net;

import java.util.stream.IntStream;
import org.catenary.diagrams.category.NotComposable;

/// Sequence and tensor of frozen nets: the wires of both get new numbers, the edges follow.
final class Composition {

    private final Hypernet f;
    private final Hypernet g;
    private final int[] left;
    private final int[] right;
    private final int wires;

    /// @param left  the new number of each wire of `f`
    /// @param right the new number of each wire of `g`
    private Composition(Hypernet f, Hypernet g, int[] left, int[] right, int wires) {
        this.f = f;
        this.g = g;
        this.left = left;
        this.right = right;
        this.wires = wires;
    }

    static Hypernet tensor(Hypernet f, Hypernet g) {
        checkWiring(f, g);
        int n = f.wires(), all = Math.addExact(n, g.wires());
        var pair = new Composition(f, g, IntStream.range(0, n).toArray(), IntStream.range(n, all).toArray(), all);
        return pair.net(joined(pair.left, f.in, pair.right, g.in), joined(pair.left, f.out, pair.right, g.out));
    }

    static Hypernet then(Hypernet f, Hypernet g) {
        checkWiring(f, g);
        checkBoundary(f, g);
        var glued = f.wiring() == Wiring.FROBENIUS ? merged(f, g) : renumbered(f, g);
        int[] none = {};
        return glued.net(joined(glued.left, f.in, glued.right, none), joined(glued.left, none, glued.right, g.out));
    }

    /// Each wire has one producer at most, so the inputs of `g` are different wires: the inputs of `g` take the numbers of the outputs of `f`.
    private static Composition renumbered(Hypernet f, Hypernet g) {
        int n = f.wires();
        var right = new int[g.wires()];
        for (int k = 0; k < g.in.length; k++) {
            right[g.in[k]] = f.out[k] + 1;
        }
        int next = n;
        for (int w = 0; w < right.length; w++) {
            right[w] = right[w] == 0 ? next++ : right[w] - 1;
        }
        return new Composition(f, g, IntStream.range(0, n).toArray(), right, next);
    }

    private static Composition merged(Hypernet f, Hypernet g) {
        int n = f.wires(), all = Math.addExact(n, g.wires());
        var merging = new Merging();
        merging.grow(all);
        for (int k = 0; k < g.in.length; k++) {
            merging.merge(f.out[k], n + g.in[k]);
        }
        int[] numbers = merging.numbers();
        return new Composition(f, g, IntStream.range(0, n).map(w -> numbers[w]).toArray(),
                IntStream.range(n, all).map(w -> numbers[w]).toArray(), merging.classes());
    }

    private static int[] joined(int[] left, int[] wiresOfF, int[] right, int[] wiresOfG) {
        var joined = new int[wiresOfF.length + wiresOfG.length];
        for (int i = 0; i < wiresOfF.length; i++) {
            joined[i] = left[wiresOfF[i]];
        }
        for (int i = 0; i < wiresOfG.length; i++) {
            joined[wiresOfF.length + i] = right[wiresOfG[i]];
        }
        return joined;
    }

    private Hypernet net(int[] in, int[] out) {
        var union = f.signature.union(g.signature);
        int edges = Math.addExact(f.edges(), g.edges()), ports = Math.addExact(f.port.length, g.port.length);
        var label = new int[edges];
        System.arraycopy(f.label, 0, label, 0, f.edges());
        for (int e = 0; e < g.edges(); e++) {
            label[f.edges() + e] = union.label(g.label[e]);
        }
        var offset = new int[Math.addExact(Math.multiplyExact(2, edges), 1)];
        System.arraycopy(f.offset, 0, offset, 0, f.offset.length);
        for (int i = 0, start = 2 * f.edges(); i < g.offset.length; i++) {
            offset[start + i] = f.port.length + g.offset[i];
        }
        var port = new int[ports];
        for (int i = 0; i < f.port.length; i++) {
            port[i] = left[f.port[i]];
        }
        for (int i = 0; i < g.port.length; i++) {
            port[f.port.length + i] = right[g.port[i]];
        }
        var sort = new int[wires];
        for (int w = 0; w < g.wires(); w++) {
            sort[right[w]] = union.sort(g.sort[w]);
        }
        for (int w = 0; w < f.wires(); w++) {
            sort[left[w]] = f.sort[w];
        }
        return new Hypernet(f.wiring(), union.signature(), label, offset, port, sort, in, out);
    }

    private static void checkWiring(Hypernet f, Hypernet g) {
        if (f.wiring() != g.wiring()) {
            throw new NotComposable("%s is %s, %s is %s: nets compose within one wiring".formatted(
                    f, f.wiring(), g, g.wiring()));
        }
    }

    private static void checkBoundary(Hypernet f, Hypernet g) {
        int n = Math.max(f.out.length, g.in.length);
        for (int k = 0; k < n; k++) {
            String here = k < f.out.length ? f.sort(f.out[k]).toString() : "missing";
            String there = k < g.in.length ? g.sort(g.in[k]).toString() : "missing";
            if (k >= f.out.length || k >= g.in.length || !f.sort(f.out[k]).equals(g.sort(g.in[k]))) {
                throw new NotComposable("%s does not compose with %s: cod %s, dom %s; wire %d is %s here, %s there"
                        .formatted(f, g, f.cod(), g.dom(), k, here, there));
            }
        }
    }
}
