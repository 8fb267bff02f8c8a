package org.catenary.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What `catenary jshell` types before the user does.
class StartUpTest {

    private static final Path START_UP = Path.of("../cli/src/main/jshell/catenary.jsh");

    /// The modules whose packages users speak of; of their packages only the kernels are not for users.
    private static final List<String> MODULES = List.of("diagrams", "hypernets", "functors", "autodiff", "qnlp");

    /// All at once; a name that two packages have is imported by itself from one of them.
    @Test void everyPackageForUsersIsImported() throws IOException {
        List<String> imported = Files.readString(START_UP).lines()
                .filter(line -> line.startsWith("import org.catenary.") && line.endsWith(".*"))
                .map(line -> line.substring("import ".length(), line.length() - ".*".length())).sorted().toList();
        assertEquals(MODULES.stream().flatMap(StartUpTest::packages).filter(name -> !name.endsWith(".kernel")).sorted().toList(),
                imported);
    }

    private static Stream<String> packages(String module) {
        Path sources = Path.of("..", module, "src", "main", "java");
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.endsWith("package-info.java"))
                    .map(file -> sources.relativize(file.getParent()).toString().replace('\\', '/').replace('/', '.')).toList().stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test void aPathIsThatOfAFile() throws IOException {
        try (var shell = new Shell(Files.readString(START_UP))) {
            shell.type("Path.of(\"alice.svg\")  // ⇒ alice.svg\n");
        }
    }
}
