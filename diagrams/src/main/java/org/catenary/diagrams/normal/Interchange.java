package org.catenary.diagrams.normal;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.diagrams.syntax.Diagram;

/// The normal forms of a planar diagram by interchange: two layers that do not touch change places.
///
/// In the *right* normal form no layer lies wholly to the right of the next, in the *left* one none wholly to its left. Each
/// is one layer after another, so two diagrams that are equal by interchange have equal normal forms. Diagrams inside frames
/// are put in normal form as well.
///
/// A diagram has a normal form if no two of its parts that are held by no open wire share a face; then it is unique,
/// however exchanges are chosen. Otherwise such parts pass each other for ever, and the answer is [NotConnected].
///
/// A sweep lays the layers near to their places in linear time; exchanges do the rest, none where every cell has an input.
///
/// Delpeuch and Vicary, arXiv:1804.07832.
public final class Interchange {

    private Interchange() {}

    /// {@return the right normal form}
    /// @throws NotConnected if there is none
    public static Diagram right(Diagram diagram) {
        return Inside.out(diagram, d -> settled(connected(Slices.of(d))).toDiagram());
    }

    /// {@return the left normal form}
    /// @throws NotConnected if there is none
    public static Diagram left(Diagram diagram) {
        return Inside.out(diagram, d -> settled(connected(Slices.of(d)).mirrored()).mirrored().toDiagram());
    }

    /// {@return the way to the right normal form: the layers of the diagram, and after each exchange, the topmost first}
    ///
    /// Diagrams inside frames stay as they are.
    /// @throws NotConnected if there is none
    public static Stream<Diagram> rightSteps(Diagram diagram) {
        return steps(connected(Slices.of(diagram))).map(Slices::toDiagram);
    }

    /// {@return the way to the left normal form: the layers of the diagram, and after each exchange, the topmost first}
    ///
    /// Diagrams inside frames stay as they are.
    /// @throws NotConnected if there is none
    public static Stream<Diagram> leftSteps(Diagram diagram) {
        return steps(connected(Slices.of(diagram)).mirrored()).map(slices -> slices.mirrored().toDiagram());
    }

    /// {@return whether there are normal forms: no two floating parts share a face; diagrams inside frames are left out}
    public static boolean ends(Diagram diagram) { return Faces.circling(Slices.of(diagram)).isEmpty(); }

    private static Slices connected(Slices slices) {
        var circling = Faces.circling(slices);
        if (circling.isPresent()) {
            throw circling.get();
        }
        return slices;
    }

    static Slices settled(Slices slices) {
        var swept = Sweep.leftmostFirst(Strands.asTheyAre(new Wiring(slices)));
        int i = 0;
        while (i + 1 < swept.size()) {
            if (swept.exchanges(i)) {
                swept.exchange(i);
                i = Math.max(i - 1, 0);
            } else {
                i++;
            }
        }
        return swept;
    }

    static Stream<Slices> steps(Slices slices) {
        return Stream.iterate(Optional.of(slices), Optional::isPresent, now -> now.flatMap(Interchange::exchanged))
                .flatMap(Optional::stream);
    }

    private static Optional<Slices> exchanged(Slices slices) {
        return IntStream.range(0, slices.size() - 1).filter(slices::exchanges).boxed().findFirst().map(i -> {
            var next = slices.copy();
            next.exchange(i);
            return next;
        });
    }
}
