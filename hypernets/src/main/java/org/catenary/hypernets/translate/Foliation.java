package org.catenary.hypernets.translate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.TopologicalOrder;

/// A net whose wires all have one producer and one consumer read as a diagram: one edge a layer, with a permutation before
/// it where its wires stand apart.
///
/// The permutation spans only the wires between the first source and the last, so a net that came from a diagram gives a
/// diagram of about the same size. Sources that are far apart meet where the last cell stood: what is made there is mostly
/// used there, and once brought, the far wires are near.
final class Foliation {

    private static final int FAR = 64;

    private final Hypernet net;
    private final Cells cells;
    private final Frontier frontier = new Frontier();
    private Diagram diagram;

    Foliation(Hypernet net, Cells cells) {
        this.net = net;
        this.cells = cells;
        this.diagram = Diagram.id(net.dom());
    }

    Diagram read(TopologicalOrder order) {
        IntStream.of(net.inputs()).forEach(frontier::push);
        for (int i = 0; i < order.size(); i++) {
            add(order.edge(i));
        }
        int[] wires = frontier.toArray(), place = new int[net.wires()];
        for (int k = 0; k < wires.length; k++) {
            place[wires[k]] = k;
        }
        return diagram.then(Diagram.permutation(diagram.cod(), IntStream.of(net.outputs()).map(w -> place[w]).toArray()));
    }

    private void add(int edge) {
        int[] sources = net.sources(edge);
        int at = sources.length == 0 ? frontier.gap() : gather(sources);
        frontier.moveTo(at + sources.length);
        frontier.pop(sources.length);
        diagram = diagram.thenAt(at, cells.of(net.label(edge)));
        for (int wire : net.targets(edge)) {
            frontier.push(wire);
        }
    }

    /// Brings wires together, at the place of the leftmost, or where they are far apart of that nearest to the last cell.
    ///
    /// @return where they begin
    private int gather(int[] sources) {
        int gap = frontier.gap();
        int[] places = IntStream.of(sources).map(frontier::find).toArray();
        int from = Arrays.stream(places).min().orElseThrow(), to = Arrays.stream(places).max().orElseThrow() + 1;
        if (IntStream.range(0, places.length).allMatch(k -> places[k] == from + k)) {
            return from;
        }
        var taken = new boolean[to - from];
        IntStream.of(places).forEach(place -> taken[place - from] = true);
        int[] others = IntStream.range(0, to - from).filter(k -> !taken[k]).toArray();
        int last = to - from < FAR ? from : IntStream.of(places).boxed()
                .min(Comparator.comparingInt(place -> Math.abs(2 * place + 1 - 2 * gap))).orElseThrow();
        int before = (int) IntStream.of(others).filter(k -> k < last - from).count();
        int[] order = Stream.of(IntStream.of(others).limit(before), IntStream.of(places).map(place -> place - from),
                IntStream.of(others).skip(before)).flatMapToInt(part -> part).toArray();
        int[] wires = frontier.slice(from, to - from);
        frontier.replace(from, IntStream.of(order).map(k -> wires[k]).toArray());
        diagram = diagram.thenAt(from, Diagram.permutation(diagram.cod().slice(from, to), order));
        return from + before;
    }
}
