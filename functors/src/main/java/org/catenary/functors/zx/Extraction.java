package org.catenary.functors.zx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.catenary.diagrams.syntax.Phase;

/// A circuit from a ZX graph, read off from the outputs.
///
/// The *frontier* is the spider before each output. Its phases are rotations, edges inside it are CZ; adding the neighbours of one of
/// its spiders to those of another is CX, by which Gaussian elimination over two elements leaves a spider with one neighbour: a
/// Hadamard gate, and the neighbour takes its place. A phase gadget at the frontier is turned into a plain spider by a pivot.
/// It succeeds on every graph with [generalised flow][Gflow], so on what [Simplification] makes of circuits.
///
/// Backens, Miller-Bakewell, de Felice, Lobski and van de Wetering, *There and back again: a circuit extraction tale* (2021),
/// sections 4 and 6.
final class Extraction {

    private record Step(ElementaryCircuit.Op op, int a, int b, long units, Phase form) {}

    private final ZxGraph start;
    private final ZxGraph g;
    private final int qubits;
    private final int[] frontier;
    private final int[] output;
    private final boolean[] done;
    private final List<Step> steps = new ArrayList<>();
    private int[] column;
    private int[] qubitOf;

    private Extraction(ZxGraph graph) {
        start = graph;
        g = graph.copy();
        output = g.outputs();
        qubits = output.length;
        frontier = new int[qubits];
        done = new boolean[qubits];
        column = new int[g.bound() + 4 * qubits];
        qubitOf = new int[g.bound() + 4 * qubits];
        Arrays.fill(qubitOf, -1);
    }

    /// {@return a circuit that is equal to a graph, scalar and all; the graph stays as it is}
    /// @throws NoCircuit if there are not as many inputs as outputs, an H-box is left, or no circuit is found
    static ElementaryCircuit of(ZxGraph graph) {
        if (graph.inputs().length != graph.outputs().length) {
            throw new NoCircuit("it has %d inputs and %d outputs".formatted(graph.inputs().length, graph.outputs().length));
        }
        if (!graph.boxes().isEmpty()) {
            throw new NoCircuit("it has H-boxes");
        }
        ZxGraph copy = graph.copy();
        Simplification.spider(copy);
        return new Extraction(copy).run();
    }

    private ElementaryCircuit run() {
        begin();
        while (true) {
            for (int q = 0; q < qubits; q++) {
                phase(q);
            }
            for (int q = 0; q < qubits; q++) {
                edgesInside(q);
            }
            if (!gadget() && !advance()) {
                break;
            }
        }
        return finish();
    }

    private NoCircuit failed(String reason) {
        return new NoCircuit("%s; the graph has %s".formatted(reason, Gflow.of(start).map(Gflow::toString).orElse("no generalised flow")));
    }

    /// Puts a spider of its own before each output and after each input.
    private void begin() {
        for (int o : output) {
            separate(o);
        }
        for (int i : g.inputs()) {
            separate(i);
        }
        for (int q = 0; q < qubits; q++) {
            take(q, g.at(output[q], 0) >> 1);
        }
    }

    private void separate(int boundary) {
        int e = g.at(boundary, 0), v = e >> 1;
        int near = g.add(ZxGraph.Z, 0);
        g.unlink(boundary, v);
        if (g.isBoundary(v)) {
            int far = g.add(ZxGraph.Z, 0);
            g.link(boundary, near, 0);
            g.link(near, far, 1);
            g.link(far, v, e & 1 ^ 1);
        } else {
            g.link(boundary, near, e & 1 ^ 1);
            g.link(near, v, 1);
        }
        grow();
    }

    private void grow() {
        if (g.bound() > column.length) {
            int before = qubitOf.length;
            column = Arrays.copyOf(column, 2 * g.bound());
            qubitOf = Arrays.copyOf(qubitOf, 2 * g.bound());
            Arrays.fill(qubitOf, before, qubitOf.length, -1);
        }
    }

    /// Makes a spider, which is joined to the output, the frontier of a qubit.
    private void take(int q, int v) {
        if (g.edge(v, output[q]) == 1) {
            step(ElementaryCircuit.Op.H, q, -1);
            g.flip(v, output[q]);
        }
        frontier[q] = v;
        qubitOf[v] = q;
    }

    private void step(ElementaryCircuit.Op op, int a, int b) { steps.add(new Step(op, a, b, 0, Phase.ZERO)); }

    private void phase(int q) {
        int v = frontier[q];
        if (!g.hasNoPhase(v)) {
            steps.add(new Step(ElementaryCircuit.Op.ROTATION, q, -1, g.units(v), g.form(v)));
            g.clearPhase(v);
        }
    }

    private void edgesInside(int q) {
        int v = frontier[q];
        for (int k = g.degree(v) - 1; k >= 0; k--) {
            int u = g.at(v, k) >> 1;
            if (qubitOf[u] >= 0) {
                step(ElementaryCircuit.Op.CZ, q, qubitOf[u]);
                g.addPower(-1);
                g.unlink(v, u);
            }
        }
    }

    /// Pivots about a gadget's hub and a spider of the frontier beside it.
    private boolean gadget() {
        for (int q = 0; q < qubits; q++) {
            for (int k = 0; !done[q] && k < g.degree(frontier[q]); k++) {
                int hub = g.at(frontier[q], k) >> 1;
                if (g.isZ(hub) && g.isPauli(hub) && GadgetPivot.hasLeaf(g, hub)) {
                    pivot(q, hub);
                    return true;
                }
            }
        }
        return false;
    }

