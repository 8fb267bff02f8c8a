package org.catenary.qnlp.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final Adam ADAM = Adam.of(0.1);

    @Test void numbersThatAreNotPositiveAreRefused() {
        assertEquals("--seeds must be at least 1, got 0", refused(() -> Settings.of(0, 1, 1, ADAM)));
        assertEquals("--epochs must be at least 1, got -1", refused(() -> Settings.of(1, -1, 1, ADAM)));
        assertEquals("--batch must be at least 1, got 0", refused(() -> Settings.of(1, 1, 0, ADAM)));
        assertEquals("--shots must be at least 1, got 0", refused(() -> Settings.DEFAULT.withShots(0)));
        assertEquals("--patience must be at least 1, got 0", refused(() -> Settings.DEFAULT.withPatience(0)));
    }

    @Test void gradientsOfSampledOutcomesAreRefused() {
        assertTrue(refused(() -> Settings.DEFAULT.withShots(100)).contains("Adam, rate 0.05"));
        assertEquals(100, Settings.of(1, 1, 1, new Rotosolve()).withShots(100).shots().orElseThrow());
    }

    @Test void aRunEndsWithItsPatience() {
        var settings = Settings.of(1, 10, 1, ADAM).withPatience(2);
        var good = new Epoch(1, 0.5, 0.9, 1);
        var worse = new Epoch(1, 0.5, 0.8, 1);
        assertFalse(settings.ended(List.of(good, worse)));
        assertTrue(settings.ended(List.of(good, worse, worse)));
        assertFalse(settings.ended(List.of(worse, good, worse)));
        assertTrue(Settings.of(1, 2, 1, ADAM).ended(List.of(worse, good)));
    }

    @Test void eachCriterionHasItsBest() {
        var curve = List.of(new Epoch(0.9, 0.5, 0.5, 0.7), new Epoch(0.8, 0.6, 0.9, 0.8), new Epoch(0.7, 0.5, 0.9, 0.7),
                new Epoch(0.75, 0.6, 0.9, 0.6), new Epoch(0.75, 0.6, 0.9, 0.6), new Epoch(0.8, 0.4, 0.2, 0.55));
        assertEquals(4, Criterion.DEV_ACCURACY.best(curve));
        assertEquals(6, Criterion.DEV_LOSS.best(curve));
        assertEquals(4, Criterion.TRAIN_ACCURACY.best(curve));
        assertEquals(3, Criterion.TRAIN_LOSS.best(curve));
        assertEquals(0, Criterion.TRAIN_LOSS.best(List.of()));
    }

    private static String refused(org.junit.jupiter.api.function.Executable making) {
        return assertThrows(Settings.InvalidSetting.class, making).getMessage();
    }
}
