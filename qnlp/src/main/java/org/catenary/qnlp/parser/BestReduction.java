package org.catenary.qnlp.parser;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.catenary.qnlp.grammar.Link;

/// The cheapest reduction of a sentence whose words have several types with costs: one type a word, and links that do not
/// cross and leave one wire open, of an object that is no adjoint.
///
/// The readings are a graph without cycles: one state between two words, and states of their own inside each type. A stretch of
/// it reduces to nothing, or to one open wire, by cases on its first wire, which is linked to a later one, or is the open one.
/// Filled from the right. Cubic in the number of wires at worst; few pairs of wires can be linked, so much less as a rule.
///
/// Oehrle, *A parsing algorithm for pregroup grammars* (2004), with costs.
final class BestReduction {

    private static final float NEVER = Float.POSITIVE_INFINITY;
    private static final float LENGTH = 0.002f;
    private static final int SILENT = -1;

    private final Tags tags;
    private final List<List<Choice>> words;
    private final int[] boundary;
    private final int states;
    /// Edges in order of the state they leave: where to, the wire or [#SILENT], the word, the choice, the cost.
    private final int[] from;
    private final int[] to;
    private final int[] wire;
    private final int[] word;
    private final int[] choice;
    private final float[] cost;
    private final int[] first;
    private final float[][] closed;
    private final float[][] open;
    private final int[][] closedStep;
    private final int[][] openStep;
    private final int[][] laterEdges;
    private final float[] goals;

    /// A cheapest reduction.
    ///
    /// @param cost   its cost
    /// @param tags   the type chosen for each word
    /// @param links  pairs of wires, counted over the types chosen
    record Found(float cost, List<Integer> tags, List<Link> links) {}

    BestReduction(Tags tags, List<List<Choice>> words) {
        this.tags = tags;
        this.words = words;
        boundary = new int[words.size() + 1];
        int edges = 0, state = 0;
        for (int w = 0; w < words.size(); w++) {
            boundary[w] = state++;
            for (Choice c : words.get(w)) {
                int length = tags.wires(c.tag()).length;
                edges += Math.max(1, length);
                state += Math.max(0, length - 1);
            }
        }
        boundary[words.size()] = state;
        states = state + 1;
        from = new int[edges];
        to = new int[edges];
        wire = new int[edges];
        word = new int[edges];
        choice = new int[edges];
        cost = new float[edges];
        first = new int[states + 1];
        lay();
        closed = new float[states][];
        open = new float[states][];
        closedStep = new int[states][];
        openStep = new int[states][];
        laterEdges = new int[edges][];
        goals = tags.goalCosts();
        partners();
        fill();
    }

    private void lay() {
        int edge = 0;
        Arrays.fill(first, -1);
        for (int w = 0; w < words.size(); w++) {
            List<Choice> choices = words.get(w);
            int inner = boundary[w] + 1;
            first[boundary[w]] = edge;
            for (int c = 0; c < choices.size(); c++) {
                int[] wires = tags.wires(choices.get(c).tag());
                put(edge++, boundary[w], wires.length <= 1 ? boundary[w + 1] : inner, wires.length == 0 ? SILENT : wires[0], w, c,
                        choices.get(c).cost());
                inner += Math.max(0, wires.length - 1);
            }
            inner = boundary[w] + 1;
            for (int c = 0; c < choices.size(); c++) {
                int[] wires = tags.wires(choices.get(c).tag());
                for (int k = 1; k < wires.length; k++, inner++) {
                    first[inner] = edge;
                    put(edge++, inner, k + 1 == wires.length ? boundary[w + 1] : inner + 1, wires[k], w, c, 0);
                }
            }
        }
        first[states - 1] = edge;
        first[states] = edge;
    }

    private void put(int edge, int leaves, int leads, int carries, int of, int chosen, float costs) {
        from[edge] = leaves;
        to[edge] = leads;
        wire[edge] = carries;
        word[edge] = of;
        choice[edge] = chosen;
        cost[edge] = costs;
    }

    /// For each edge the later ones that carry the right adjoint of its wire, the nearest first.
    private void partners() {
        var byWire = new HashMap<Integer, List<Integer>>();
        for (int e = to.length - 1; e >= 0; e--) {
            if (wire[e] != SILENT) {
                var later = byWire.getOrDefault(wire[e] + 1, List.of());
                int n = later.size();
                int[] list = new int[n];
                for (int i = 0; i < n; i++) {
                    list[i] = later.get(n - 1 - i);
                }
                laterEdges[e] = list;
                byWire.computeIfAbsent(wire[e], _ -> new ArrayList<>()).add(e);
            } else {
                laterEdges[e] = new int[0];
            }
        }
    }

