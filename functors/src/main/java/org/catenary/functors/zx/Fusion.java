package org.catenary.functors.zx;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.syntax.Phase;

/// Spiders of one colour that a simple edge joins are one spider, with the sum of their phases.
///
/// ```
///  ╲   ╱        ╲   ╱
///   α─β    =    α+β
///  ╱   ╲        ╱   ╲
/// ```
///
/// Coecke and Duncan (2011), theorem 6.12.
final class Fusion implements ZxLaw {

    @Override public boolean apply(ZxGraph g, int v) {
        if (!g.isSpider(v)) {
            return false;
        }
        for (int k = 0; k < g.degree(v); k++) {
            int e = g.at(v, k), u = e >> 1;
            if (g.isSpider(u) && (g.code(u) == g.code(v) ? 0 : 1) == (e & 1) && !shareBox(g, v, u)) {
                if (g.degree(u) > g.degree(v)) {
                    fuse(g, u, v);
                } else {
                    fuse(g, v, u);
                }
                return true;
            }
        }
        return false;
    }

    /// Whether both are joined to one H-box, which would need a spider between again.
    private static boolean shareBox(ZxGraph g, int v, int u) {
        for (int k = 0; k < g.degree(u) && !g.boxes().isEmpty(); k++) {
            int w = g.at(u, k) >> 1;
            if (g.code(w) == ZxGraph.H && g.joined(v, w)) {
                return true;
            }
        }
        return false;
    }

    /// Takes the second spider into the first.
    private static void fuse(ZxGraph g, int v, int u) {
        int turned = g.code(u) == g.code(v) ? 0 : 1;
        g.movePhase(u, v);
        for (int e : edgesOf(g, u)) {
            g.unlink(u, e >> 1);
            if (e >> 1 != v) {
                g.connect(v, e >> 1, (e & 1 ^ turned) == 1);
            }
        }
        g.vanish(u);
        g.touch(v);
    }

    static int[] edgesOf(ZxGraph g, int v) {
        var edges = new int[g.degree(v)];
        g.edges(v, edges);
        return edges;
    }

    /// Fuses all Z spiders of a graph without H-boxes at once, in time linear but for the sorting of neighbours.
    static void all(ZxGraph g) {
        int n = g.bound();
        var root = new int[n];
        var members = new int[n];
        Arrays.fill(root, -1);
        int count = 0;
        var first = new int[n + 1];
        int groups = 0;
        for (int v = 0; v < n; v++) {
            if (!g.has(v) || root[v] >= 0) {
                continue;
            }
            first[groups++] = count;
            root[v] = v;
            members[count++] = v;
            for (int at = count - 1; at < count && g.isZ(v); at++) {
                int u = members[at];
                for (int k = 0; k < g.degree(u); k++) {
                    int e = g.at(u, k), w = e >> 1;
                    if ((e & 1) == 0 && g.isZ(w) && root[w] < 0) {
                        root[w] = v;
                        members[count++] = w;
                    }
                }
            }
        }
        first[groups] = count;
        var edges = new int[16];
        for (int group = 0; group < groups; group++) {
            edges = gather(g, members, first[group], first[group + 1], root, edges);
        }
        for (int at = 0; at < count; at++) {
            if (root[members[at]] != members[at]) {
                g.vanish(members[at]);
            }
        }
    }

    private static int[] gather(ZxGraph g, int[] members, int from, int to, int[] root, int[] room) {
        int v = members[from], size = 0;
        int[] edges = room;
        boolean moved = to > from + 1;
        for (int at = from; at < to; at++) {
            int u = members[at];
            if (at > from) {
                g.movePhase(u, v);
            }
            if (edges.length < size + g.degree(u)) {
                edges = Arrays.copyOf(edges, 2 * (size + g.degree(u)));
            }
            for (int k = 0; k < g.degree(u); k++) {
                int e = g.at(u, k), w = root[e >> 1];
                moved |= w != e >> 1;
                if (w != v) {
                    edges[size++] = 2 * w + (e & 1);
                } else if ((e & 1) == 1 && u < e >> 1) {
                    SelfLoop.resolve(g, v, 1);
                }
            }
        }
        if (moved) {
            Arrays.sort(edges, 0, size);
            int kept = 0;
            for (int k = 0; k < size; k++) {
                if (k + 1 < size && edges[k] == edges[k + 1]) {
                    g.addPower(edges[k] >> 1 > v ? -2 : 0);
                    k++;
                } else {
                    edges[kept++] = edges[k];
                }
            }
            g.replaceEdges(v, edges, kept);
            g.touch(v);
        }
        return edges;
    }

    // ---- the equation

    @Override public Statement statement(RandomGenerator random) {
        Phase alpha = Statement.phase(random), beta = Statement.phase(random);
        int m = random.nextInt(4), n = random.nextInt(4);
        Kind first = random.nextBoolean() ? Kind.Z : Kind.X, second = random.nextBoolean() ? Kind.Z : Kind.X;
        ZxGraph before = ZxGraph.empty(), after = ZxGraph.empty();
        int u = before.add(first, alpha), v = before.add(second, beta), w = after.add(first, alpha.plus(beta));
        before.connect(u, v, first != second);
        Statement.legs(before, u, m);
        Statement.legs(before, v, n);
        Statement.legs(after, w, m);
        Statement.legs(after, w, n, first != second);
        return Statement.of("fusion", before, after);
    }
}
