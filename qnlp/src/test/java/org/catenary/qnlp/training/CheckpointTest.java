package org.catenary.qnlp.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {

    private static final Map<String, String> HERE = Map.of("data", "abc", "rate", "0.05");

    @TempDir Path folder;

    private Path file() { return folder.resolve("checkpoint.json"); }

    private static List<SeedState> train(Journal journal, int epochs) throws InterruptedException {
        return new Seeds(Coin::trainer, Settings.of(3, epochs, 2, Adam.of(0.05)), journal, Progress.SILENT).run();
    }

    @Test void anInterruptedRunEndsWithTheNumbersOfAnUninterruptedOne() throws InterruptedException {
        var whole = train(Journal.NONE, 30);
        var before = Checkpoint.fresh(file(), HERE, 30);
        train(before, 11);
        before.write();
        var after = train(Checkpoint.resume(file(), HERE, 30), 30);
        for (int seed = 0; seed < 3; seed++) {
            assertArrayEquals(whole.get(seed).parameters(), after.get(seed).parameters());
            assertArrayEquals(whole.get(seed).kept(), after.get(seed).kept());
            assertEquals(whole.get(seed).curve(), after.get(seed).curve());
            assertEquals(whole.get(seed).best(), after.get(seed).best());
        }
    }

    @Test void eachSeedThatEndsIsOnDisk() throws InterruptedException {
        train(Checkpoint.fresh(file(), HERE, 5), 5);
        var read = Checkpoint.resume(file(), HERE, 5);
        for (int seed = 0; seed < 3; seed++) {
            assertEquals(5, read.last(seed).orElseThrow().epochs());
        }
    }

    @Test void otherCircumstancesAreRefused() {
        Checkpoint.fresh(file(), HERE, 5).write();
        var error = assertThrows(Checkpoint.CannotResume.class,
                () -> Checkpoint.resume(file(), Map.of("data", "abc", "rate", "0.1"), 5));
        assertTrue(error.getMessage().contains("rate was 0.05, now it is 0.1"), error.getMessage());
    }

    @Test void damageAndOtherVersionsAreRefused() throws IOException {
        for (String text : List.of("", "{", "[]", "{\"format\":\"other\"}", "{\"format\":\"catenary-checkpoint\",\"version\":2}",
                "{\"format\":\"catenary-checkpoint\",\"version\":1,\"circumstances\":{\"data\":\"abc\",\"rate\":\"0.05\"},"
                        + "\"seeds\":[{\"seed\":1}]}")) {
            Files.writeString(file(), text);
            var error = assertThrows(Checkpoint.CannotResume.class, () -> Checkpoint.resume(file(), HERE, 5), text);
            assertTrue(error.getMessage().contains(file().toString()), error.getMessage());
            assertEquals(text, Files.readString(file()));
        }
    }
}
