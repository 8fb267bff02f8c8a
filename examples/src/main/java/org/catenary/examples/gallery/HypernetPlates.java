package org.catenary.examples.gallery;

import org.catenary.diagrams.drawing.Drawing;
import org.catenary.diagrams.drawing.Equation;
import org.catenary.diagrams.drawing.Look;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.drawing.HypernetDrawing;
import org.catenary.hypernets.translate.Translation;

/// Hypernets: what is left of a diagram when only its connections count.
final class HypernetPlates {

    static final Chapter CHAPTER = Chapter.of("Hypernets", HypernetPlates.class,
            Plate.of("net", "A diagram and its net", HypernetPlates::net),
            Plate.of("net-spiders", "A net with points", HypernetPlates::netSpiders),
            Plate.of("net-free", "A net without layers", HypernetPlates::netFree),
            Plate.of("net-sum", "A nested net", HypernetPlates::netSum));

    // @start region="given"
    /// A hypernet is what is left of a diagram when crossings and bends are forgotten (Bonchi, Gadducci, Kissinger, Sobociński
    /// and Zanasi, *String diagram rewrite theory I*, 2022).
    static final Ty X = Ty.of("x"), Y = Ty.of("y");
    static final Box F = Box.of("f", X, Y), G = Box.of("g", Y, X), M = Box.of("m", X.tensor(X), X);
    // @end

    private HypernetPlates() {}

    // @start region="net"
    /// A net knows no crossings: diagrams equal by the laws of symmetric categories have isomorphic nets.
    static Drawing net() {
        Diagram diagram = F.tensor(Diagram.id(Y)).then(Diagram.swap(Y, Y)).then(G.tensor(G))
                .then(Diagram.swap(X, X)).then(M);
        return Equation.of(diagram, Look.STANDARD)
                .with("⟼", "net", HypernetDrawing.of(Translation.net(diagram))).drawing();
    }
    // @end

    // @start region="net-spiders"
    /// In a Frobenius net spiders are wires with any number of ends.
    static Drawing netSpiders() {
        Diagram diagram = Diagram.spider(X, 1, 3).then(F.tensor(F).tensor(F)).thenAt(1, Diagram.spider(Y, 2, 1))
                .then(G.tensor(G)).then(M);
        return HypernetDrawing.of(Translation.net(diagram));
    }
    // @end

    // @start region="net-free"
    /// The same net as a hypergraph: edges are boxes, wires are points, and the places of the boundary have numbers. Nothing
    /// is above or below but by the order of ports.
    static Drawing netFree() {
        Diagram diagram = Diagram.spider(X, 1, 3).then(F.tensor(F).tensor(F)).thenAt(1, Diagram.spider(Y, 2, 1))
                .then(G.tensor(G)).then(M);
        return HypernetDrawing.freeForm(Translation.net(diagram), Look.STANDARD);
    }
    // @end

    // @start region="net-sum"
    /// Nets nest: a sum is an edge whose label holds nets.
    static Drawing netSum() {
        return HypernetDrawing.of(Translation.net(F.then(G).plus(Diagram.id(X)).then(F)));
    }
    // @end
}
