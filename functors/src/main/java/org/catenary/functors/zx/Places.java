package org.catenary.functors.zx;

import java.util.stream.IntStream;

/// Where the vertices of a graph stand in a picture, by vertex.
///
/// @param x    from left to right, in pixels
/// @param y    from top to bottom
/// @param lead how far a wire from an input goes until it is in its row, 0 if it goes straight to its vertex
@SuppressWarnings("ArrayRecordComponent") // never compared
record Places(double[] x, double[] y, double lead) {

    /// {@return the places of a graph that is drawn as a circuit, its columns as wide as what stands there}
    static Places inRows(ZxGraph g, Rows rows, double[] widths, double unit) {
        int[] inputs = g.inputs();
        boolean crossed = IntStream.range(0, inputs.length).anyMatch(k -> rows.row(inputs[k]) != k);
        var places = new Places(new double[g.bound()], new double[g.bound()], crossed ? 1.2 * unit : 0);
        int columns = 1;
        for (int v : g.vertices()) {
            columns = Math.max(columns, rows.column[v] + 1);
        }
        var widest = new double[columns];
        for (int v : g.vertices()) {
            widest[rows.column[v]] = Math.max(widest[rows.column[v]], widths[v]);
        }
        var middle = new double[columns];
        for (int c = 1; c < columns; c++) {
            middle[c] = middle[c - 1] + (widest[c - 1] + widest[c]) / 2 + 0.6 * unit;
        }
        for (int v : g.vertices()) {
            places.x[v] = middle[rows.column[v]];
            places.y[v] = rows.row(v) * unit;
        }
        for (int k = 0; k < inputs.length; k++) {
            places.x[inputs[k]] = -places.lead;
            places.y[inputs[k]] = k * unit;
        }
        return places;
    }

    /// {@return the places where springs hold the vertices}
    static Places bySprings(ZxGraph g, double[] widths, double[] heights, double unit) {
        var springs = Springs.of(g, widths, heights, unit);
        var places = new Places(new double[g.bound()], new double[g.bound()], 0);
        int[] vertices = g.vertices();
        for (int i = 0; i < vertices.length; i++) {
            places.x[vertices[i]] = springs.x[i];
            places.y[vertices[i]] = springs.y[i];
        }
        return places;
    }
}
