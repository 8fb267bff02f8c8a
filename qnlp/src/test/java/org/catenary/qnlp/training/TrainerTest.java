package org.catenary.qnlp.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainerTest {

    @Test void aSeparableProblemIsLearned() throws InterruptedException {
        // @start region="train"
        var settings = Settings.of(4, 100, 2, Adam.of(0.05));
        var seeds = new Seeds(Coin::trainer, settings, Journal.NONE, Progress.SILENT);
        List<SeedState> trained = seeds.run();
        double accuracy = trained.getFirst().bestEpoch().dev();   // of the parameters kept
        // @end
        assertEquals(4, trained.size());
        trained.forEach(s -> assertEquals(1.0, s.bestEpoch().dev(), "seed " + s.seed()));
        assertEquals(1.0, accuracy);
    }

    @Test void theSameSeedGivesTheSameNumbers() {
        var a = Coin.trainer().epoch(Coin.trainer().begin(7));
        var b = Coin.trainer().epoch(Coin.trainer().begin(7));
        assertArrayEquals(a.parameters(), b.parameters());
        assertEquals(a.curve(), b.curve());
        assertTrue(!List.of(a.parameters()[0]).equals(List.of(Coin.trainer().begin(8).parameters()[0])));
    }

    @Test void anEpochLeavesTheStateBeforeItAlone() {
        var trainer = Coin.trainer();
        var start = trainer.epoch(trainer.begin(1));
        double[] before = start.parameters(), moment = start.memory().moments().getFirst().clone();
        trainer.epoch(start);
        assertArrayEquals(before, start.parameters());
        assertArrayEquals(moment, start.memory().moments().getFirst());
    }

    @Test void theEpochKeptIsTheBestByAccuracyThenLossThenOrder() {
        var epochs = List.of(new Epoch(0, 0, 0.5, 1), new Epoch(0, 0, 0.9, 0.8), new Epoch(0, 0, 0.9, 0.7),
                new Epoch(0, 0, 0.9, 0.7), new Epoch(0, 0, 0.8, 0.1));
        SeedState state = Coin.trainer().begin(0);
        for (int i = 0; i < epochs.size(); i++) {
            state = state.after(new double[] {i, i, i}, state.memory(), epochs.get(i), Kept.BEST);
        }
        assertEquals(3, state.best());
        assertArrayEquals(new double[] {2, 2, 2}, state.kept());
    }

    @Test void progressHearsEveryEpoch() throws InterruptedException {
        var heard = new ArrayList<Integer>();
        new Seeds(Coin::trainer, Settings.of(1, 5, 2, Adam.of(0.05)), Journal.NONE, (s, _) -> heard.add(s.epochs())).run();
        assertEquals(List.of(1, 2, 3, 4, 5), heard);
    }
}
