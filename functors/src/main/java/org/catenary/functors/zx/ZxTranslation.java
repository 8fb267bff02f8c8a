package org.catenary.functors.zx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Layer;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.Amplitudes;
import org.catenary.functors.circuit.Bra;
import org.catenary.functors.circuit.Gate;
import org.catenary.functors.circuit.Ket;
import org.catenary.functors.circuit.Qubits;
import org.catenary.functors.circuit.Scalar;
import org.catenary.functors.circuit.Unitary;
import org.catenary.functors.network.Budget;
import org.catenary.functors.scalar.Complex;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.Tensor;
import org.catenary.functors.tensor.TensorFunctor;
import org.catenary.functors.tensor.Tensors;

/// Between diagrams and ZX graphs: only connectivity matters, so that wires may bend and cross as they like.
///
/// {@snippet class="org.catenary.functors.zx.ZxDiagramTest" region="diagram"}
public final class ZxTranslation {

    private final ZxGraph graph = ZxGraph.empty();
    private final List<Wire> wires = new ArrayList<>();

    /// A wire by the vertex it comes from, and whether Hadamard's gate is on it.
    private record Wire(int vertex, boolean hadamard) {}

    private ZxTranslation() {}

    /// {@return the graph of a diagram of ZX boxes, gates, preparations, post-selections, spiders, permutations, cups and caps}
    /// @throws NotElementary if it has anything else, or a wire is no qubit
    public static ZxGraph graph(Diagram diagram) {
        var translation = new ZxTranslation();
        int inputs = qubits(diagram.dom().toList());
        qubits(diagram.cod().toList());
        for (int k = 0; k < inputs; k++) {
            translation.wires.add(new Wire(translation.graph.add(Kind.BOUNDARY), false));
        }
        translation.graph.setInputs(translation.wires.stream().mapToInt(Wire::vertex).toArray());
        translation.read(diagram, 0);
        translation.graph.setOutputs(translation.wires.stream().mapToInt(wire -> {
            int end = translation.graph.add(Kind.BOUNDARY);
            translation.graph.connect(wire.vertex, end, wire.hadamard);
            return end;
        }).toArray());
        translation.graph.forget();
        return translation.graph;
    }

    /// An adjoint of a qubit is one.
    private static int qubits(List<Ob> wires) {
        for (Ob wire : wires) {
            if (!(wire instanceof Ob.Atom(String name, int _) && Qubits.QUBIT.equals(new Ob.Atom(name, 0)))) {
                throw NotElementary.cell("the wire " + wire);
            }
        }
        return wires.size();
    }

    private void read(Diagram diagram, int from) {
        for (Layer layer : diagram.layers()) {
            int offset = from + Math.toIntExact(layer.offset());
            switch (layer.cell()) {
                case ZxBox box -> box(box, offset);
                case Gate gate -> gate(gate, offset);
                case Diagram.Spider(var _, int in, int out, Phase phase) -> vertex(graph.add(Kind.Z, phase), in, out, offset);
                case Diagram.Permutation permutation -> permute(permutation.order(), offset);
                case Diagram.Cup _ -> {
                    Wire left = wires.remove(offset), right = wires.remove(offset);
                    graph.connect(left.vertex, right.vertex, left.hadamard != right.hadamard);
                }
                case Diagram.Cap _ -> vertex(graph.add(Kind.Z), 0, 2, offset);
                case Diagram.Turned(ZxBox box, int z, boolean reversed) -> {
                    ZxBox turned = reversed ? box.dagger() : box;
                    box(z % 2 == 0 ? turned : transposed(turned), offset);
                }
                case Diagram.Turned(Gate gate, int z, boolean reversed) -> {
                    Gate turned = reversed ? gate.dagger() : gate;
                    read(z % 2 == 0 ? turned : turned.transpose(), offset);
                }
                case Diagram cell -> throw NotElementary.cell(cell.summary());
            }
        }
    }

    private static ZxBox transposed(ZxBox box) {
        return switch (box) {
            case ZxBox.Spider(Kind kind, int in, int out, Phase phase) -> new ZxBox.Spider(kind, out, in, phase);
            case ZxBox.HBox(int in, int out, Complex entry) -> new ZxBox.HBox(out, in, entry);
            case ZxBox.Hadamard _, ZxBox.Factor _ -> box;
        };
    }

