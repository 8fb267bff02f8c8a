package org.catenary.qnlp.training;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/// The runs of several seeds, side by side on the cores of the machine; the result does not depend on how many there are.
///
/// @param trainers makes a trainer for the use of one thread
/// @param settings how many seeds and epochs
/// @param journal  where each run begins and what keeps its states
/// @param progress told of each epoch
public record Seeds(Supplier<Trainer> trainers, Settings settings, Journal journal, Progress progress) {

    /// {@return the last state of each seed, in order}
    /// @throws InterruptedException if the calling thread is interrupted; the journal has the states so far
    public List<SeedState> run() throws InterruptedException {
        var states = new ArrayList<SeedState>();
        try (var pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var running = new ArrayList<Future<SeedState>>();
            for (int seed = 0; seed < settings.seeds(); seed++) {
                int s = seed;
                running.add(pool.submit(() -> run(s)));
            }
            try {
                for (var run : running) {
                    states.add(run.get());
                }
            } catch (ExecutionException e) {
                throw unwrapped(e);
            } finally {
                pool.shutdownNow();
            }
        }
        return states;
    }

    private SeedState run(int seed) throws InterruptedException {
        var trainer = trainers.get();
        SeedState state = journal.last(seed).orElseGet(() -> trainer.begin(seed));
        while (!settings.ended(state.curve())) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            state = trainer.epoch(state);
            journal.keep(state);
            progress.epoch(state, state.curve().getLast());
        }
        return state;
    }

    private static RuntimeException unwrapped(ExecutionException e) throws InterruptedException {
        return switch (e.getCause()) {
            case RuntimeException r -> r;
            case InterruptedException i -> throw i;
            case Error error -> throw error;
            case null, default -> new IllegalStateException(e);
        };
    }
}
