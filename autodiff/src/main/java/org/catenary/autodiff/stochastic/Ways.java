package org.catenary.autodiff.stochastic;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.catenary.autodiff.language.Arithmetic;

/// The ways to draw that need chance.
enum Ways implements Meaning.Way {
    /// One outcome, which does not move.
    PLAIN {
        @Override public <S> List<PointMass<S>> of(Draw draw, Arithmetic<S> on, RandomGenerator random, List<S> at) {
            return List.of(new PointMass<>(on.constant(1), List.of(drawn(draw, on, random, at))));
        }
    },
    /// What the strategy of the draw says.
    BY_STRATEGY {
        @Override public <S> List<PointMass<S>> of(Draw draw, Arithmetic<S> on, RandomGenerator random, List<S> at) {
            Distribution distribution = draw.distribution();
            return switch (draw.strategy().orElseThrow()) {
                case ENUMERATION -> Meaning.all(distribution, on, at, distribution.size().orElseThrow());
                case SCORE -> {
                    S outcome = drawn(draw, on, random, at), density = distribution.density(on, at, outcome);
                    yield List.of(new PointMass<>(on.mul(density, on.constant(1 / on.value(density))), List.of(outcome)));
                }
                case REPARAMETRISED -> List.of(new PointMass<>(on.constant(1),
                        List.of(distribution.moved(on, at, on.constant(random.nextGaussian())))));
                case MEASURE_VALUED -> differences(draw, on, random, at);
            };
        }
    };

    private static <S> S drawn(Draw draw, Arithmetic<S> on, RandomGenerator random, List<S> at) {
        return on.constant(draw.distribution().draw(random, Meaning.values(on, at)));
    }

    /// An outcome, and for each part of the derivative one of either side, whose weights are zero but move.
    private static <S> List<PointMass<S>> differences(Draw draw, Arithmetic<S> on, RandomGenerator random, List<S> at) {
        double[] values = Meaning.values(on, at);
        List<PointMass<S>> outcomes = new ArrayList<>(PLAIN.of(draw, on, random, at));
        for (Distribution.Part part : draw.distribution().parts()) {
            S moving = at.get(part.parameter());
            S weight = on.mul(on.constant(part.coefficient().value(values)[0]), on.sub(moving, Meaning.resting(on, moving)));
            outcomes.add(new PointMass<>(weight, List.of(on.constant(part.plus().draw(random, values)))));
            outcomes.add(new PointMass<>(on.sub(on.constant(0), weight), List.of(on.constant(part.minus().draw(random, values)))));
        }
        return outcomes;
    }
}
