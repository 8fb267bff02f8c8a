package org.catenary.diagrams.normal;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Which wire runs where in a diagram: from which cell to which.
///
/// Wires are numbered as they begin: those of the domain first, then each cell's, so that `firstOut(k)` and the number of a
/// cell's wires say which it gives. A cell without input is *held* by the wire on its left, or by the left margin, a wire
/// of its own that runs beside the diagram.
final class Wiring {

    private static final int NOWHERE = -1;

    private final Slices slices;
    private final int[] firstOut;
    private final int[] source;
    private final int[] target;
    private final int[] port;
    private final int[] outputs;
    private final int[][] inputs;
    private final int[] holder;

    Wiring(Slices slices) {
        int n = slices.size(), wires = slices.width();
        this.slices = slices;
        firstOut = new int[n];
        inputs = new int[n][];
        for (int k = 0; k < n; k++) {
            firstOut[k] = wires;
            wires += slices.out(k);
        }
        source = new int[wires];
        target = new int[wires];
        port = new int[wires];
        holder = new int[n];
        Arrays.fill(source, NOWHERE);
        Arrays.fill(target, NOWHERE);
        var frontier = new Frontier();
        frontier.replace(0, 0, 0, slices.width());
        for (int k = 0; k < n; k++) {
            run(k, frontier);
        }
        outputs = IntStream.range(0, frontier.size()).map(frontier::get).toArray();
    }

    private void run(int k, Frontier frontier) {
        int offset = slices.offset(k);
        holder[k] = offset == 0 ? margin() : frontier.get(offset - 1);
        inputs[k] = new int[slices.in(k)];
        for (int i = 0; i < inputs[k].length; i++) {
            int wire = frontier.get(offset + i);
            inputs[k][i] = wire;
            target[wire] = k;
            port[wire] = i;
        }
        Arrays.fill(source, firstOut[k], firstOut[k] + slices.out(k), k);
        frontier.replace(offset, slices.in(k), firstOut[k], slices.out(k));
    }

    Slices slices() { return slices; }

    int wires() { return target.length; }

    /// The wire that runs down the left margin.
    int margin() { return target.length; }

    /// The first wire that a cell gives.
    int firstOut(int cell) { return firstOut[cell]; }

    /// Whether a wire begins at a cell, not at the top.
    boolean hasSource(int wire) { return source[wire] != NOWHERE; }

    int source(int wire) { return source[wire]; }

    /// The number of wires that end at the bottom.
    int outputs() { return outputs.length; }

    /// The wire that ends at the bottom at a place.
    int output(int i) { return outputs[i]; }

    int input(int cell, int i) { return inputs[cell][i]; }

    /// Whether a wire ends at a cell, not at the bottom.
    boolean hasTarget(int wire) { return target[wire] != NOWHERE; }

    int target(int wire) { return target[wire]; }

    /// Which of the target's inputs a wire is.
    int port(int wire) { return port[wire]; }

    /// The wire to the left of a cell, or the margin.
    int holder(int cell) { return holder[cell]; }
}
