package org.catenary.diagrams.normal;

import java.util.stream.Stream;
import org.catenary.diagrams.syntax.Diagram;

/// The normal form of planar diagrams by interchange, of those too in which parts circle round each other.
///
/// Where no two floating parts share a face it is the [right normal form][Interchange#right]. Others have no layer that
/// comes to rest; but parts of one face commute as scalars do, so there they stand one below the other in the
/// [order of their content][ContentOrder], each in its own normal form, at the place where one part alone would rest.
/// Two diagrams have the same exactly when they are [isotopic][Isotopy] and the terms of their sums stand in the same order.
public final class PlanarForm {

    private PlanarForm() {}

    /// {@return the normal form; diagrams inside frames have theirs}
    ///
    /// As [Interchange#right] where no parts share a face, else at worst quadratic besides.
    public static Diagram of(Diagram diagram) { return Inside.out(diagram, PlanarForm::outside); }

    private static Diagram outside(Diagram diagram) {
        var slices = Slices.of(diagram);
        return (Faces.circling(slices).isEmpty() ? Interchange.settled(slices)
                : Crowds.opened(Interchange.settled(Crowds.gathered(slices)))).toDiagram();
    }

    /// {@return the way there: the diagram, what is inside frames laid anew, parts that share a face gathered, and after each
    /// exchange}
    public static Stream<Diagram> steps(Diagram diagram) {
        Diagram laid = Inside.alone(diagram, PlanarForm::outside);
        Stream<Diagram> before = laid.equals(diagram) ? Stream.empty() : Stream.of(diagram);
        var slices = Slices.of(laid);
        return Stream.concat(before, Faces.circling(slices).isEmpty() ? Interchange.steps(slices).map(Slices::toDiagram)
                : Stream.concat(Stream.of(slices.toDiagram()),
                        Interchange.steps(Crowds.gathered(slices)).map(step -> Crowds.opened(step).toDiagram())));
    }
}
