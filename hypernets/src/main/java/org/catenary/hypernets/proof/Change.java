package org.catenary.hypernets.proof;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.catenary.diagrams.drawing.Tint;
import org.catenary.hypernets.drawing.Marked;
import org.catenary.hypernets.isomorphism.Isomorphism;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.rewrite.Match;
import org.catenary.hypernets.rewrite.Rule;

/// What a step by a rule rewrites: the image of its left side in the term before, that of its right side in the term after.
///
/// @param before edges and wires of the term before
/// @param after  edges and wires of the term after
public record Change(Marked before, Marked after) {

    /// No rule was used, or not one alone.
    public static final Change UNKNOWN = new Change(taken(Set.of(), Set.of()), made(Set.of(), Set.of()));

    private static Marked taken(Set<Integer> edges, Set<Integer> wires) { return new Marked(edges, wires, Tint.ORANGE); }

    private static Marked made(Set<Integer> edges, Set<Integer> wires) { return new Marked(edges, wires, Tint.BLUE); }

    /// {@return what a match takes away and puts in its place}
    ///
    /// @param result from the result of the match, in which the edges of the right side come last, to the term after
    static Change of(Match match, Isomorphism result, Hypernet after) {
        Rule rule = match.rule();
        Hypernet host = match.host(), lhs = rule.lhs();
        Set<Integer> edges = new HashSet<>(), wires = new HashSet<>(), newEdges = new HashSet<>(), newWires = new HashSet<>();
        IntStream.range(0, lhs.edges()).forEach(e -> edges.add(match.edge(e)));
        IntStream.range(0, lhs.wires()).forEach(w -> wires.add(match.wire(w)));
        int[] kept = IntStream.range(0, host.edges()).filter(e -> !edges.contains(e)).toArray();
        IntStream.range(kept.length, kept.length + rule.rhs().edges()).forEach(e -> newEdges.add(result.edge(e)));
        newEdges.forEach(e -> IntStream.range(0, after.ports(e)).forEach(k -> newWires.add(after.port(e, k))));
        for (int i = 0; i < kept.length; i++) {
            for (int k = 0; k < host.ports(kept[i]); k++) {
                if (wires.contains(host.port(kept[i], k))) {
                    newWires.add(after.port(result.edge(i), k));
                }
            }
        }
        places(host.inputs(), after.inputs(), wires, newWires);
        places(host.outputs(), after.outputs(), wires, newWires);
        return new Change(taken(edges, wires), made(newEdges, newWires));
    }

    private static void places(int[] before, int[] after, Set<Integer> marked, Set<Integer> found) {
        IntStream.range(0, before.length).filter(k -> marked.contains(before[k])).forEach(k -> found.add(after[k]));
    }
}
