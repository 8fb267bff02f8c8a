package org.catenary.hypernets.net;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;

/// A net that can be changed anywhere, to make copies with other numbers and near misses; and random nets.
///
/// @param sorts   the sort of each wire
/// @param edges   the edges
/// @param inputs  where it begins
/// @param outputs where it ends
@SuppressWarnings("ArrayRecordComponent") // drafts are never compared
public record Draft(Wiring wiring, List<Ob> sorts, List<Edge> edges, int[] inputs, int[] outputs) {

    private static final Ty X = Ty.of("X");
    private static final List<Label> LABELS = List.of(label("f", 1, 1), label("g", 1, 1), label("m", 2, 1), label("n", 1, 2),
            label("k", 2, 2), label("u", 0, 1), label("v", 1, 0), label("s", 0, 0));

    /// An edge with its label and wires.
    public record Edge(Label label, int[] sources, int[] targets) {}

    private static Label label(String name, int in, int out) { return Label.of(Box.of(name, X.power(in), X.power(out))); }

    /// {@return a net to be changed}
    public static Draft of(Hypernet net) {
        return new Draft(net.wiring(), IntStream.range(0, net.wires()).mapToObj(net::sort).toList(),
                IntStream.range(0, net.edges())
                        .mapToObj(e -> new Edge(net.label(e), net.sources(e), net.targets(e))).toList(),
                net.inputs(), net.outputs());
    }

    /// {@return the net}
    public Hypernet net() {
        var builder = new HypernetBuilder(wiring);
        sorts.forEach(builder::wire);
        edges.forEach(edge -> builder.edge(edge.label, edge.sources, edge.targets));
        return builder.inputs(inputs).outputs(outputs).freeze();
    }

    /// {@return a net whose wires are joined at random, cycles and closed components and all}
    public static Draft traced(RandomGenerator random, int edges) {
        List<Label> labels = random.ints(edges, 0, LABELS.size()).mapToObj(LABELS::get).toList();
        int produced = labels.stream().mapToInt(label -> (int) label.cod().size()).sum();
        int consumed = labels.stream().mapToInt(label -> (int) label.dom().size()).sum();
        int inputs = Math.max(0, consumed - produced) + random.nextInt(2), wires = produced + inputs;
        int[] consumers = permutation(wires, random);
        var drawn = new ArrayList<Edge>();
        int p = inputs, c = 0;
        for (Label label : labels) {
            int in = (int) label.dom().size(), out = (int) label.cod().size();
            drawn.add(new Edge(label, IntStream.range(c, c + in).map(i -> consumers[i]).toArray(),
                    IntStream.range(p, p + out).toArray()));
            c += in;
            p += out;
        }
        return new Draft(Wiring.TRACED, Collections.nCopies(wires, X.get(0)), drawn, IntStream.range(0, inputs).toArray(),
                IntStream.range(c, wires).map(i -> consumers[i]).toArray());
    }

    /// {@return a net with every slot and place on any wire}
    public static Draft frobenius(RandomGenerator random, int edges, int wires) {
        var drawn = new ArrayList<Edge>();
        for (int e = 0; e < edges; e++) {
            Label label = LABELS.get(random.nextInt(LABELS.size()));
            drawn.add(new Edge(label, random.ints(label.dom().size(), 0, wires).toArray(),
                    random.ints(label.cod().size(), 0, wires).toArray()));
        }
        return new Draft(Wiring.FROBENIUS, Collections.nCopies(wires, X.get(0)), drawn,
                random.ints(random.nextInt(3), 0, wires).toArray(), random.ints(random.nextInt(3), 0, wires).toArray());
    }

    /// {@return the same net with other numbers}
    public Draft shuffled(RandomGenerator random) {
        int[] wire = permutation(sorts.size(), random);
        var newSorts = new ArrayList<>(sorts);
        IntStream.range(0, wire.length).forEach(w -> newSorts.set(wire[w], sorts.get(w)));
        var newEdges = new ArrayList<Edge>();
        edges.forEach(edge -> newEdges.add(new Edge(edge.label, renamed(edge.sources, wire), renamed(edge.targets, wire))));
        Collections.shuffle(newEdges, Random.from(random));
        return new Draft(wiring, newSorts, newEdges, renamed(inputs, wire), renamed(outputs, wire));
    }

    private static int[] renamed(int[] wires, int[] names) { return IntStream.of(wires).map(w -> names[w]).toArray(); }

    private static int[] permutation(int n, RandomGenerator random) {
        var numbers = new ArrayList<>(IntStream.range(0, n).boxed().toList());
        Collections.shuffle(numbers, Random.from(random));
        return numbers.stream().mapToInt(i -> i).toArray();
    }

    /// {@return a net that differs in a label or in the wires of two consumers, unless this is a symmetry}
    public Draft perturbed(RandomGenerator random) {
        List<Edge> copies = new ArrayList<>(edges.stream()
                .map(edge -> new Edge(edge.label, edge.sources.clone(), edge.targets.clone())).toList());
        var copy = new Draft(wiring, sorts, copies, inputs.clone(), outputs.clone());
        if (!edges.isEmpty() && random.nextInt(4) == 0) {
            int e = random.nextInt(edges.size());
            Edge edge = edges.get(e);
            List<Label> alike = LABELS.stream()
                    .filter(l -> l.dom().equals(edge.label.dom()) && l.cod().equals(edge.label.cod())).toList();
            Label label = alike.isEmpty() ? edge.label : alike.get(random.nextInt(alike.size()));
            copies.set(e, new Edge(label, edge.sources, edge.targets));
            return copy;
        }
        List<int[]> consumers = new ArrayList<>(copies.stream().map(Edge::sources).toList());
        consumers.add(copy.outputs);
        int[] slots = IntStream.range(0, consumers.size())
                .flatMap(i -> IntStream.range(0, consumers.get(i).length).map(k -> i << 8 | k)).toArray();
        if (slots.length > 1) {
            int a = slots[random.nextInt(slots.length)], b = slots[random.nextInt(slots.length)];
            int[] here = consumers.get(a >> 8), there = consumers.get(b >> 8);
            int wire = here[a & 255], other = there[b & 255];
            if (sorts.get(wire).equals(sorts.get(other))) {
                here[a & 255] = other;
                there[b & 255] = wire;
            }
        }
        return copy;
    }
}
