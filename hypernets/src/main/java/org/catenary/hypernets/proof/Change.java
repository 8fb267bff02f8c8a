package org.catenary.hypernets.proof;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.catenary.diagrams.drawing.Tint;
import org.catenary.hypernets.drawing.Marked;
import org.catenary.hypernets.isomorphism.Isomorphism;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.rewrite.Match;

/// What a step rewrites: what its rules take away in the term before, what they put in its place in the term after.
///
/// @param before edges and wires of the term before
/// @param after  edges and wires of the term after
public record Change(Marked before, Marked after) {

    /// No rule was used.
    public static final Change UNKNOWN = new Change(taken(Set.of(), Set.of()), made(Set.of(), Set.of()));

    private static Marked taken(Set<Integer> edges, Set<Integer> wires) { return new Marked(edges, wires, Tint.ORANGE); }

    private static Marked made(Set<Integer> edges, Set<Integer> wires) { return new Marked(edges, wires, Tint.BLUE); }

    /// {@return what takes some edges away and touches some wires}
    ///
    /// @param result what it gives, in which what is kept comes first, in order
    static Change of(Hypernet host, Set<Integer> edges, Set<Integer> wires, Hypernet result) {
        int[] kept = kept(host, edges);
        Set<Integer> newEdges = range(kept.length, result.edges()), newWires = new HashSet<>();
        newEdges.forEach(e -> IntStream.range(0, result.ports(e)).forEach(k -> newWires.add(result.port(e, k))));
        follow(host, kept, result, (before, after) -> {
            if (wires.contains(before)) {
                newWires.add(after);
            }
        });
        return new Change(taken(edges, wires), made(newEdges, newWires));
    }

    /// {@return what a match takes away and puts in its place}
    static Change of(Match match, Hypernet result) {
        Hypernet lhs = match.rule().lhs();
        Set<Integer> edges = new HashSet<>(), wires = new HashSet<>();
        IntStream.range(0, lhs.edges()).forEach(e -> edges.add(match.edge(e)));
        IntStream.range(0, lhs.wires()).forEach(w -> wires.add(match.wire(w)));
        return of(match.host(), edges, wires, result);
    }

    /// {@return what leads from the left side of a goal to its right one}
    ///
    /// @param left  the change of the left side
    /// @param right the change of the right side
    /// @param rest  what they give
    /// @param same  that these are the same
    static Change between(Goal goal, Change left, Change right, Goal rest, Isomorphism same) {
        int[] keptLeft = kept(goal.left(), left.before.edges()), keptRight = kept(goal.right(), right.before.edges());
        Set<Integer> edges = new HashSet<>(left.before.edges()), wires = new HashSet<>(left.before.wires());
        Set<Integer> newEdges = new HashSet<>(right.before.edges()), newWires = new HashSet<>(right.before.wires());
        for (int e = 0; e < rest.left().edges(); e++) {
            int f = same.edge(e);
            if (e < keptLeft.length && f >= keptRight.length) {
                edges.add(keptLeft[e]);
            } else if (e >= keptLeft.length && f < keptRight.length) {
                newEdges.add(keptRight[f]);
            }
        }
        Set<Integer> made = new HashSet<>();
        left.after.wires().forEach(w -> made.add(same.wire(w)));
        follow(goal.left(), keptLeft, rest.left(), (before, after) -> {
            if (right.after.wires().contains(same.wire(after))) {
                wires.add(before);
            }
        });
        follow(goal.right(), keptRight, rest.right(), (before, after) -> {
            if (made.contains(after)) {
                newWires.add(before);
            }
        });
        return new Change(taken(edges, wires), made(newEdges, newWires));
    }

    private static int[] kept(Hypernet host, Set<Integer> taken) {
        return IntStream.range(0, host.edges()).filter(e -> !taken.contains(e)).toArray();
    }

    private static Set<Integer> range(int from, int to) { return IntStream.range(from, to).boxed().collect(Collectors.toSet()); }

    /// What becomes of a wire.
    private interface Following {
        void follow(int before, int after);
    }

    private static void follow(Hypernet host, int[] kept, Hypernet result, Following following) {
        for (int i = 0; i < kept.length; i++) {
            for (int k = 0; k < host.ports(kept[i]); k++) {
                following.follow(host.port(kept[i], k), result.port(i, k));
            }
        }
        int[] in = host.inputs(), out = host.outputs(), newIn = result.inputs(), newOut = result.outputs();
        IntStream.range(0, in.length).forEach(k -> following.follow(in[k], newIn[k]));
        IntStream.range(0, out.length).forEach(k -> following.follow(out[k], newOut[k]));
    }
}
