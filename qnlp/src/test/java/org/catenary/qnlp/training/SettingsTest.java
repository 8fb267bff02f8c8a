package org.catenary.qnlp.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test void numbersThatAreNotPositiveAreRefused() {
        assertEquals("--seeds must be at least 1, got 0", refused(0, 1, 1, 1));
        assertEquals("--epochs must be at least 1, got -1", refused(1, -1, 1, 1));
        assertEquals("--batch must be at least 1, got 0", refused(1, 1, 0, 1));
        assertEquals("--rate must be a positive number, got NaN", refused(1, 1, 1, Double.NaN));
    }

    private static String refused(int seeds, int epochs, int batch, double rate) {
        return assertThrows(Settings.InvalidSetting.class, () -> new Settings(seeds, epochs, batch, rate)).getMessage();
    }
}
