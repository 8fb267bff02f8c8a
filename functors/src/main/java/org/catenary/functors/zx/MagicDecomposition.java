package org.catenary.functors.zx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.scalar.Complex;

/// A ZX graph as a sum of graphs with fewer phases that are not Clifford.
///
/// Some phases that are odd eighths of a turn are taken off and written as a sum of Clifford operators on their spiders.
/// With `x` the values of `n` spiders, on words `x` of even weight
///
/// ```
/// e^{iπ|x|/4} = u + v (−1)^{|x|/2} + w ([x = 0…0] − i [x = 1…1])      u − v = i,  u + v = −1 where n > 4, v = 0 else
/// ```
///
/// with the last summand only for `n = 4, 6`: two terms for three or four spiders around a hub, three for five or six. Any
/// five spiders are such six with their parity, so three terms leave one phase of five; any two are two terms. Qassim,
/// Pashayan and Gosset, *Improved upper bounds on the stabilizer rank of magic states* (2021); Kissinger, van de Wetering
/// and Vilmart, *Classical simulation of quantum circuits with partial and graphical stabiliser decompositions* (2022).
final class MagicDecomposition {

    private MagicDecomposition() {}

    /// {@return the terms of a graph that has such a phase, each reduced}
    static List<ZxGraph> terms(ZxGraph g) {
        int[] odd = IntStream.of(g.vertices()).filter(v -> isEighth(g, v)).toArray();
        int[] cat = cat(g);
        List<ZxGraph> terms;
        if (cat.length > 0 && !(cat.length == 3 && odd.length >= 5)) {
            terms = around(g, cat);
        } else if (odd.length >= 5) {
            terms = five(g, Arrays.copyOf(odd, 5));
        } else if (cat.length > 0) {
            terms = around(g, cat);
        } else if (odd.length >= 2) {
            terms = two(g, odd[0], odd[1]);
        } else {
            terms = one(g, IntStream.of(g.vertices()).filter(v -> !g.isClifford(v)).findFirst().orElseThrow());
        }
        terms.forEach(Simplification::scalar);
        return terms;
    }

    static boolean isEighth(ZxGraph g, int v) {
        return !g.isClifford(v) && g.units(v) % (g.denominator() >> 3) == 0 && g.form(v).equals(Phase.ZERO);
    }

    /// The most useful hub with three to six eighths around it: 4, 6, 5, 3; the hub is not among them.
    private static int[] cat(ZxGraph g) {
        int best = -1;
        for (int v : g.vertices()) {
            if (g.isPauli(v) && g.degree(v) >= 3 && g.degree(v) <= 6 && IntStream.of(g.neighbours(v)).allMatch(u -> isEighth(g, u))
                    && (best < 0 || rank(g.degree(v)) < rank(g.degree(best)))) {
                best = v;
            }
        }
        return best < 0 ? new int[0] : g.neighbours(best);
    }

    private static int rank(int n) {
        return switch (n) {
            case 4 -> 0;
            case 6 -> 1;
            case 5 -> 2;
            default -> 3;
        };
    }

    /// The spiders around a hub: the hub that all share and that has no other neighbour.
    private static List<ZxGraph> around(ZxGraph graph, int... spiders) {
        int n = spiders.length;
        int hub = IntStream.of(graph.neighbours(spiders[0])).filter(h -> graph.isPauli(h)
                && Arrays.equals(graph.neighbours(h), spiders)).findFirst().orElseThrow();
        ZxGraph g = graph.copy();
        if (!g.hasNoPhase(hub)) {
            g.clearPhase(hub);
            g.addTurnOf(spiders[0]);
            flip(g, spiders[0]);
        }
        takeEighths(g, spiders);
        var terms = new ArrayList<ZxGraph>();
        boolean large = n > 4;
        terms.add(times(g.copy(), large ? new Complex(-0.5, 0.5) : Complex.I));
        if (large) {
            ZxGraph second = times(g.copy(), new Complex(-0.5, -0.5));
            for (int v : spiders) {
                second.addUnits(v, g.denominator() >> 2);
            }
            terms.add(second);
        }
        ZxGraph last = times(g, large ? new Complex(2, 0) : new Complex(1, -1));
        last.remove(hub);
        last.addPower(2 - n);
        if (n % 2 == 1) {
            for (int v : spiders) {
                project(last, v);
            }
        } else {
            fuse(last, 3 * (last.denominator() >> 2), spiders);
        }
        terms.add(last);
        return terms;
    }

    /// Makes the value of a spider its opposite.
    private static void flip(ZxGraph g, int v) {
        g.negate(v);
        for (int u : g.neighbours(v)) {
            g.addHalf(u);
        }
    }

    private static void takeEighths(ZxGraph g, int... spiders) {
        for (int v : spiders) {
            g.addUnits(v, -(g.denominator() >> 3));
        }
    }

    private static ZxGraph times(ZxGraph g, Complex factor) {
        g.multiply(new ZxScalar(0, Phase.ZERO, List.of(), factor));
        return g;
    }

    /// Sets the value of a spider to 0.
    private static void project(ZxGraph g, int v) {
        g.addPower(-g.degree(v));
        g.remove(v);
    }

    /// Makes the values of some spiders equal, with a phase where they are 1.
    private static void fuse(ZxGraph g, long units, int... spiders) {
        int all = g.add(ZxGraph.Z, units);
        for (int v : spiders) {
            g.connect(all, v, false);
        }
    }

    /// Five spiders and their parity are six.
    private static List<ZxGraph> five(ZxGraph graph, int... spiders) {
        ZxGraph g = graph.copy();
        takeEighths(g, spiders);
        long eighth = g.denominator() >> 3;
        ZxGraph first = times(g.copy(), new Complex(-0.5, 0.5)), second = times(g.copy(), new Complex(-0.5, -0.5));
        gadget(first, -eighth, spiders);
        for (int v : spiders) {
            second.addUnits(v, 2 * eighth);
        }
        gadget(second, eighth, spiders);
        ZxGraph last = times(g, new Complex(2, 0));
        fuse(last, 5 * eighth, spiders);
        return List.of(first, second, last);
    }

    private static void gadget(ZxGraph g, long units, int... spiders) {
        int hub = g.add(ZxGraph.Z, 0), leaf = g.add(ZxGraph.Z, Math.floorMod(units, g.denominator()));
        for (int v : spiders) {
            g.connect(hub, v, true);
        }
        g.connect(hub, leaf, true);
        g.addPower(spiders.length - 1);
    }

    /// `e^{iπ(x+y)/4}` is `[x = y] iˣ` and `e^{iπ/4} [x ≠ y]`.
    private static List<ZxGraph> two(ZxGraph graph, int v, int u) {
        ZxGraph same = graph.copy();
        takeEighths(same, v, u);
        ZxGraph other = same.copy();
        fuse(same, same.denominator() >> 2, v, u);
        other.addTurn(other.denominator() >> 3);
        int not = other.add(ZxGraph.X, other.denominator() >> 1);
        other.connect(not, v, false);
        other.connect(not, u, false);
        return List.of(same, other);
    }

    /// The two values of a spider.
    private static List<ZxGraph> one(ZxGraph graph, int v) {
        ZxGraph zero = graph.copy(), one = graph.copy();
        project(zero, v);
        one.addTurnOf(v);
        for (int u : one.neighbours(v)) {
            one.addHalf(u);
        }
        project(one, v);
        return List.of(zero, one);
    }
}
