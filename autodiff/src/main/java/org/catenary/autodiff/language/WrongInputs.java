package org.catenary.autodiff.language;

import org.catenary.diagrams.category.Mistake;

/// A program was given more or fewer numbers than its parameters have.
public final class WrongInputs extends Mistake {

    /// @param program the program
    /// @param given   how many numbers it was given
    public WrongInputs(Program program, int given) {
        super("the parameters %s are %d numbers, got %d".formatted(brief(program.parameters().stream()
                .map(p -> p.name() + ": " + p.type()).toList()), program.inputs(), given));
    }
}
