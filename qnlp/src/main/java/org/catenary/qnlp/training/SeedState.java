package org.catenary.qnlp.training;

import java.util.ArrayList;
import java.util.List;

/// Where the run of one seed stands after some epochs: all that it takes to go on.
public final class SeedState {

    private final int seed;
    private final double[] parameters;
    private final Optimizer.Memory memory;
    private final List<Epoch> curve;
    private final int best;
    private final double[] kept;

    /// @param seed       the seed
    /// @param parameters the parameters now, in turns
    /// @param memory     what the optimiser remembers
    /// @param curve      what was measured after each epoch
    /// @param best       the number of the epoch whose parameters are kept, counted from 1, 0 before the first
    /// @param kept       these parameters
    SeedState(int seed, double[] parameters, Optimizer.Memory memory, List<Epoch> curve, int best, double[] kept) {
        this.seed = seed;
        this.parameters = parameters.clone();
        this.memory = memory.copy();
        this.curve = List.copyOf(curve);
        this.best = best;
        this.kept = kept.clone();
    }

    /// {@return the state after one epoch more}
    SeedState after(double[] moved, Optimizer.Memory remembered, Epoch epoch, Kept which) {
        var longer = new ArrayList<>(curve);
        longer.add(epoch);
        boolean better = best == 0 || which.replaces(epoch, curve.get(best - 1));
        return new SeedState(seed, moved, remembered, longer, better ? longer.size() : best, better ? moved : kept);
    }

    /// {@return the seed}
    public int seed() { return seed; }

    /// {@return the parameters now, in turns}
    public double[] parameters() { return parameters.clone(); }

    /// {@return what the optimiser remembers}
    public Optimizer.Memory memory() { return memory.copy(); }

    /// {@return what was measured after each epoch}
    public List<Epoch> curve() { return curve; }

    /// {@return the number of epochs done}
    public int epochs() { return curve.size(); }

    /// {@return the number of the epoch whose parameters are kept, counted from 1, 0 before the first}
    public int best() { return best; }

    /// {@return the kept parameters}
    public double[] kept() { return kept.clone(); }

    /// {@return what was measured when the kept parameters were}
    public Epoch bestEpoch() { return curve.get(best - 1); }
}
