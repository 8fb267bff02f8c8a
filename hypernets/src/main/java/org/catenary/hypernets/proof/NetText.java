package org.catenary.hypernets.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.TopologicalOrder;

/// Nets written as terms: rows of generators side by side, permutations where their wires stand apart.
///
/// An edge without sources waits until one of its wires is used, and then stands beside the other wires used there.
final class NetText {

    private static final int MANY = 60;

    private final Hypernet net;
    private final List<Integer> frontier = new ArrayList<>();
    private final Map<Integer, Integer> waiting = new HashMap<>();
    private final List<String> rows = new ArrayList<>();
    private final List<Cell> row = new ArrayList<>();

    /// A part of a row.
    ///
    /// @param wires how many wires leave it
    /// @param plain whether it is a wire alone
    private record Cell(String text, int wires, boolean plain) {}

    private NetText(Hypernet net) { this.net = net; }

    /// {@return a term that stands for the net, or where that is long its size and type}
    static String of(Hypernet net) {
        return net.edges() <= MANY && net.wires() <= 4 * MANY ? term(net)
                : "a net of %d edges : %s".formatted(net.edges(), Sorts.text(net.dom(), net.cod()));
    }

    /// {@return a term that stands for the net}
    static String term(Hypernet net) { return new NetText(net).write(); }

    private String write() {
        IntStream.of(net.inputs()).forEach(frontier::add);
        begin();
        TopologicalOrder order = net.order().orElseThrow();
        for (int i = 0; i < order.size(); i++) {
            int edge = order.edge(i);
            if (net.arity(edge) > 0) {
                place(edge, gather(net.sources(edge)));
            } else if (net.coarity(edge) == 0) {
                place(edge, frontier.size());
            } else {
                IntStream.of(net.targets(edge)).forEach(wire -> waiting.put(wire, edge));
            }
        }
        int[] outputs = net.outputs();
        if (outputs.length > 0) {
            gather(outputs);
        }
        end();
        return rows.isEmpty() ? "id0" : String.join(" ; ", rows);
    }

    /// Puts an edge into the row, or the next one, with its sources from a place on.
    private void place(int edge, int at) {
        int arity = net.arity(edge), coarity = net.coarity(edge);
        add(net.label(edge).name(), at, arity, coarity);
        frontier.subList(at, at + arity).clear();
        for (int k = 0; k < coarity; k++) {
            frontier.add(at + k, net.target(edge, k));
            waiting.remove(net.target(edge, k));
        }
    }

    /// Brings wires side by side, at the place of the leftmost.
    ///
    /// @return this place
    private int gather(int[] wires) {
        for (int k = 0; k < wires.length; k++) {
            Integer state = waiting.get(wires[k]);
            if (state != null) {
                place(state, beside(wires, k));
            }
        }
        int[] places = IntStream.of(wires).map(frontier::indexOf).toArray();
        int from = IntStream.of(places).min().orElseThrow(), to = IntStream.of(places).max().orElseThrow() + 1;
        if (IntStream.range(0, places.length).anyMatch(k -> places[k] != from + k)) {
            List<Integer> all = List.copyOf(frontier.subList(from, to));
            List<Integer> order = IntStream.concat(IntStream.of(places).map(p -> p - from), IntStream.range(0, to - from)
                    .filter(i -> IntStream.of(places).noneMatch(p -> p == from + i))).boxed().toList();
            add(permutation(all, order), from, to - from, to - from);
            for (int i = 0; i < order.size(); i++) {
                frontier.set(from + i, all.get(order.get(i)));
            }
        }
        return from;
    }

    /// Where a wire that comes new is to stand: after the one used before it, or before the next that is there.
    private int beside(int[] wires, int k) {
        if (k > 0) {
            return frontier.indexOf(wires[k - 1]) + 1;
        }
        return IntStream.of(wires).map(frontier::indexOf).filter(place -> place >= 0).findFirst().orElse(frontier.size());
    }

    // ---- rows

    private void begin() { frontier.forEach(wire -> row.add(new Cell(wire(net.sort(wire)), 1, true))); }

    private void end() {
        if (rows.isEmpty() && !row.isEmpty() || row.stream().anyMatch(cell -> !cell.plain)) {
            rows.add(String.join(" * ", row.stream().map(Cell::text).toList()));
        }
        row.clear();
    }

    private void add(String text, int at, int before, int after) {
        int first = fitting(at, before);
        if (first < 0) {
            end();
            begin();
            first = at;
        }
        row.subList(first, first + before).clear();
        row.add(first, new Cell(text, after, false));
    }

    /// {@return the first cell of a stretch of plain wires, -1 where the row has none there}
    private int fitting(int at, int count) {
        int i = 0, wires = 0;
        while (i < row.size() && wires < at) {
            wires += row.get(i++).wires;
        }
        boolean fits = wires == at && i + count <= row.size() && row.subList(i, i + count).stream().allMatch(Cell::plain);
        return fits ? i : -1;
    }

    private static String wire(Ob sort) { return sort.equals(Sorts.plain()) ? "id" : "id[%s]".formatted(Sorts.text(sort)); }

    private String permutation(List<Integer> wires, List<Integer> order) {
        boolean plain = wires.stream().allMatch(wire -> net.sort(wire).equals(Sorts.plain()));
        String sorts = plain ? "" : "[%s]".formatted(String.join(" * ", wires.stream()
                .map(wire -> Sorts.text(net.sort(wire))).toList()));
        return "sw%s%s".formatted(sorts, order.size() == 2 ? "" : order);
    }
}
