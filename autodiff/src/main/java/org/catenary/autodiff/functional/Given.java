package org.catenary.autodiff.functional;

import java.util.List;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.smooth.Linearisation;
import org.catenary.autodiff.smooth.Sum;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;

/// A function that is given: it does not move.
///
/// @param name    what stands in the box
/// @param on      where it lives
/// @param program from the coordinates to its value
public record Given(String name, Domain on, Program program) implements Operator {

    /// @throws Field.NoFunction if the program is no function on the domain
    public Given { Field.of(on, program); }

    @Override public Ty dom() { return Ty.unit(); }

    @Override public Ty cod() { return on.ty(1); }

    @Override public Linearisation linearised() { return new Linearisation(Ty.unit(), this, Sum.of(cod(), 0), Diagram.discard(cod())); }

    @Override public List<Field> apply(List<Field> inputs) { return List.of(Field.of(on, program)); }
}
