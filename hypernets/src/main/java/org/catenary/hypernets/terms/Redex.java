package org.catenary.hypernets.terms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.HypernetBuilder;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.rewrite.Place;
import org.catenary.hypernets.rewrite.Rule;

/// Edges of a net, of which a rule makes something else: the left side is these edges on the wires that they share.
final class Redex {

    /// One side of the rule in the making, with the wire that it has for each wire of the net.
    static final class Side {
        private final HypernetBuilder builder = new HypernetBuilder(TermNets.WIRING);
        private final Map<Integer, Integer> wires = new HashMap<>();

        /// {@return the wire that stands for one of the net}
        int wire(int host) { return Objects.requireNonNull(wires.get(host)); }

        /// {@return the wire on the one target of a new edge}
        int edge(Label label, int... sources) { return builder.edge(label, sources); }

        HypernetBuilder builder() { return builder; }

        /// {@return the wires where the edges of a net end that begin on these wires}
        int[] splice(Hypernet net, int... inputs) { return splice(builder, net, inputs); }

        static int[] splice(HypernetBuilder builder, Hypernet net, int... inputs) {
            var names = new int[net.wires()];
            for (int k = 0; k < inputs.length; k++) {
                names[net.inputs()[k]] = inputs[k];
            }
            var order = net.order().orElseThrow(() -> NotATerm.cycle(net));
            for (int i = 0; i < net.edges(); i++) {
                int e = order.edge(i);
                int first = builder.edge(net.label(e), IntStream.of(net.sources(e)).map(w -> names[w]).toArray());
                for (int k = 0; k < net.coarity(e); k++) {
                    names[net.target(e, k)] = first + k;
                }
            }
            return IntStream.of(net.outputs()).map(w -> names[w]).toArray();
        }
    }

    private final List<Place> places;

    Redex(Place... places) { this.places = List.of(places); }

    /// {@return the rule that takes the edges away}
    ///
    /// @param output a wire of the net where the rule ends
    /// @param right  makes what takes their place, and says on which wire it ends
    Rule rule(String name, int output, ToIntFunction<Side> right) {
        return rule(name, List.of(output), side -> List.of(right.applyAsInt(side)));
    }

    /// What makes a right side.
    interface Right {
        /// {@return the wires where it ends}
        List<Integer> make(Side side);
    }

    /// {@return the rule that takes the edges away}
    ///
    /// @param outputs wires of the net where the rule ends
    Rule rule(String name, List<Integer> outputs, Right right) {
        Side left = new Side(), other = new Side();
        List<Integer> produced = new ArrayList<>(), inputs = new ArrayList<>();
        places.forEach(place -> IntStream.range(0, place.coarity()).map(place::target).forEach(produced::add));
        for (Place place : places) {
            IntStream.range(0, place.arity()).map(place::source).filter(w -> !produced.contains(w) && !inputs.contains(w))
                    .forEach(inputs::add);
        }
        for (Side side : List.of(left, other)) {
            for (int host : inputs) {
                int wire = side.builder.wire(places.getFirst().sort(host));
                side.wires.put(host, wire);
                side.builder.inputs(wire);
            }
        }
        for (int host : produced) {
            left.wires.put(host, left.builder.wire(places.getFirst().sort(host)));
        }
        for (Place place : places) {
            left.builder.edge(place.label(), IntStream.range(0, place.arity()).map(k -> left.wire(place.source(k))).toArray(),
                    IntStream.range(0, place.coarity()).map(k -> left.wire(place.target(k))).toArray());
        }
        outputs.forEach(host -> left.builder.outputs(left.wire(host)));
        right.make(other).forEach(other.builder::outputs);
        return Rule.of(name, left.builder.freeze(), other.builder.freeze());
    }
}
