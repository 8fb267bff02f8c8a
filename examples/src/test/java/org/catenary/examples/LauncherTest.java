package org.catenary.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The scripts, where no JDK 25 is at hand.
class LauncherTest {

    @TempDir Path home;

    @Test void aMissingJdkIsSaidWithWhatToInstall() throws Exception { refused(); }

    @Test void anOlderJdkIsNotTaken() throws Exception {
        jdk("JAVA_VERSION=\"17.0.15\"\n");
        refused();
    }

    @Test void aNewerJdkIsTaken() throws Exception {
        jdk("JAVA_VERSION=\"26\"\n");
        assertEquals(0, started("parse", "Alice").waitFor());
    }

    private void refused() throws Exception {
        for (String command : new String[] {"parse", "jshell"}) {
            Process process = started(command, "Alice");
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(2, process.waitFor(), said);
            assertEquals(2, said.lines().count(), said);
            assertTrue(said.contains(home.toString()) && said.contains("Temurin 25"), said);
        }
    }

    private Process started(String... arguments) throws IOException {
        var line = Stream.concat(Stream.of("../catenary"), Stream.of(arguments)).toList();
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("CATENARY_JAVA", home.toString());
        return builder.start();
    }

    private void jdk(String release) throws IOException {
        Files.writeString(home.resolve("release"), release);
        Path bin = Files.createDirectories(home.resolve("bin"));
        for (String tool : new String[] {"java", "javac"}) {
            Path script = Files.writeString(bin.resolve(tool), "#!/bin/sh\n");
            assertTrue(script.toFile().setExecutable(true));
        }
    }
}
