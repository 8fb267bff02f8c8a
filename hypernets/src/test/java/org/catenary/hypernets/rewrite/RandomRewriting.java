package org.catenary.hypernets.rewrite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.net.Draft;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.HypernetBuilder;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.net.Wiring;

/// Random hosts of few labels, and left sides that are cut out of them.
public final class RandomRewriting {

    private static final Ob X = Ob.of("X");
    private static final List<Label> LABELS = List.of(label("f", 1, 1), label("g", 1, 1), label("m", 2, 1),
            label("n", 1, 2), label("u", 0, 1), label("v", 1, 0), label("s", 0, 0));

    private final RandomGenerator random;

    public RandomRewriting(RandomGenerator random) { this.random = random; }

    static Label label(String name, int in, int out) {
        return Label.of(Box.of(name, Ty.of(X).power(in), Ty.of(X).power(out)));
    }

    /// {@return a monogamous net of so many edges, at most five wires wide}
    public Hypernet host(int edges) {
        int inputs = random.nextInt(4);
        return net(inputs, edges, -1);
    }

    /// {@return a monogamous net of a given type}
    public Hypernet net(Ty dom, int edges, Ty cod) { return net((int) dom.size(), edges, (int) cod.size()); }

    private Hypernet net(int inputs, int edges, int outputs) {
        var builder = new HypernetBuilder(Wiring.MONOGAMOUS);
        var frontier = new ArrayList<Integer>();
        for (int k = 0; k < inputs; k++) {
            frontier.add(builder.wire(X));
            builder.inputs(frontier.getLast());
        }
        for (int i = 0; i < edges; i++) {
            Label label = LABELS.get(random.nextInt(LABELS.size()));
            if (label.dom().size() <= frontier.size() && frontier.size() - label.dom().size() + label.cod().size() <= 5) {
                add(builder, label, frontier);
            }
        }
        while (outputs >= 0 && frontier.size() != outputs) {
            add(builder, frontier.size() > outputs ? label("v", 1, 0) : label("u", 0, 1), frontier);
        }
        Collections.shuffle(frontier, Random.from(random));
        return builder.outputs(array(frontier)).freeze();
    }

    private void add(HypernetBuilder builder, Label label, List<Integer> frontier) {
        Collections.shuffle(frontier, Random.from(random));
        int n = (int) label.dom().size();
        int first = builder.edge(label, array(frontier.subList(0, n)));
        frontier.subList(0, n).clear();
        for (int k = 0; k < label.cod().size(); k++) {
            frontier.add(first + k);
        }
    }

    /// {@return the part of a monogamous net that some of its edges make, or a wire or two where there are none}
    public Hypernet part(Hypernet host, int edges) {
        var chosen = new BitSet();
        for (int i = 0; i < edges && host.edges() > 0; i++) {
            chosen.set(random.nextInt(host.edges()));
        }
        var builder = new HypernetBuilder(Wiring.MONOGAMOUS);
        var names = new int[host.wires()];
        Arrays.fill(names, -1);
        var ends = host.ends().orElseThrow();
        var inputs = new ArrayList<Integer>();
        var outputs = new ArrayList<Integer>();
        for (int w = 0; w < names.length; w++) {
            boolean produced = ends.producer(w) >= 0 && chosen.get(ends.producer(w));
            boolean consumed = ends.consumer(w) >= 0 && chosen.get(ends.consumer(w));
            if (produced || consumed || random.nextInt(8 * names.length) == 0) {
                names[w] = builder.wire(X);
                if (!produced) { inputs.add(names[w]); }
                if (!consumed) { outputs.add(names[w]); }
            }
        }
        chosen.stream().forEach(e -> builder.edge(host.label(e), renamed(host.sources(e), names),
                renamed(host.targets(e), names)));
        Collections.shuffle(inputs, Random.from(random));
        Collections.shuffle(outputs, Random.from(random));
        return builder.inputs(array(inputs)).outputs(array(outputs)).freeze();
    }

    /// {@return some edges of a Frobenius net; each wire of the boundary stands there once, and some became two}
    public Hypernet looserPart(Hypernet host, int edges) {
        var chosen = new BitSet();
        for (int i = 0; i < edges; i++) {
            chosen.set(random.nextInt(host.edges()));
        }
        var builder = new HypernetBuilder(Wiring.FROBENIUS);
        var names = new int[2 * host.wires()];
        Arrays.fill(names, -1);
        boolean[] splits = new boolean[host.wires()];
        IntStream.range(0, splits.length).forEach(w -> splits[w] = random.nextInt(3) == 0);
        int[][] ports = chosen.stream().mapToObj(e -> IntStream.range(0, host.ports(e)).map(k ->
                2 * host.port(e, k) + (splits[host.port(e, k)] ? random.nextInt(2) : 0)).toArray()).toArray(int[][]::new);
        for (int[] slots : ports) {
            for (int place : slots) {
                names[place] = names[place] < 0 ? builder.wire(X) : names[place];
            }
        }
        int i = 0;
        for (int e : chosen.stream().toArray()) {
            int[] slots = renamed(ports[i++], names);
            builder.edge(host.label(e), Arrays.copyOf(slots, host.arity(e)),
                    Arrays.copyOfRange(slots, host.arity(e), slots.length));
        }
        for (int place = 0; place < names.length; place++) {
            if (names[place] >= 0 && (splits[place / 2] || random.nextInt(3) > 0)) {
                if (random.nextBoolean()) { builder.inputs(names[place]); } else { builder.outputs(names[place]); }
            }
        }
        return builder.freeze();
    }

    /// {@return a net with every slot and place on any of a few wires}
    public Hypernet frobenius(int edges) { return Draft.frobenius(random, edges, 1 + random.nextInt(2 * edges)).net(); }

    private static int[] renamed(int[] wires, int[] names) { return IntStream.of(wires).map(w -> names[w]).toArray(); }

    private static int[] array(List<Integer> list) { return list.stream().mapToInt(i -> i).toArray(); }
}
