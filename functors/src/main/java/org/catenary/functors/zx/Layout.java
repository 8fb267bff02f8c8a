package org.catenary.functors.zx;

import java.util.ArrayList;
import java.util.List;

/// Where the vertices of a graph stand in a file: inputs in the first column, outputs in the last, the others in rows between.
final class Layout {

    /// A vertex and its column and row.
    record Place(int vertex, int x, int y) {}

    private Layout() {}

    static List<Place> of(ZxGraph graph) {
        int[] inputs = graph.inputs(), outputs = graph.outputs();
        int rows = Math.max(1, Math.max(inputs.length, outputs.length));
        var places = new ArrayList<Place>();
        for (int k = 0; k < inputs.length; k++) {
            places.add(new Place(inputs[k], 0, k));
        }
        int inside = 0;
        for (int v : graph.vertices()) {
            if (!graph.isBoundary(v)) {
                places.add(new Place(v, 1 + inside / rows, inside % rows));
                inside++;
            }
        }
        for (int k = 0; k < outputs.length; k++) {
            places.add(new Place(outputs[k], 2 + inside / rows, k));
        }
        return places;
    }
}
