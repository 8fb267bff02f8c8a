package org.catenary.hypernets.rewrite;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Wiring;

/// One step in a live net: the image of the left side is cut out, the right side is glued in.
///
/// Cut out are the image's edges and the wires inside it; what remains, with the places of the rule's boundary, is the
/// *complement*. Where wires have one producer and one consumer, a wire of the left side that is input and output becomes
/// two, for what comes before and what comes after, which makes the complement unique. In a left-monogamous net a wire of the
/// left side becomes one for each place on its boundary that wants a producer, and what consumed it goes to the first that
/// the left side produces. In a Frobenius net it stays one. Other complements part wires as [Split] says.
final class Gluing {

    private final LiveNet net;
    private final Pattern pattern;
    private final IntConsumer touched;
    private final int[] inputs;
    private final int[] outputs;

    /// Cuts out the image of a left side.
    ///
    /// @param parting which of the complements, as [Complement#parting] has it, or empty for the one described
    /// @param touched is told of edges: each match that only now there is has an edge that was told, or has become convex
    Gluing(LiveNet net, Pattern pattern, Image image, List<Integer> parting, IntConsumer touched) {
        this.net = net;
        this.pattern = pattern;
        this.touched = touched;
        Hypernet lhs = pattern.lhs();
        for (int edge : image.edges()) {
            net.removeEdge(edge);
        }
        for (int w = 0; w < lhs.wires(); w++) {
            if (pattern.isInterior(w)) {
                net.removeWire(image.wires()[w]);
            }
        }
        inputs = images(lhs.inputs(), image);
        outputs = images(lhs.outputs(), image);
        if (!parting.isEmpty()) {
            part(image, parting);
            return;
        }
        switch (net.wiring()) {
            case MONOGAMOUS, TRACED -> split(lhs);
            case LEFT_MONOGAMOUS -> branch(lhs);
            case FROBENIUS -> { }
        }
    }

    private void part(Image image, List<Integer> parting) {
        List<Split> splits = Split.all(pattern.lhs(), image, net.wiring(), wire -> net.ends(wire).map(net::produces).toList());
        boolean right = net.wiring().allowsBranching() && parting.size() == splits.stream().mapToInt(Split::size).sum();
        int taken = 0;
        for (Split split : splits) {
            right = right && split.take(parting.subList(taken, taken + split.size()));
            taken += split.size();
            if (right) {
                part(split);
            }
        }
        if (!right || net.wiring() == Wiring.LEFT_MONOGAMOUS && leadsBack()) {
            throw NotAStep.noParting(pattern.rule(), image, parting);
        }
    }

    private void part(Split split) {
        int wire = split.wire();
        int[] ports = net.ends(wire).mapToInt(port -> port).toArray();
        var made = new int[split.parts()];
        for (int i = 0; i < made.length; i++) {
            made[i] = i == 0 ? wire : net.addWire(net.sortOf(wire));
        }
        for (int i = 0; i < split.places(); i++) {
            int place = split.place(i);
            if (place < inputs.length) {
                inputs[place] = made[split.part(i)];
            } else {
                outputs[place - inputs.length] = made[split.part(i)];
            }
        }
        for (int i = 0; i < ports.length; i++) {
            net.move(ports[i], made[split.part(split.places() + i)]);
        }
    }

    /// Whether a path leads from where the left side ended to where it began.
    private boolean leadsBack() {
        var reached = new BitSet();
        var open = new ArrayDeque<Integer>();
        Arrays.stream(outputs).forEach(open::push);
        while (!open.isEmpty()) {
            int wire = open.pop();
            if (!reached.get(wire)) {
                reached.set(wire);
                for (int port = net.consumer(wire); port != LiveNet.NONE; port = net.nextPort(port)) {
                    int e = net.edge(port);
                    for (int k = net.arity(e); k < net.slots(e); k++) {
                        open.push(net.wireAt(e, k));
                    }
                }
            }
        }
        return Arrays.stream(inputs).anyMatch(reached::get);
    }

    private static int[] images(int[] wires, Image image) { return Arrays.stream(wires).map(w -> image.wires()[w]).toArray(); }

    /// A loop, on which nothing stands, is cut once and stays one wire.
    private void split(Hypernet lhs) {
        int[] ends = lhs.outputs();
        for (int k = 0; k < ends.length; k++) {
            int wire = outputs[k];
            if (pattern.isInput(ends[k]) && net.consumer(wire) != LiveNet.NONE) {
                outputs[k] = net.addWire(net.sortOf(wire));
                net.moveConsumers(wire, outputs[k]);
            }
        }
    }

    private void branch(Hypernet lhs) {
        var produced = new boolean[lhs.wires()];
        int[] ends = lhs.outputs();
        for (int k = 0; k < ends.length; k++) {
            int wire = outputs[k];
            boolean first = !produced[ends[k]];
            produced[ends[k]] = true;
            if (!first || pattern.isInput(ends[k])) {
                outputs[k] = net.addWire(net.sortOf(wire));
                if (first) {
                    net.moveConsumers(wire, outputs[k]);
                }
            }
        }
    }

    /// {@return the wires of the complement where the image of the left side began}
    int[] inputs() { return inputs; }

    /// {@return the wires of the complement where the image of the left side ended}
    int[] outputs() { return outputs; }

    /// Glues in the right side.
    ///
    /// @param ranks places the new edges
    void fill(Ranks ranks) {
        Hypernet rhs = pattern.rule().rhs();
        var wireTo = new int[rhs.wires()];
        Arrays.fill(wireTo, LiveNet.NONE);
        glue(rhs.inputs(), inputs, wireTo);
        glue(rhs.outputs(), outputs, wireTo);
        for (int w = 0; w < wireTo.length; w++) {
            wireTo[w] = wireTo[w] == LiveNet.NONE ? net.addWire(net.sort(rhs.sort(w))) : net.remaining(wireTo[w]);
        }
        int first = net.edgeLimit();
        for (int i = 0; i < rhs.edges(); i++) {
            int e = rhs.order().isPresent() ? rhs.order().get().edge(i) : i;
            int[] on = IntStream.range(0, rhs.ports(e)).map(k -> wireTo[rhs.port(e, k)]).toArray();
            touched.accept(net.addEdge(pattern.number(e), on));
        }
        int[] boundary = IntStream.concat(Arrays.stream(inputs), Arrays.stream(outputs)).map(net::remaining).toArray();
        ranks.place(first, net.edgeLimit(), boundary);
        for (int wire : boundary) {
            int port = net.producer(wire) != LiveNet.NONE ? net.producer(wire) : net.consumer(wire);
            if (port != LiveNet.NONE) {
                touched.accept(net.edge(port));
            }
        }
    }

    private void glue(int[] places, int[] hosts, int[] wireTo) {
        for (int k = 0; k < places.length; k++) {
            int r = places[k], host = net.remaining(hosts[k]);
            wireTo[r] = wireTo[r] == LiveNet.NONE ? host : net.merge(net.remaining(wireTo[r]), host, touched);
        }
    }
}