    private void fill() {
        for (int a = states - 1; a >= 0; a--) {
            float[] nothing = new float[states], one = new float[states];
            int[] nothingStep = new int[states], oneStep = new int[states];
            Arrays.fill(nothing, NEVER);
            Arrays.fill(one, NEVER);
            nothing[a] = 0;
            for (int e = first[a]; e >= 0 && a < states - 1 && e < to.length && from[e] == a; e++) {
                extend(e, nothing, nothingStep, one, oneStep);
            }
            closed[a] = nothing;
            open[a] = one;
            closedStep[a] = nothingStep;
            openStep[a] = oneStep;
        }
    }

    /// A step is coded as `partner · edges + edge`, the partner being the number of edges for none: the wire is silent or open.
    private void extend(int e, float[] nothing, int[] nothingStep, float[] one, int[] oneStep) {
        int edges = to.length, c = to[e];
        if (wire[e] == SILENT) {
            relax(closed[c], cost[e], edges * edges + e, nothing, nothingStep);
            relax(open[c], cost[e], edges * edges + e, one, oneStep);
            return;
        }
        if (wire[e] % Tags.WINDINGS == Tags.WINDINGS / 2) {
            relax(closed[c], cost[e] + goals[wire[e] / Tags.WINDINGS], edges * edges + e, one, oneStep);
        }
        float[] within = closed[c];
        for (int f : laterEdges[e]) {
            float inside = within[from[f]];
            if (inside < NEVER && from[f] >= c) {
                float total = cost[e] + cost[f] + inside + LENGTH * (word[f] - word[e]);
                relax(closed[to[f]], total, f * edges + e, nothing, nothingStep);
                relax(open[to[f]], total, f * edges + e, one, oneStep);
            }
        }
    }

    private static void relax(float[] rest, float more, int step, float[] best, int[] steps) {
        for (int b = 0; b < rest.length; b++) {
            float total = rest[b] + more;
            if (total < best[b]) {
                best[b] = total;
                steps[b] = step;
            }
        }
    }

    /// {@return the cheapest reduction of the words from one to another that leaves a wire of a goal open}
    /// @param begin the first word
    /// @param end   behind the last word
    Optional<Found> reduction(int begin, int end) {
        int a = boundary[begin], b = boundary[end];
        if (open[a][b] == NEVER) {
            return Optional.empty();
        }
        return Optional.of(new Reading(begin, end).found(a, b));
    }

    /// {@return the cost of [#reduction], infinite where there is none}
    float cost(int begin, int end) { return open[boundary[begin]][boundary[end]]; }

    /// The choices and links of one stretch.
    private final class Reading {
        private final int[] chosen = new int[words.size()];
        private final List<int[]> links = new ArrayList<>();
        private final int begin;
        private final int end;

        Reading(int begin, int end) {
            this.begin = begin;
            this.end = end;
        }

        Found found(int a, int b) {
            walk(a, b);
            var offsets = new int[words.size() + 1];
            var picked = new ArrayList<Integer>();
            for (int w = begin; w < end; w++) {
                int tag = words.get(w).get(chosen[w]).tag();
                picked.add(tag);
                offsets[w + 1] = offsets[w] + tags.wires(tag).length;
            }
            var pairs = links.stream().map(l -> new Link(offsets[word[l[0]]] + position(l[0]), offsets[word[l[1]]] + position(l[1])))
                    .sorted(Comparator.comparingInt(Link::left)).toList();
            return new Found(open[a][b], picked, pairs);
        }

        private int position(int e) {
            int state = from[e];
            if (state == boundary[word[e]]) {
                return 0;
            }
            int k = 1;
            while (e - k >= 0 && to[e - k] == from[e - k + 1] && word[e - k] == word[e] && choice[e - k] == choice[e]
                    && from[e - k] != boundary[word[e]]) {
                k++;
            }
            return k;
        }

        private void walk(int a, int b) {
            var stretches = new ArrayDeque<int[]>();
            stretches.push(new int[] {a, b, 1});
            int edges = to.length;
            while (!stretches.isEmpty()) {
                int[] s = stretches.pop();
                if (s[0] == s[1] && s[2] == 0) {
                    continue;
                }
                int step = s[2] == 1 ? openStep[s[0]][s[1]] : closedStep[s[0]][s[1]];
                int e = step % edges, f = step / edges;
                chosen[word[e]] = choice[e];
                if (f == edges) {
                    stretches.push(new int[] {to[e], s[1], wire[e] == SILENT ? s[2] : 0});
                } else {
                    chosen[word[f]] = choice[f];
                    links.add(new int[] {e, f});
                    stretches.push(new int[] {to[e], from[f], 0});
                    stretches.push(new int[] {to[f], s[1], s[2]});
                }
            }
        }
    }
}
