package org.catenary.examples.gallery;

import java.util.List;
import org.catenary.diagrams.drawing.Drawing;
import org.catenary.diagrams.drawing.Equation;
import org.catenary.diagrams.drawing.Look;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.Qubits;
import org.catenary.functors.scalar.Complex;
import org.catenary.functors.zx.Elementary;
import org.catenary.functors.zx.Kind;
import org.catenary.functors.zx.Optimisation;
import org.catenary.functors.zx.Simplification;
import org.catenary.functors.zx.ZxBox;
import org.catenary.functors.zx.ZxGraph;
import org.catenary.functors.zx.ZxPicture;
import org.catenary.functors.zx.ZxScalar;

/// Spiders of two colours.
final class ZxPlates {

    static final Chapter CHAPTER = Chapter.of("ZX diagrams", ZxPlates.class,
            Plate.of("zx-fusion", "Spiders of one colour fuse", ZxPlates::fusion),
            Plate.of("zx-bialgebra", "Spiders of two colours pass through each other", ZxPlates::bialgebra),
            Plate.of("zx-euler", "Hadamard's gate is three turns", ZxPlates::euler),
            Plate.of("zx-control", "Control by an H-box", ZxPlates::control),
            Plate.of("zx-toffoli", "A Toffoli gate, reduced", ZxPlates::toffoli));

    // @start region="given"
    /// Z spiders are green discs, X spiders red discs with a ring, Hadamard's gate and H-boxes yellow squares; angles count in π. In a graph, where only the connections matter, Hadamard's gate is a blue dashed edge. See van de Wetering, *ZX-calculus for the working quantum computer scientist* (2020).
    private static Diagram z(int in, int out, Phase turns) { return new ZxBox.Spider(Kind.Z, in, out, turns); }

    private static Diagram x(int in, int out) { return new ZxBox.Spider(Kind.X, in, out, Phase.ZERO); }

    private static Diagram wires(int n) { return Diagram.id(Qubits.of(n)); }
    // @end

    private ZxPlates() {}

    // @start region="zx-fusion"
    /// Two spiders of one colour on a wire are one, with the sum of their angles.
    static Drawing fusion() {
        Diagram two = z(2, 2, Phase.of(1, 8)).tensor(wires(1)).then(wires(1).tensor(z(2, 2, Phase.of(1, 4))));
        return Equation.of(two, Look.STANDARD).equal(z(3, 3, Phase.of(3, 8))).drawing();
    }
    // @end

    // @start region="zx-bialgebra"
    /// Copying in one basis passes through adding in the other; the square root of two keeps the numbers right.
    static Drawing bialgebra() {
        Diagram crossed = z(1, 2, Phase.ZERO).tensor(z(1, 2, Phase.ZERO))
                .then(Diagram.permutation(Qubits.of(4), 0, 2, 1, 3)).then(x(2, 1).tensor(x(2, 1)));
        Diagram root = new ZxBox.Factor(new ZxScalar(1, Phase.ZERO, List.of(), Complex.ONE));
        return Equation.of(x(2, 1).then(z(1, 2, Phase.ZERO)), Look.STANDARD).equal(crossed.tensor(root)).drawing();
    }
    // @end

    // @start region="zx-euler"
    /// A quarter turn about each of three axes, up to a phase.
    static Drawing euler() {
        Phase quarter = Phase.of(1, 4);
        Diagram turns = z(1, 1, quarter).then(new ZxBox.Spider(Kind.X, 1, 1, quarter)).then(z(1, 1, quarter));
        return Equation.of(new ZxBox.Hadamard(), Look.STANDARD).with("∼", turns).drawing();
    }
    // @end

    // @start region="zx-control"
    /// Three spiders on an H-box: −1 where all three bits are one, a doubly controlled Z.
    static Drawing control() {
        Diagram copies = z(1, 2, Phase.ZERO).tensor(z(1, 2, Phase.ZERO)).tensor(z(1, 2, Phase.ZERO));
        return Drawing.of(copies.then(Diagram.permutation(Qubits.of(6), 0, 2, 4, 1, 3, 5))
                .thenAt(3, new ZxBox.HBox(3, 0, new Complex(-1, 0))));
    }
    // @end

    // @start region="zx-toffoli"
    /// The graph of the circuit with seven T gates, each qubit a line, and what full reduction makes of it: three phases on the wires, four as phase gadgets on the parities of their neighbours.
    static Drawing toffoli() {
        ZxGraph graph = Optimisation.graph(Elementary.of((Diagram) Gates.CCZ)), reduced = graph.copy();
        Simplification.full(reduced);
        return Equation.of(ZxPicture.of(graph), Look.STANDARD).with("=", "full reduction", ZxPicture.of(reduced)).drawing();
    }
    // @end
}
