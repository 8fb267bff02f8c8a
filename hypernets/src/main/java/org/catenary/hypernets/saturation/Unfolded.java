package org.catenary.hypernets.saturation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.HypernetBuilder;
import org.catenary.hypernets.saturation.Instance.Spot;

/// A region with alternatives in the place of its e-boxes.
///
/// @param net   the net that this makes
/// @param spots where each of its edges stood
record Unfolded(Hypernet net, List<Spot> spots) {

    /// Edges of an instance, and the new names of its wires.
    private static final class Part {
        private final Instance instance;
        private final List<Integer> edges;
        private final int[] wires;

        Part(Instance instance, List<Integer> edges, int[] wires) {
            this.instance = instance;
            this.edges = edges;
            this.wires = wires;
        }
    }

    /// @param at     where the region is
    /// @param opened what stands in the place of an e-box; nothing where it stays closed
    static Unfolded of(Region region, Instance at, Function<Spot, Optional<Instance>> opened) {
        Hypernet net = region.net();
        var builder = new HypernetBuilder(net.wiring());
        var outer = new int[net.wires()];
        Arrays.fill(outer, -1);
        if (region.isWhole()) {
            Arrays.setAll(outer, w -> builder.wire(net.sort(w)));
        }
        for (int e : region.edges()) {
            for (int k = 0; k < net.ports(e); k++) {
                int w = net.port(e, k);
                outer[w] = outer[w] < 0 ? builder.wire(net.sort(w)) : outer[w];
            }
        }
        var parts = new ArrayDeque<Part>();
        List<Spot> spots = new ArrayList<>();
        parts.push(new Part(at, region.edges(), outer));
        while (!parts.isEmpty()) {
            Part part = parts.pop();
            Hypernet here = part.instance.net();
            for (int e : part.edges) {
                var spot = new Spot(part.instance, e);
                int[] sources = renamed(here.sources(e), part.wires), targets = renamed(here.targets(e), part.wires);
                Optional<Instance> inside = opened.apply(spot);
                if (inside.isEmpty()) {
                    builder.edge(here.label(e), sources, targets);
                    spots.add(spot);
                } else {
                    Hypernet alternative = inside.get().net();
                    parts.push(new Part(inside.get(), IntStream.range(0, alternative.edges()).boxed().toList(),
                            placed(alternative, sources, targets, builder)));
                }
            }
        }
        region.inputs().forEach(w -> builder.inputs(outer[w]));
        region.outputs().forEach(w -> builder.outputs(outer[w]));
        return new Unfolded(builder.freeze(), spots);
    }

    /// {@return the wires of a net that is put between wires that are there; its edges are not added}
    static int[] placed(Hypernet net, int[] sources, int[] targets, HypernetBuilder builder) {
        var wires = new int[net.wires()];
        Arrays.fill(wires, -1);
        int[] in = net.inputs(), out = net.outputs();
        for (int k = 0; k < in.length; k++) {
            wires[in[k]] = sources[k];
        }
        for (int k = 0; k < out.length; k++) {
            if (wires[out[k]] < 0) {
                wires[out[k]] = targets[k];
            } else {
                builder.merge(wires[out[k]], targets[k]);
            }
        }
        for (int w = 0; w < wires.length; w++) {
            wires[w] = wires[w] < 0 ? builder.wire(net.sort(w)) : wires[w];
        }
        return wires;
    }

    static int[] renamed(int[] of, int[] names) { return IntStream.of(of).map(w -> names[w]).toArray(); }
}
