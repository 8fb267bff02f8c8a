package org.catenary.functors.zx;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Generalised flow: for each measured qubit a set of qubits that mends a wrong outcome, all of them measured later.
///
/// A function `g` from the vertices but the outputs to sets of vertices but the inputs, and an order `≺`, so that `v ≺ w`
/// for all other `w` in `g(v)` and for all other `w` in its odd neighbourhood; and in the XY plane `v` is in the odd
/// neighbourhood of `g(v)` alone, in the YZ plane in `g(v)` alone, in the XZ plane in both. Graphs with it are circuits:
/// [Optimisation#extracted] finds one.
///
/// {@snippet class="org.catenary.functors.zx.GflowTest" region="gflow"}
///
/// Browne, Kashefi, Mhalla and Perdrix, *Generalized flow and determinism in measurement-based quantum computation* (2007);
/// Backens et al., *There and back again* (2021), section 2. What is found is maximally delayed, from the outputs
/// backwards: an elimination over two elements for each layer.
public final class Gflow {

    private final TreeMap<Integer, int[]> corrections = new TreeMap<>();
    private final TreeMap<Integer, Integer> layers = new TreeMap<>();

    private Gflow() {}

    /// {@return the flow of a graph, if it has one}
    /// @throws org.catenary.diagrams.category.WrongArgument if it has H-boxes
    public static Optional<Gflow> of(ZxGraph graph) { return of(OpenGraph.of(graph)); }

    /// {@return the flow of an open graph, if it has one}
    public static Optional<Gflow> of(OpenGraph graph) {
        var flow = new Gflow();
        int[] vertices = graph.vertices();
        IntStream.of(vertices).filter(graph::isOutput).forEach(v -> flow.layers.put(v, 0));
        for (int layer = 1; flow.layers.size() < vertices.length; layer++) {
            Map<Integer, int[]> found = flow.layer(graph, vertices);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            flow.corrections.putAll(found);
            for (int v : found.keySet()) {
                flow.layers.put(v, layer);
            }
        }
        return Optional.of(flow);
    }

    /// The vertices that those in the layers so far can correct, by solving for the sets: a row for each vertex that is
    /// left, a column for each that may correct, and one for each vertex that is left with what it asks for.
    private Map<Integer, int[]> layer(OpenGraph graph, int[] vertices) {
        int[] left = IntStream.of(vertices).filter(v -> !layers.containsKey(v)).toArray();
        int[] able = IntStream.of(vertices).filter(v -> layers.containsKey(v) && !graph.isInput(v)).toArray();
        var row = new TreeMap<Integer, Integer>();
        for (int r = 0; r < left.length; r++) {
            row.put(left[r], r);
        }
        int columns = able.length + left.length;
        var rows = new long[left.length][columns + 63 >> 6];
        for (int c = 0; c < able.length; c++) {
            for (int u : graph.neighbours(able[c])) {
                if (row.containsKey(u)) {
                    flip(rows[row.get(u)], c);
                }
            }
        }
        for (int k = 0; k < left.length; k++) {
            int v = left[k], c = able.length + k;
            if (graph.plane(v) != OpenGraph.Plane.YZ) {
                flip(rows[k], c);
            }
            if (graph.plane(v) != OpenGraph.Plane.XY) {
                for (int u : graph.neighbours(v)) {
                    if (row.containsKey(u)) {
                        flip(rows[row.get(u)], c);
                    }
                }
            }
        }
        int[] pivots = echelon(rows, able.length);
        var found = new TreeMap<Integer, int[]>();
        for (int k = 0; k < left.length; k++) {
            int c = able.length + k;
            boolean alone = graph.plane(left[k]) == OpenGraph.Plane.XY;
            if ((alone || !graph.isInput(left[k])) && IntStream.range(pivots.length, rows.length).noneMatch(r -> has(rows[r], c))) {
                IntStream set = IntStream.range(0, pivots.length).filter(r -> has(rows[r], c)).map(r -> able[pivots[r]]);
                found.put(left[k], (alone ? set : IntStream.concat(set, IntStream.of(left[k]))).sorted().toArray());
            }
        }
        return found;
    }

    /// Brings the first columns to reduced echelon form.
    private static int[] echelon(long[][] rows, int columns) {
        var pivots = new int[Math.min(rows.length, columns)];
        int rank = 0;
        for (int c = 0; c < columns && rank < rows.length; c++) {
            int pivot = rank;
            while (pivot < rows.length && !has(rows[pivot], c)) {
                pivot++;
            }
            if (pivot == rows.length) {
                continue;
            }
            long[] row = rows[pivot];
            rows[pivot] = rows[rank];
            rows[rank] = row;
            for (int r = 0; r < rows.length; r++) {
                if (r != rank && has(rows[r], c)) {
                    for (int w = c >> 6; w < row.length; w++) {
                        rows[r][w] ^= row[w];
                    }
                }
            }
            pivots[rank++] = c;
        }
        return Arrays.copyOf(pivots, rank);
    }

    private static boolean has(long[] row, int c) { return (row[c >> 6] >>> c & 1) == 1; }

    private static void flip(long[] row, int c) { row[c >> 6] ^= 1L << c; }

    /// {@return the set that corrects a vertex, in ascending order, empty for outputs}
    public int[] correction(int v) { return corrections.getOrDefault(v, new int[0]).clone(); }

    /// {@return how many layers a vertex is from the outputs: it is measured before those of smaller layers}
    public int layer(int v) { return layers.getOrDefault(v, 0); }

    /// {@return the number of layers, that of the outputs aside}
    public int depth() { return layers.values().stream().mapToInt(Integer::intValue).max().orElse(0); }

    /// {@return how deep it is}
    @Override public String toString() { return "generalised flow in %d layers".formatted(depth()); }
}
