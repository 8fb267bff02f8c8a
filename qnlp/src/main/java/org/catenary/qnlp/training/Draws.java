package org.catenary.qnlp.training;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// The random numbers of a run, begun anew in each epoch by the seed and the number of the epoch, so that a resumed run draws
/// what an uninterrupted one does. One for a thread.
public final class Draws implements RandomGenerator {

    private static final long STRIDE = 1_000_003L;

    private RandomGenerator random = generator(0, 0);

    /// Begins an epoch, or what comes after the last one.
    public void begin(int seed, int epoch) { random = generator(seed, epoch); }

    static RandomGenerator generator(int seed, int epoch) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed * STRIDE + epoch);
    }

    @Override public long nextLong() { return random.nextLong(); }
}
