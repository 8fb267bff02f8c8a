package org.catenary.qnlp.training;

import java.util.Optional;

/// Where the states of runs are kept while training goes on, so that an interrupted one can go on later.
public interface Journal {

    /// Keeps nothing.
    Journal NONE = new Journal() {
        @Override public Optional<SeedState> last(int seed) { return Optional.empty(); }

        @Override public void keep(SeedState state) {}
    };

    /// {@return the last state kept for a seed}
    Optional<SeedState> last(int seed);

    /// Keeps a state; called from several threads.
    void keep(SeedState state);
}