    private void pivot(int q, int hub) {
        int v = frontier[q], o = output[q];
        int near = g.add(ZxGraph.Z, 0);
        grow();
        g.unlink(v, o);
        g.link(v, near, 1);
        g.link(near, o, 1);
        qubitOf[v] = -1;
        Pivot.around(g, hub, v);
        take(q, near);
    }

    // ---- elimination

    /// Takes spiders into the frontier; false once all inputs are reached.
    private boolean advance() {
        var rows = matrix();
        if (rows.length == 0) {
            return false;
        }
        if (!extract()) {
            for (int[] add : Elimination.additions(rows)) {
                add(open[add[0]], open[add[1]]);
            }
            if (!extract()) {
                throw failed("no spider of the frontier can be left with one neighbour");
            }
        }
        return true;
    }

    private int[] open = {};

    /// The neighbours of each qubit's frontier inside as bits; qubits whose frontier is before an input are done.
    private long[][] matrix() {
        int columns = 0;
        open = new int[qubits];
        int rows = 0;
        var seen = new ArrayList<Integer>();
        for (int q = 0; q < qubits; q++) {
            int v = frontier[q];
            if (done[q]) {
                continue;
            }
            if (g.degree(v) == 2 && g.isBoundary(g.at(v, 0) >> 1) && g.isBoundary(g.at(v, 1) >> 1)) {
                done[q] = true;
                continue;
            }
            keepFromInput(v, output[q]);
            open[rows++] = q;
            for (int k = 0; k < g.degree(v); k++) {
                int u = g.at(v, k) >> 1;
                if (u != output[q] && column[u] == 0) {
                    column[u] = ++columns;
                    seen.add(u);
                }
            }
        }
        open = Arrays.copyOf(open, rows);
        var matrix = new long[rows][columns + 63 >> 6];
        for (int r = 0; r < rows; r++) {
            int v = frontier[open[r]];
            for (int k = 0; k < g.degree(v); k++) {
                int u = g.at(v, k) >> 1, c = column[u] - 1;
                if (u != output[open[r]]) {
                    matrix[r][c >> 6] |= 1L << c;
                }
            }
        }
        seen.forEach(u -> column[u] = 0);
        return matrix;
    }

    /// Puts a spider between a spider of the frontier and an input.
    private void keepFromInput(int v, int o) {
        for (int e : Fusion.edgesOf(g, v)) {
            int input = e >> 1;
            if (g.isBoundary(input) && input != o) {
                int between = g.add(ZxGraph.Z, 0);
                grow();
                g.unlink(v, input);
                g.link(v, between, 1);
                g.link(between, input, e & 1 ^ 1);
            }
        }
    }

    /// Adds the neighbours of one qubit's frontier to those of another: CX, controlled by the other.
    private void add(int from, int to) {
        int[] edges = Fusion.edgesOf(g, frontier[from]);
        int n = 0;
        for (int e : edges) {
            if (e >> 1 != output[from]) {
                edges[n++] = e;
            }
        }
        g.toggle(frontier[to], edges, n);
        var one = new int[] {2 * frontier[to] + 1};
        for (int k = 0; k < n; k++) {
            g.toggle(edges[k] >> 1, one, 1);
        }
        g.addPower(n);
        step(ElementaryCircuit.Op.CX, to, from);
    }

    private boolean extract() {
        boolean any = false;
        for (int q : open) {
            int v = frontier[q];
            if (g.degree(v) != 2) {
                continue;
            }
            int e = g.at(v, 0) >> 1 == output[q] ? g.at(v, 1) : g.at(v, 0), u = e >> 1;
            if (!g.isZ(u) || qubitOf[u] >= 0) {
                continue;
            }
            step(ElementaryCircuit.Op.H, q, -1);
            g.remove(v);
            qubitOf[v] = -1;
            g.link(u, output[q], 0);
            take(q, u);
            any = true;
        }
        return any;
    }

    private ElementaryCircuit finish() {
        var circuit = new ElementaryCircuit(qubits);
        circuit.refine(java.math.BigInteger.valueOf(g.denominator()));
        int[] inputs = g.inputs();
        var wire = new int[qubits];
        for (int q = 0; q < qubits; q++) {
            int v = frontier[q];
            int e = g.at(v, 0) >> 1 == output[q] ? g.at(v, 1) : g.at(v, 0);
            for (int i = 0; i < qubits; i++) {
                wire[q] = inputs[i] == e >> 1 ? i : wire[q];
            }
            if ((e & 1) == 1) {
                step(ElementaryCircuit.Op.H, q, -1);
            }
        }
        for (int v : g.vertices()) {
            if (g.isZ(v) && qubitOf[v] < 0) {
                throw failed("%d vertices are joined to no output".formatted(g.size() - 3 * qubits));
            }
        }
        circuit.permute(wire);
        for (Step step : steps.reversed()) {
            if (step.op == ElementaryCircuit.Op.ROTATION) {
                circuit.rotate(step.a, step.units, step.form);
            } else {
                circuit.add(step.op, step.a, step.b);
            }
        }
        circuit.setFactor(g.scalar());
        return circuit;
    }
}
