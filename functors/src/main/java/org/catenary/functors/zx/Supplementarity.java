package org.catenary.functors.zx;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Phase;

/// Two spiders with the same neighbours vanish, where their phases are `α` and `α + ½` or opposite in this way or that.
///
/// Neither joined: `α, α + ½` and `α, ½ − α`; joined by a Hadamard edge: `α, α + ½` and `α, −α`.
/// Coecke and Edwards (2010); Kissinger and van de Wetering, *Reducing T-count* (2020), section 3.
final class Supplementarity implements ZxLaw {

    @Override public boolean apply(ZxGraph g, int v) {
        if (!isCandidate(g, v)) {
            return false;
        }
        int least = g.at(v, 0) >> 1;
        for (int k = 1; k < g.degree(v); k++) {
            int t = g.at(v, k) >> 1;
            least = g.degree(t) < g.degree(least) ? t : least;
        }
        if (isCandidate(g, least) && apply(g, v, least)) {
            return true;
        }
        for (int e : Fusion.edgesOf(g, least)) {
            if (e >> 1 != v && isCandidate(g, e >> 1) && apply(g, v, e >> 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCandidate(ZxGraph g, int v) {
        return g.isZ(v) && g.degree(v) > 0 && !g.isClifford(v) && LocalComplementation.isInterior(g, v);
    }

    /// Removes all pairs of the whole graph.
    ///
    /// {@return how many there were}
    static int all(ZxGraph g) {
        return pairs(g, false) + pairs(g, true);
    }

    private static int pairs(ZxGraph g, boolean joined) {
        var hash = new long[g.bound()];
        int[] candidates = IntStream.of(g.vertices()).filter(v -> isCandidate(g, v)).toArray();
        for (int v : candidates) {
            hash[v] = joined ? mixed(v) : 0;
            for (int k = 0; k < g.degree(v); k++) {
                hash[v] += mixed(g.at(v, k) >> 1);
            }
        }
        int[] order = IntStream.of(candidates).boxed().sorted(Comparator.<Integer>comparingLong(v -> hash[v])
                .thenComparing(Comparator.naturalOrder())).mapToInt(v -> v).toArray();
        int count = 0;
        for (int i = 0; i < order.length; i++) {
            for (int j = i + 1; j < order.length && hash[order[i]] == hash[order[j]]; j++) {
                if (g.has(order[i]) && g.has(order[j]) && apply(g, order[i], order[j])) {
                    count++;
                }
            }
        }
        return count;
    }

    private static long mixed(long v) {
        long z = (v + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        return z ^ z >>> 27;
    }

    /// Removes two spiders, if they are such a pair.
    static boolean apply(ZxGraph g, int v, int u) {
        boolean joined = g.joined(v, u);
        int[] around = others(g, v, u);
        if (!Arrays.equals(around, others(g, u, v))) {
            return false;
        }
        long d = g.denominator(), half = d >> 1;
        Phase sum = g.form(v).plus(g.form(u));
        boolean shifted = g.form(v).equals(g.form(u)) && Math.floorMod(g.units(u) - g.units(v), d) == half;
        boolean opposite = sum.equals(Phase.ZERO) && (g.units(u) + g.units(v)) % d == (joined ? 0 : half);
        if (!shifted && !opposite) {
            return false;
        }
        g.addPower(-2 * around.length - (joined ? 1 : 0));
        g.addLone((2 * g.units(v) + (joined ? 0 : half)) % d, g.form(v).times(2, 1));
        if (!shifted) {
            g.addTurnOf(u);
            for (int e : around) {
                g.addHalf(e >> 1);
            }
        }
        g.remove(v);
        g.remove(u);
        return true;
    }

    private static int[] others(ZxGraph g, int v, int u) {
        return IntStream.of(Fusion.edgesOf(g, v)).filter(e -> e >> 1 != u).toArray();
    }

    // ---- the equation

    @Override public Statement statement(RandomGenerator random) {
        int n = random.nextInt(1, 4);
        boolean joined = random.nextBoolean(), shifted = random.nextBoolean();
        Phase alpha = Phase.of(random.nextInt(1, 9), 9), half = Phase.of(1, 2);
        Phase beta = shifted ? alpha.plus(half) : joined ? alpha.negate() : half.plus(alpha.negate());
        Phase[] phases = Statement.phases(n, random);
        ZxGraph before = ZxGraph.empty(), after = ZxGraph.empty();
        int[] old = Statement.row(before, phases), row = Statement.row(after, phases);
        int v = before.add(Kind.Z, alpha), u = before.add(Kind.Z, beta);
        for (int t : old) {
            before.connect(v, t, true);
            before.connect(u, t, true);
        }
        if (joined) {
            before.connect(v, u, true);
        }
        Phase twice = alpha.times(2, 1), number = joined ? twice : twice.plus(half);
        after.refine(BigInteger.valueOf(18));
        after.addPower(-2 * n - (joined ? 1 : 0));
        after.addLone(after.toUnits(number), Phase.ZERO);
        if (!shifted) {
            after.addTurn(after.toUnits(beta));
            for (int t : row) {
                after.addHalf(t);
            }
        }
        return Statement.of("supplementarity", before, after);
    }
}
