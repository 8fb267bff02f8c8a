package org.catenary.functors.zx;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.WrongArgument;

/// A labelled open graph: what a ZX graph is as a measurement pattern, its phases forgotten.
///
/// A spider is a qubit, a Hadamard edge an entangling gate. A spider inside is measured in the XY plane of the Bloch sphere;
/// a phase gadget is one qubit, its hub, measured in the YZ plane. A boundary is the spider before it; where a spider has
/// more than one of a side, or Hadamard's gate is in the way, it is a qubit of its own.
///
/// Backens, Miller-Bakewell, de Felice, Lobski and van de Wetering, *There and back again: a circuit extraction tale*
/// (2021), section 2.
public final class OpenGraph {

    /// The plane in which a qubit is measured.
    public enum Plane {
        /// Between |+⟩ and |+i⟩: a spider with a phase.
        XY,
        /// Between |0⟩ and |+⟩.
        XZ,
        /// Between |0⟩ and |+i⟩: a phase gadget.
        YZ
    }

    private final TreeMap<Integer, TreeSet<Integer>> neighbours = new TreeMap<>();
    private final TreeMap<Integer, Plane> planes = new TreeMap<>();
    private final TreeSet<Integer> inputs = new TreeSet<>();
    private final TreeSet<Integer> outputs = new TreeSet<>();

    private OpenGraph() {}

    /// {@return the open graph of a graph without H-boxes; vertices keep their numbers, those between take numbers above
    ///     them}
    /// @throws WrongArgument if it has H-boxes
    public static OpenGraph of(ZxGraph graph) {
        if (!graph.boxes().isEmpty()) {
            throw new WrongArgument("%s has H-boxes".formatted(graph));
        }
        ZxGraph g = graph.copy();
        Simplification.spider(g);
        var open = new OpenGraph();
        for (int v : g.vertices()) {
            if (!g.isBoundary(v)) {
                open.add(v);
            }
        }
        for (int u : g.vertices()) {
            for (int v : g.neighbours(u)) {
                if (u < v && !g.isBoundary(u) && !g.isBoundary(v)) {
                    open.join(u, v);
                }
            }
        }
        int next = g.bound();
        for (int input : g.inputs()) {
            next = open.end(g, input, open.inputs, next);
        }
        for (int output : g.outputs()) {
            next = open.end(g, output, open.outputs, next);
        }
        for (int leaf : g.vertices()) {
            if (GadgetMerge.isGadget(g, leaf) && open.planes.containsKey(leaf)) {
                int hub = g.neighbours(leaf)[0];
                if (open.planes.get(hub) == Plane.XY && !open.inputs.contains(leaf) && !open.outputs.contains(leaf)) {
                    open.remove(leaf);
                    open.planes.put(hub, Plane.YZ);
                }
            }
        }
        return open;
    }

    private int end(ZxGraph g, int boundary, Set<Integer> side, int number) {
        int next = number, v = g.neighbours(boundary)[0];
        boolean hadamard = g.isHadamard(boundary, v);
        if (g.isBoundary(v) && !hadamard) {
            int wire = Math.min(v, boundary);
            add(wire);
            side.add(wire);
            return next;
        }
        if (!hadamard && side.add(v)) {
            return next;
        }
        add(boundary);
        side.add(boundary);
        if (hadamard) {
            add(v);
            join(boundary, v);
        } else {
            add(next);
            join(boundary, next);
            join(next++, v);
        }
        return next;
    }

    private void add(int v) {
        neighbours.computeIfAbsent(v, _ -> new TreeSet<>());
        planes.putIfAbsent(v, Plane.XY);
    }

    private void join(int u, int v) {
        neighbours.getOrDefault(u, new TreeSet<>()).add(v);
        neighbours.getOrDefault(v, new TreeSet<>()).add(u);
    }

    private void remove(int v) {
        neighbours.values().forEach(all -> all.remove(v));
        neighbours.remove(v);
        planes.remove(v);
    }

    /// {@return the vertices in ascending order}
    public int[] vertices() { return neighbours.keySet().stream().mapToInt(Integer::intValue).toArray(); }

    /// {@return the neighbours of a vertex in ascending order}
    public int[] neighbours(int v) {
        return neighbours.getOrDefault(v, new TreeSet<>()).stream().mapToInt(Integer::intValue).toArray();
    }

    /// {@return whether a vertex is an input}
    public boolean isInput(int v) { return inputs.contains(v); }

    /// {@return whether a vertex is an output, which is not measured}
    public boolean isOutput(int v) { return outputs.contains(v); }

    /// {@return in which plane a vertex is measured, XY for outputs}
    public Plane plane(int v) { return planes.getOrDefault(v, Plane.XY); }

    /// {@return the odd neighbourhood of a set: the vertices with an odd number of neighbours in it, in ascending order}
    public int[] odd(int... set) {
        var odd = new TreeSet<Integer>();
        for (int v : set) {
            for (int u : neighbours(v)) {
                if (!odd.remove(u)) {
                    odd.add(u);
                }
            }
        }
        return odd.stream().mapToInt(Integer::intValue).toArray();
    }

    /// {@return how large it is}
    @Override public String toString() {
        return "open graph %d → %d with %d vertices, %d of them gadgets".formatted(inputs.size(), outputs.size(), planes.size(),
                IntStream.of(vertices()).filter(v -> plane(v) == Plane.YZ).count());
    }
}
