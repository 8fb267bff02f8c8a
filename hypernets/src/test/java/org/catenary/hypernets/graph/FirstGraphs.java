package org.catenary.hypernets.graph;

import java.util.ArrayList;
import java.util.List;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.translate.Translation;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.traverse.TopologicalOrderIterator;

/// The first things to do with graphs.
final class FirstGraphs {

    private FirstGraphs() {}

    static final Ty X = Ty.of("x");
    static final Box F = Box.of("f", X, X);
    static final Box G = Box.of("g", X, X);

    // @start region="order"
    /// The boxes of a diagram, each after all that lead to it.
    static List<String> order() {
        Hypernet net = Translation.net(F.then(G).tensor(G.then(F)));
        var names = new ArrayList<String>();
        new TopologicalOrderIterator<>(Graphs.ofEdges(net)).forEachRemaining(edge -> names.add(net.label(edge).name()));
        return names;                                                  // [f, g, g, f]
    }
    // @end

    // @start region="components"
    /// The parts of a diagram that no wire joins.
    static int components() {
        Hypernet net = Translation.net(F.then(G).tensor(Diagram.id(X)).tensor(G));
        return new ConnectivityInspector<>(Graphs.ofIncidences(net)).connectedSets().size();     // 3
    }
    // @end
}
