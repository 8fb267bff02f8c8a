package org.catenary.diagrams.normal;

import java.util.Optional;
import java.util.stream.Stream;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.syntax.Diagram;

/// The removal of snakes: a cap one of whose legs runs straight into a cup on the other side is a bent wire.
///
///     x                x
///     │ ╭─╮            │
///     ╰─╯ │     =      │
///         x            x
///
/// Cups and caps that no wire of the same object joins to a snake stay: those around a box, spirals, circles. Which snake is
/// pulled first makes no difference up to interchange. Snakes that share no cap and no cup are pulled
/// at once in linear time; a spiral of depth `n` takes `n` rounds.
///
/// Dunn and Vicary, arXiv:1601.05372, section 2.
public final class Snakes {

    private Snakes() {}

    /// {@return the diagram with every snake pulled straight, those inside frames too; itself when there is none}
    public static Diagram remove(Diagram diagram) {
        boolean bends = diagram.theory().contains(Structure.CUP) && diagram.theory().contains(Structure.CAP);
        return bends ? Inside.out(diagram, Snakes::straight) : diagram;
    }

    /// {@return the diagram with every snake pulled straight but those inside frames}
    static Diagram straight(Diagram diagram) {
        var slices = Slices.of(diagram);
        int before = slices.size();
        var strands = Strands.straight(new Wiring(slices));
        while (strands.remaining() < slices.size()) {
            slices = Sweep.leftmostFirst(strands);
            strands = Strands.straight(new Wiring(slices));
        }
        return slices.size() == before ? diagram : slices.toDiagram();
    }

    /// {@return the way: the layers of the diagram, and after each snake, that of the topmost cap first}
    ///
    /// Diagrams inside frames stay as they are.
    public static Stream<Diagram> steps(Diagram diagram) {
        return Stream.iterate(Optional.of(Slices.of(diagram)), Optional::isPresent,
                now -> now.flatMap(Snake::first).map(Snake::pulled)).flatMap(Optional::stream).map(Slices::toDiagram);
    }
}
