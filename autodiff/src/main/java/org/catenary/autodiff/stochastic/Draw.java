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
/// @param arguments    the parameters of the distribution, over those of the whole, then the outcomes before
/// @param dom          the outcomes before
public record Draw(String name, Distribution distribution, Optional<Estimation> strategy, Program arguments, Ty dom)
        implements Parametrised {

    /// @throws IllegalArgumentException if the arguments are too few, or not over as many outcomes
    public Draw {
        Coordinates.check(arguments, dom);
        if (arguments.outputs() < distribution.parameters()) {
            throw new IllegalArgumentException("%s takes %d numbers, not %d".formatted(distribution, distribution.parameters(), arguments.outputs()));
        }
    }

    @Override public Ty cod() { return Ty.of(distribution.wire()); }

    @Override public List<String> parameters() { return Coordinates.of(arguments, dom); }

    /// {@return this draw from another distribution of the same parameters, or of none}
    Draw from(Distribution other) { return new Draw(name, other, Optional.empty(), arguments, dom); }

    Draw by(Estimation other) { return new Draw(name, distribution, Optional.of(other), arguments, dom); }
}