    private void box(ZxBox box, int offset) {
        switch (box) {
            case ZxBox.Spider(Kind kind, int in, int out, Phase phase) -> vertex(graph.add(kind, phase), in, out, offset);
            case ZxBox.HBox(int in, int out, Complex entry) -> vertex(graph.addBox(entry), in, out, offset);
            case ZxBox.Hadamard _ -> hadamard(offset);
            case ZxBox.Factor(ZxScalar scalar) -> graph.multiply(scalar);
        }
    }

    private void hadamard(int at) { wires.set(at, new Wire(wires.get(at).vertex, !wires.get(at).hadamard)); }

    private void vertex(int v, int in, int out, int offset) {
        for (int k = 0; k < in; k++) {
            Wire wire = wires.remove(offset);
            graph.connect(wire.vertex, v, wire.hadamard);
        }
        for (int k = 0; k < out; k++) {
            wires.add(offset, new Wire(v, false));
        }
    }

    private void permute(int[] order, int offset) {
        var before = List.copyOf(wires.subList(offset, offset + order.length));
        for (int k = 0; k < order.length; k++) {
            wires.set(offset + k, before.get(order[k]));
        }
    }

    private void gate(Gate gate, int offset) {
        switch (gate) {
            case Unitary unitary -> {
                ElementaryCircuit circuit = Elementary.of(unitary);
                for (int k = 0; k < circuit.size(); k++) {
                    elementary(circuit, k, offset);
                }
                graph.multiply(circuit.factor());
            }
            case Ket ket -> ket.bits().reversed().forEach(bit -> bit(bit, 0, 1, offset));
            case Bra bra -> bra.bits().forEach(bit -> bit(bit, 1, 0, offset));
            case Scalar scalar -> graph.multiply(Elementary.number(scalar));
            case Gate other -> throw NotElementary.cell(other.summary());
        }
    }

    private void bit(int bit, int in, int out, int offset) {
        vertex(graph.add(Kind.X, Phase.of(bit, 2)), in, out, offset);
        graph.addPower(-1);
    }

    private void elementary(ElementaryCircuit circuit, int k, int offset) {
        int a = offset + circuit.first(k), b = offset + circuit.second(k);
        switch (circuit.op(k)) {
            case H -> hadamard(a);
            case ROTATION -> vertex(graph.add(Kind.Z, circuit.phase(k)), 1, 1, a);
            case X -> vertex(graph.add(Kind.X, Phase.of(1, 2)), 1, 1, a);
            case CX -> join(a, Kind.Z, b, Kind.X, false);
            case CZ -> join(a, Kind.Z, b, Kind.Z, true);
            case SWAP -> wires.set(a, wires.set(b, wires.get(a)));
        }
    }

    private void join(int a, Kind left, int b, Kind right, boolean hadamard) {
        int u = graph.add(left), v = graph.add(right);
        vertex(u, 1, 1, a);
        vertex(v, 1, 1, b);
        graph.connect(u, v, hadamard);
        graph.addPower(1);
    }

    // ---- back

    /// {@return a diagram of a graph: the vertices in order, each below those it is joined to that come before it}
    public static Diagram diagram(ZxGraph graph) {
        var open = new ArrayList<int[]>();
        int[] inputs = graph.inputs(), outputs = graph.outputs();
        var placed = new boolean[graph.bound()];
        Diagram diagram = Diagram.id(Qubits.of(inputs.length));
        for (int input : inputs) {
            placed[input] = true;
            open.add(new int[] {input, graph.neighbours(input)[0]});
        }
        for (int k = 0; k < inputs.length; k++) {
            diagram = hadamard(diagram, graph, open.get(k), k);
        }
        for (int v : graph.vertices()) {
            if (graph.kind(v) != Kind.BOUNDARY) {
                diagram = place(diagram, graph, v, open, placed);
            }
        }
        diagram = bent(diagram, inputs, open);
        int[] order = IntStream.of(outputs).map(output -> index(open, output)).toArray();
        ZxScalar scalar = graph.scalar();
        diagram = diagram.then(Diagram.permutation(diagram.cod(), order));
        return scalar.equals(ZxScalar.ONE) ? diagram : diagram.tensor(new ZxBox.Factor(scalar));
    }

