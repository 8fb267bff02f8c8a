package org.catenary.hypernets.translate;

import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.net.Hypernet;

/// Any Frobenius net read as a diagram: all edges side by side between two rows of spiders.
///
/// ```
///   inputs ── spiders, one a wire ──┬── the sources of all edges ── edges ── their targets ──┬── spiders ── outputs
///                                   └───────────────── one strand for each wire ────────────┘
/// ```
///
/// The strand that passes beside the edges joins the two spiders of its wire, so cycles need nothing more.
final class SpiderForm {

    private final Hypernet net;
    private final Cells cells;

    SpiderForm(Hypernet net, Cells cells) {
        this.net = net;
        this.cells = cells;
    }

    Diagram read() {
        int[] sources = slots(true), targets = slots(false), strands = IntStream.range(0, net.wires()).toArray();
        Diagram edges = Diagram.id(Ty.unit());
        for (int e = 0; e < net.edges(); e++) {
            edges = edges.tensor(cells.of(net.label(e)));
        }
        int[] above = joined(sources, strands), below = joined(targets, strands);
        return spiders(net.inputs(), above)
                .then(edges.tensor(Diagram.id(type(strands))))
                .then(spiders(below, net.outputs()));
    }

    private int[] slots(boolean source) {
        return IntStream.range(0, net.edges())
                .flatMap(e -> IntStream.of(source ? net.sources(e) : net.targets(e))).toArray();
    }

    private static int[] joined(int[] left, int[] right) {
        return IntStream.concat(IntStream.of(left), IntStream.of(right)).toArray();
    }

    private Ty type(int[] wires) { return Ty.of(IntStream.of(wires).mapToObj(net::sort).toList()); }

    /// One spider for each wire, from where it stands above to where it stands below.
    private Diagram spiders(int[] above, int[] below) {
        int[] gathered = byWire(above), scattered = byWire(below);
        int[] in = counts(above), out = counts(below);
        Diagram spiders = Diagram.id(Ty.unit());
        for (int w = 0; w < net.wires(); w++) {
            Ob ob = net.sort(w);
            spiders = spiders.tensor(Diagram.spider(Ty.of(ob), in[w], out[w]));
        }
        return Diagram.permutation(type(above), gathered).then(spiders)
                .then(Diagram.permutation(spiders.cod(), inverse(scattered)));
    }

    /// {@return the places of a list of wires, ordered by wire, places of the same wire in their order}
    private int[] byWire(int[] wires) {
        var next = new int[net.wires() + 1];
        IntStream.of(wires).forEach(w -> next[w + 1]++);
        for (int w = 0; w < net.wires(); w++) {
            next[w + 1] += next[w];
        }
        var places = new int[wires.length];
        for (int i = 0; i < wires.length; i++) {
            places[next[wires[i]]++] = i;
        }
        return places;
    }

    private int[] counts(int[] wires) {
        var counts = new int[net.wires()];
        IntStream.of(wires).forEach(w -> counts[w]++);
        return counts;
    }

    private static int[] inverse(int[] order) {
        var inverse = new int[order.length];
        for (int k = 0; k < order.length; k++) {
            inverse[order[k]] = k;
        }
        return inverse;
    }
}
