package org.catenary.autodiff.stochastic;

import java.util.List;
import java.util.Optional;
import org.catenary.autodiff.language.Program;
import org.catenary.diagrams.syntax.Parametrised;
import org.catenary.diagrams.syntax.Ty;

/// A box that draws: from the outcomes of earlier draws to a distribution.
///
/// @param name         what the outcome is called
/// @param distribution what is drawn from
/// @param strategy     how derivatives by it are estimated, where that is said
/// @param arguments    the parameters of the distribution, over those of the whole and the outcomes before
/// @param coordinates  the numbers that the whole depends on, by name
/// @param dom          the outcomes before
public record Draw(String name, Distribution distribution, Optional<Estimation> strategy, Program arguments, List<String> coordinates, Ty dom)
        implements Parametrised {

    /// Copies the names.
    public Draw { coordinates = List.copyOf(coordinates); }

    @Override public Ty cod() { return Ty.of(distribution.wire()); }

    @Override public List<String> parameters() { return coordinates; }

    /// {@return this draw from another distribution of the same parameters, or of none}
    Draw from(Distribution other) { return new Draw(name, other, Optional.empty(), arguments, coordinates, dom); }

    Draw by(Estimation other) { return new Draw(name, distribution, Optional.of(other), arguments, coordinates, dom); }
}
