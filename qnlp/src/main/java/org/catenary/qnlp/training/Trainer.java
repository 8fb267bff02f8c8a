package org.catenary.qnlp.training;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Trains one seed of a model, epoch by epoch.
///
/// A trainer belongs to one thread, as its classifiers do.
///
/// @param starts   where each parameter begins
/// @param train    the training set
/// @param dev      the development set, by which parameters are kept
/// @param settings how
/// @param draws    the random numbers; classifiers that sample draw from the same ones
public record Trainer(List<Interval> starts, Examples train, Examples dev, Settings settings, Draws draws) {

    /// Copies the list.
    public Trainer { starts = List.copyOf(starts); }

    /// {@return the state before the first epoch}
    public SeedState begin(int seed) {
        double[] values = Draws.generator(seed, 0).doubles(starts.size()).toArray();
        Arrays.setAll(values, i -> starts.get(i).at(values[i]));
        return new SeedState(seed, values, settings.optimizer().start(starts.size()), List.of(), 0, values);
    }

    /// {@return the state after one epoch more}
    public SeedState epoch(SeedState state) {
        double[] values = state.parameters();
        var memory = state.memory().copy();
        draws.begin(state.seed(), state.epochs() + 1);
        int[] order = shuffled(train.size(), draws);
        double total = 0;
        for (int from = 0; from < order.length; from += settings.batch()) {
            int to = Math.min(order.length, from + settings.batch());
            var batch = train.objective(settings.loss(), Arrays.copyOfRange(order, from, to));
            var step = settings.optimizer().step(memory, values, batch, draws);
            total += step.loss() * (to - from);
            memory = step.memory();
        }
        Examples.Measured trained = train.measure(values, settings.loss()), developed = dev.measure(values, settings.loss());
        return state.after(values, memory, new Epoch(total / order.length, trained.accuracy(), developed.accuracy(), developed.loss()),
                settings.kept());
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
