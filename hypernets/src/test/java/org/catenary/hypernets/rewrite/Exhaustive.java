package org.catenary.hypernets.rewrite;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Wiring;

/// Matches by the definitions alone: every map of edges and wires is tried.
final class Exhaustive {

    private final Hypernet lhs;
    private final Hypernet host;
    private final int[] edges;
    private final int[] wires;
    private final TreeSet<String> found = new TreeSet<>();

    private Exhaustive(Hypernet lhs, Hypernet host) {
        this.lhs = lhs;
        this.host = host;
        this.edges = new int[lhs.edges()];
        this.wires = new int[lhs.wires()];
        Arrays.fill(wires, -1);
    }

    /// {@return the maps that are matches, each with whether it is convex}
    static List<String> matches(Hypernet lhs, Hypernet host) {
        var search = new Exhaustive(lhs, host);
        search.edgesFrom(0);
        return List.copyOf(search.found);
    }

    /// {@return the same of a match}
    static String string(Match match) {
        return string(IntStream.range(0, match.rule().lhs().edges()).map(match::edge).toArray(),
                IntStream.range(0, match.rule().lhs().wires()).map(match::wire).toArray(), match.isConvex());
    }

    private static String string(int[] edges, int[] wires, boolean convex) {
        return "%s %s %s".formatted(Arrays.toString(edges), Arrays.toString(wires), convex ? "convex" : "not convex");
    }

    private void edgesFrom(int e) {
        if (e == edges.length) {
            wiresFrom(0);
            return;
        }
        for (int f = 0; f < host.edges(); f++) {
            int image = f;
            if (host.label(f).equals(lhs.label(e)) && IntStream.range(0, e).noneMatch(i -> edges[i] == image)) {
                edges[e] = f;
                edgesFrom(e + 1);
            }
        }
    }

    private void wiresFrom(int w) {
        if (w == wires.length) {
            if (isMatch()) {
                found.add(string(edges, wires, host.wiring() != Wiring.MONOGAMOUS || isConvex()));
            }
            return;
        }
        List<Integer> forced = IntStream.range(0, edges.length).boxed().flatMap(e -> IntStream.range(0, lhs.ports(e))
                .filter(k -> lhs.port(e, k) == w).mapToObj(k -> host.port(edges[e], k))).distinct().toList();
        for (int x = 0; x < host.wires(); x++) {
            if (forced.isEmpty() ? host.sort(x).equals(lhs.sort(w)) : forced.equals(List.of(x))) {
                wires[w] = x;
                wiresFrom(w + 1);
            }
        }
    }

    private boolean isMatch() {
        List<Integer> boundary = Stream.of(lhs.inputs(), lhs.outputs()).flatMapToInt(Arrays::stream).boxed().toList();
        List<Integer> ends = Stream.of(host.inputs(), host.outputs()).flatMapToInt(Arrays::stream).boxed().toList();
        for (int a = 0; a < wires.length; a++) {
            for (int b = 0; b < a; b++) {
                boolean bothOutside = boundary.contains(a) && boundary.contains(b);
                if (wires[a] == wires[b] && !(bothOutside && host.wiring() == Wiring.FROBENIUS)) {
                    return false;
                }
            }
            int image = wires[a];
            boolean dangles = ends.contains(image) || outside().stream().anyMatch(e ->
                    IntStream.range(0, host.ports(e)).anyMatch(k -> host.port(e, k) == image));
            if (!boundary.contains(a) && dangles) {
                return false;
            }
        }
        return true;
    }

    private List<Integer> outside() {
        List<Integer> image = IntStream.of(edges).boxed().toList();
        return IntStream.range(0, host.edges()).boxed().filter(e -> !image.contains(e)).toList();
    }

    /// No directed path between wires of the image goes through an edge outside.
    private boolean isConvex() {
        var image = IntStream.of(wires).boxed().collect(Collectors.toSet());
        return outside().stream().noneMatch(e ->
                IntStream.of(wires).anyMatch(w -> Arrays.stream(host.sources(e)).anyMatch(reach(w)::get))
                        && Arrays.stream(host.targets(e)).anyMatch(t -> image.stream().anyMatch(reach(t)::get)));
    }

    private BitSet reach(int wire) {
        var reached = new BitSet();
        reached.set(wire);
        for (int i = 0; i < host.edges(); i++) {
            for (int e = 0; e < host.edges(); e++) {
                if (Arrays.stream(host.sources(e)).anyMatch(reached::get)) {
                    Arrays.stream(host.targets(e)).forEach(reached::set);
                }
            }
        }
        return reached;
    }
}
