package org.catenary.autodiff.stochastic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.catenary.autodiff.diagram.BoxDerivative;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Parametrised;
import org.catenary.diagrams.syntax.Ty;

/// The derivatives of draws and effects as diagrams: a draw becomes a sum of differences of draws with their coefficients, so that
/// the gradient of a stochastic diagram is a sum of stochastic diagrams.
///
/// Pflug, *Optimization of stochastic models* (1996), section 4.2.
enum WeakDerivative implements BoxDerivative {
    /// The one instance.
    DRAWS;

    @Override public Optional<Diagram> of(Parametrised box, String parameter) {
        return switch (box) {
            case Draw draw -> Optional.of(derivative(draw, parameter));
            case Effect effect -> Optional.of(new Effect.Slope(effect, effect.parameters().indexOf(parameter)));
            default -> Optional.empty();
        };
    }

    private static Diagram derivative(Draw draw, String parameter) {
        if (draw.distribution().parameters() > 0 && !draw.distribution().allows(Estimation.MEASURE_VALUED)) {
            throw new Biased("%s has no derivative as a diagram: %s is no difference of distributions in the table".formatted(
                    draw.name(), draw.distribution().word()));
        }
        List<Diagram> terms = new ArrayList<>();
        List<Distribution.Part> parts = draw.distribution().parts();
        for (int k = 0; k < parts.size(); k++) {
            Distribution.Part part = parts.get(k);
            var argument = new Effect.Reading("argument %d of %s".formatted(part.parameter(), draw.name()), draw.arguments(), part.parameter(),
                    draw.dom());
            Effect slope = new Effect.Slope(argument, draw.parameters().indexOf(parameter));
            terms.add(term(draw, slope, new Effect.Coefficient(draw, k, false), part.plus()));
            terms.add(term(draw, slope, new Effect.Coefficient(draw, k, true), part.minus()));
        }
        return Diagram.sum(draw.dom(), draw.cod(), terms);
    }

    private static Diagram term(Draw draw, Effect slope, Effect coefficient, Distribution side) {
        Ty x = draw.dom();
        return Diagram.copy(x, 3).then(slope.tensor(coefficient).tensor(draw.from(side)));
    }
}