    private static int index(List<int[]> open, int to) {
        return IntStream.range(0, open.size()).filter(k -> open.get(k)[1] == to).findFirst().orElseThrow();
    }

    /// Joins inputs that are joined to each other.
    private static Diagram bent(Diagram diagram, int[] inputs, List<int[]> open) {
        Diagram result = diagram;
        for (int input : inputs) {
            for (int k = 0; k < open.size(); k++) {
                if (open.get(k)[0] == input && contains(inputs, open.get(k)[1])) {
                    int other = index(open, input);
                    result = gather(result, open, k, other);
                    int at = open.size() - 2;
                    result = result.thenAt(at, new ZxBox.Spider(Kind.Z, 2, 0, Phase.ZERO));
                    open.removeLast();
                    open.removeLast();
                }
            }
        }
        return result;
    }

    private static boolean contains(int[] all, int one) { return IntStream.of(all).anyMatch(x -> x == one); }

    /// Brings some wires to the right end.
    private static Diagram gather(Diagram diagram, List<int[]> open, int... wires) {
        int n = open.size();
        int[] order = IntStream.concat(IntStream.range(0, n).filter(k -> !contains(wires, k)), IntStream.of(wires)).toArray();
        var before = List.copyOf(open);
        for (int k = 0; k < n; k++) {
            open.set(k, before.get(order[k]));
        }
        return Arrays.equals(order, IntStream.range(0, n).toArray()) ? diagram
                : diagram.then(Diagram.permutation(diagram.cod(), order));
    }

    private static Diagram place(Diagram diagram, ZxGraph graph, int v, List<int[]> open, boolean[] placed) {
        int[] above = IntStream.range(0, open.size()).filter(k -> open.get(k)[1] == v).toArray();
        Diagram result = gather(diagram, open, above);
        int[] below = IntStream.of(graph.neighbours(v)).filter(u -> !placed[u]).toArray();
        Box box = graph.kind(v) == Kind.H ? new ZxBox.HBox(above.length, below.length, graph.parameter(v))
                : new ZxBox.Spider(graph.kind(v), above.length, below.length, graph.phase(v));
        result = result.thenAt(open.size() - above.length, box);
        for (int k = 0; k < above.length; k++) {
            open.removeLast();
        }
        placed[v] = true;
        for (int u : below) {
            open.add(new int[] {v, u});
            result = hadamard(result, graph, open.getLast(), open.size() - 1);
        }
        return result;
    }

    private static Diagram hadamard(Diagram diagram, ZxGraph graph, int[] edge, int at) {
        return graph.isHadamard(edge[0], edge[1]) ? diagram.thenAt(at, new ZxBox.Hadamard()) : diagram;
    }

    // ---- meaning

    /// {@return the functor from ZX diagrams and circuits to complex tensors}
    /// @param values the parameters by name
    public static TensorFunctor functor(Map<String, Double> values) {
        return TensorFunctor.of(Amplitudes::dimension, box -> box instanceof ZxBox zx ? tensor(zx, values) : Amplitudes.tensor(box, values));
    }

    /// {@return the tensor of a box, inputs first}
    /// @param values the parameters by name
    /// @throws org.catenary.diagrams.syntax.UnboundParameter if a parameter has no value
    public static Tensor tensor(ZxBox box, Map<String, Double> values) {
        int in = Math.toIntExact(box.dom().size()), out = Math.toIntExact(box.cod().size());
        return switch (box) {
            case ZxBox.Spider(Kind kind, int _, int _, Phase phase) when kind == Kind.Z ->
                    Tensors.COMPLEX.spider(Dim.of(2), in, out, Phase.of(phase.evaluate(values)));
            case ZxBox.Spider _, ZxBox.HBox _, ZxBox.Hadamard _, ZxBox.Factor _ ->
                    ZxTensor.of(graph(box), values, Budget.standard());
        };
    }
}
