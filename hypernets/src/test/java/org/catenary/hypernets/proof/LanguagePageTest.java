package org.catenary.hypernets.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The page on theory files says what is so.
class LanguagePageTest {

    private static String block(String page, String language) {
        Matcher block = Pattern.compile("(?s)```%s\n(.*?)```".formatted(language)).matcher(page);
        assertTrue(block.find(), language);
        return block.group(1);
    }

    @Test void theExampleIsCheckedAsItSays() throws IOException {
        String page = Files.readString(Path.of("../docs/theories.md"));
        ProofReport report = new ProofChecker().check("example.chyp", block(page, "chyp"));
        assertEquals(block(page, "text"), report.toString());
    }

    @Test void everyModuleOfTheLibraryIsTold() throws IOException {
        String page = Files.readString(Path.of("../docs/theories.md"));
        ProofLibrary.names().forEach(module -> assertTrue(page.contains("`" + module + "`"), module));
    }

    @Test void theLimitsAreThoseOfTheProgram() throws IOException {
        String page = Files.readString(Path.of("../docs/theories.md")).replaceAll("\\s+", " ");
        assertTrue(page.contains("at most %d times".formatted(Simplification.BOUND)));
        assertTrue(page.contains("allows 20,000 steps") && Simplification.PATIENCE == 20_000);
    }
}
