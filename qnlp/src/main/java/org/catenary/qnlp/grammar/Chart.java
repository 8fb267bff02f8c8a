package org.catenary.qnlp.grammar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.qnlp.grammar.Lattice.Edge;

/// Which stretches of a lattice reduce to nothing.
///
/// The stretch from `a` to `b` does when `a = b`, or its first edge `a → c` links to an edge `d → e` such that the
/// stretches from `c` to `d` and from `e` to `b` do. Every reduction arises in one way only. Filled from the right, one
/// set of ends a state: cubic in the states at worst, divided by the 64 bits of a word.
final class Chart {

    private static final int LIMIT = 10_000_000;

    private final Lattice lattice;
    private final BitSet[] ends;
    private final IdentityHashMap<Edge, List<Edge>> partners = new IdentityHashMap<>();
    private int pairs;

    Chart(Lattice lattice) {
        this.lattice = lattice;
        this.ends = new BitSet[lattice.size()];
        var later = new HashMap<Ob, List<Edge>>();
        for (int state = lattice.end(); state >= 0; state--) {
            var reached = new BitSet();
            reached.set(state);
            for (Edge edge : lattice.from(state)) {
                if (edge.ob().isPresent()) {
                    List<Edge> linked = linked(edge, later.getOrDefault(edge.ob().get().r(), List.of()));
                    partners.put(edge, linked);
                    linked.forEach(partner -> reached.or(ends[partner.to()]));
                } else {
                    reached.or(ends[edge.to()]);
                }
            }
            ends[state] = reached;
            for (Edge edge : lattice.from(state).reversed()) {
                edge.ob().ifPresent(ob -> later.computeIfAbsent(ob, _ -> new ArrayList<>()).add(edge));
            }
        }
    }

    private List<Edge> linked(Edge edge, List<Edge> rightToLeft) {
        var linked = new ArrayList<Edge>();
        for (int i = rightToLeft.size() - 1; i >= 0; i--) {
            Edge partner = rightToLeft.get(i);
            if (ends[edge.to()].get(partner.from())) {
                linked.add(partner);
                if (++pairs > LIMIT) {
                    throw new TooAmbiguous("more than %d pairs of wires can link".formatted(LIMIT));
                }
            }
        }
        return linked;
    }

    /// {@return whether a stretch reduces to nothing}
    boolean reduces(int from, int to) { return ends[from].get(to); }

    /// {@return the edges to which an edge can link, the nearest first}
    List<Edge> partners(Edge edge) { return partners.getOrDefault(edge, List.of()); }

    /// {@return the lattice}
    Lattice lattice() { return lattice; }
}
