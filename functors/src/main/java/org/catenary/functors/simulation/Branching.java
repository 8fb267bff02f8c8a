package org.catenary.functors.simulation;

import java.util.random.RandomGenerator;

/// How what happens is shared out among outcomes of given probabilities.
@FunctionalInterface
interface Branching {

    /// Probabilities below this one are nothing.
    double NOTHING = 1e-15;

    /// All outcomes, each with its probability.
    Branching EXACT = (share, probabilities) -> {
        var shares = new double[probabilities.length];
        for (int k = 0; k < shares.length; k++) {
            shares[k] = probabilities[k] < NOTHING ? 0 : share * probabilities[k];
        }
        return shares;
    };

    /// The part of each outcome of a share: for shots whole numbers.
    double[] split(double share, double... probabilities);

    /// Shots, each with an outcome by chance.
    static Branching shots(RandomGenerator random) {
        return (share, probabilities) -> {
            var shares = new double[probabilities.length];
            for (long shot = 0; shot < share; shot++) {
                double at = random.nextDouble();
                int outcome = 0, likely = 0;
                for (double sum = probabilities[0]; at >= sum && outcome + 1 < probabilities.length; sum += probabilities[outcome]) {
                    likely = probabilities[outcome] > NOTHING ? outcome : likely;
                    outcome++;
                }
                shares[probabilities[outcome] > NOTHING ? outcome : likely]++;
            }
            return shares;
        };
    }
}
