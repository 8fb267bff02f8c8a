package org.catenary.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every example prints what the file of its name says, started as a user would start it, in a folder of its own.
class ExamplesTest {

    @TestFactory
    Stream<DynamicTest> everyExamplePrintsWhatItPromises(@TempDir Path folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/java"))) {
            List<String> names = files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(".java"))
                    .map(file -> file.substring(0, file.length() - ".java".length())).sorted().toList();
            return names.stream().map(name -> DynamicTest.dynamicTest(name, Path.of("src/main/java", name + ".java").toUri(),
                    () -> assertEquals(Files.readString(Path.of("src/test/resources", name + ".txt")), printed(name, folder))));
        }
    }

    private static String printed(String name, Path folder) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(java.toString(), "-XX:TieredStopAtLevel=1", "-Dstdout.encoding=UTF-8",
                "-cp", System.getProperty("java.class.path"), name)
                .directory(folder.toFile()).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        return printed;
    }
}
