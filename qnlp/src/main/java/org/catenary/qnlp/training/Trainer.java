package org.catenary.qnlp.training;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/// Trains one seed of a model, epoch by epoch.
///
/// A trainer belongs to one thread, as its classifiers do.
///
/// @param parameters the number of parameters
/// @param train      the training set
/// @param dev        the development set, by which parameters are kept
/// @param loss       what is minimised
/// @param optimizer  how
/// @param batch      examples a step
public record Trainer(int parameters, Examples train, Examples dev, Loss loss, Optimizer optimizer, int batch) {

    /// {@return the state before the first epoch: parameters uniform in `[0, 1)`}
    public SeedState start(int seed) {
        double[] values = generator(seed, 0).doubles(parameters).toArray();
        return new SeedState(seed, values, optimizer.start(parameters), List.of(), 0, values);
    }

    /// {@return the state after one epoch more}
    public SeedState epoch(SeedState state) {
        double[] values = state.parameters();
        var memory = state.memory().copy();
        int[] order = shuffled(train.size(), generator(state.seed(), state.epochs() + 1));
        double total = 0;
        for (int from = 0; from < order.length; from += batch) {
            int to = Math.min(order.length, from + batch);
            var gradient = new double[parameters];
            for (int k = from; k < to; k++) {
                total += train.all().get(order[k]).addGradient(values, loss, gradient);
            }
            for (int p = 0; p < parameters; p++) {
                gradient[p] /= to - from;
            }
            memory = optimizer.step(memory, values, gradient);
        }
        return state.after(values, memory, new Epoch(total / order.length, train.accuracy(values), dev.accuracy(values),
                dev.loss(values, loss)));
    }

    private static RandomGenerator generator(int seed, int epoch) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 1_000_003L + epoch);
    }

    private static int[] shuffled(int n, RandomGenerator random) {
        int[] order = IntStream.range(0, n).toArray();
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1), held = order[i];
            order[i] = order[j];
            order[j] = held;
        }
        return order;
    }
}
