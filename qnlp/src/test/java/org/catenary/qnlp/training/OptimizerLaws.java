package org.catenary.qnlp.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every optimiser does.
interface OptimizerLaws {

    /// {@return the optimiser, with settings that suit small problems}
    Optimizer optimizer();

    /// {@return how many steps suffice to bring the loss of a small problem to a hundredth}
    int steps();

    @Test default void theLossOfASmoothProblemFalls() {
        var objective = objective();
        double[] at = {0.9, 0.1, 0.4};
        double first = objective.value(at);
        run(objective, at, steps());
        assertTrue(objective.value(at) < first / 100, "%s from %s".formatted(objective.value(at), first));
    }

    /// The objective that the rule is tried on: a well-conditioned bowl by default.
    default Objective objective() { return new Quadratic(new double[] {1, 2, 0.5}, new double[] {0.2, 0.6, 0.3}); }

    @Test default void aParameterOnWhichNothingDependsStays() {
        var objective = new Quadratic(new double[] {1, 0, 1}, new double[] {0.2, 0.6, 0.3});
        double[] at = {0.9, 0.123, 0.4};
        run(objective, at, 3);
        if (!(optimizer() instanceof NelderMead) && !(optimizer() instanceof Adam adam && adam.decay() != 0)) {
            assertEquals(0.123, at[1]);
        }
    }

    @Test default void theLossToldIsTheObjectives() {
        var objective = objective();
        double[] at = {0.9, 0.1, 0.4};
        double value = objective.value(at), told = run(objective, at, 1);
        assertEquals(value, told, optimizer() instanceof Spsa || optimizer() instanceof NelderMead ? 0.5 * value : 1e-12);
    }

    @Test default void aResumedRunEndsWithTheNumbersOfAnUninterruptedOne(@TempDir Path folder) throws InterruptedException {
        var whole = train(12, Journal.NONE);
        var file = folder.resolve("checkpoint.json");
        var before = Checkpoint.fresh(file, Map.of(), 12);
        train(5, before);
        before.write();
        var after = train(12, Checkpoint.resume(file, Map.of(), 12));
        assertArrayEquals(whole.parameters(), after.parameters());
        assertEquals(whole.curve(), after.curve());
    }

    private SeedState train(int epochs, Journal journal) throws InterruptedException {
        var settings = Settings.of(1, epochs, 2, optimizer());
        return new Seeds(() -> Coin.trainer(settings), settings, journal, Progress.SILENT).run().getFirst();
    }

    private double run(Objective objective, double[] at, int steps) {
        var random = new Random(5);
        var memory = optimizer().start(at.length);
        double loss = 0;
        for (int k = 0; k < steps; k++) {
            var step = optimizer().step(memory, at, objective, random);
            memory = step.memory();
            loss = step.loss();
        }
        assertEquals(steps, memory.steps());
        return loss;
    }
}
