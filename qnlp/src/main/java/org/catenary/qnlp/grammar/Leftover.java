package org.catenary.qnlp.grammar;

import java.util.ArrayList;
import java.util.List;
import org.catenary.qnlp.grammar.Lattice.Edge;

/// What the best partial reduction of a sentence leaves: the fewest wires, over all choices of types.
final class Leftover {

    /// The first edge of the best way from a state to the end, and where it goes on.
    private record Way(int open, Edge edge, boolean isOpen, int next) {}

    private Leftover() {}

    /// {@return the wires left open, from left to right; of equally few those of the readings listed first}
    static List<Edge> of(Chart chart) {
        Lattice lattice = chart.lattice();
        var ways = new Way[lattice.size()];
        for (int state = lattice.end() - 1; state >= 0; state--) {
            List<Way> choices = choices(chart, state, ways);
            Way best = choices.getFirst();
            for (Way way : choices) {
                best = way.open < best.open ? way : best;
            }
            ways[state] = best;
        }
        var open = new ArrayList<Edge>();
        for (int state = 0; state < lattice.end(); state = ways[state].next) {
            if (ways[state].isOpen) {
                open.add(ways[state].edge);
            }
        }
        return open;
    }

    private static List<Way> choices(Chart chart, int state, Way[] ways) {
        var choices = new ArrayList<Way>();
        for (Edge edge : chart.lattice().from(state)) {
            for (Edge partner : chart.partners(edge)) {
                choices.add(new Way(open(ways, partner.to()), edge, false, partner.to()));
            }
            int opened = edge.ob().isPresent() ? 1 : 0;
            choices.add(new Way(opened + open(ways, edge.to()), edge, opened > 0, edge.to()));
        }
        return choices;
    }

    private static int open(Way[] ways, int state) { return state == ways.length - 1 ? 0 : ways[state].open; }
}
