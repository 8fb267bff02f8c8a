package org.catenary.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every block of the README does what it says: Java is typed into JShell, commands are run, printed output is compared,
/// files shown are the files.
class ReadmeTest {

    private static final Path ROOT = root();

    @TestFactory
    List<DynamicTest> everyBlockHolds(@TempDir Path folder) throws IOException {
        var shell = new Shell(Files.readString(ROOT.resolve("cli/src/main/jshell/catenary.jsh")));
        var tests = new ArrayList<DynamicTest>();
        var blocks = Block.of(Files.readString(ROOT.resolve("README.md")));
        assertTrue(blocks.size() >= 5, "the README has blocks");
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.language().equals("text") && i > 0 && blocks.get(i - 1).language().equals("sh")) {
                continue;
            }
            var output = i + 1 < blocks.size() && blocks.get(i + 1).language().equals("text") ? blocks.get(i + 1) : null;
            String name = "README.md, line %d, %s".formatted(block.line(), block.language());
            tests.add(DynamicTest.dynamicTest(name, () -> {
                switch (block.language()) {
                    case "java" -> java(block, shell);
                    case "sh" -> commands(block, folder, output);
                    case "xml" -> dependency(block);
                    default -> throw new AssertionError("nobody executes a block of " + block.language());
                }
            }));
        }
        tests.add(DynamicTest.dynamicTest("the shell closes", shell::close));
        return tests;
    }

    /// A whole program must be an example's file; anything else is typed into JShell.
    private static void java(Block block, Shell shell) throws IOException {
        if (block.text().contains("void main()")) {
            try (var files = Files.list(ROOT.resolve("examples/src/main/java"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (Files.readString(file).equals(block.text())) {
                        return;
                    }
                }
            }
            throw new AssertionError("no example is this program");
        }
        shell.type(block.text());
    }

    /// Runs the commands of a block in a folder of their own; `mvn verify` is what runs this test.
    private static void commands(Block block, Path folder, Block output) throws IOException, InterruptedException {
        var printed = new StringBuilder();
        for (String command : block.lines()) {
            if (command.startsWith("mvn ")) {
                assertTrue(Files.readString(ROOT.resolve(".ci/run")).contains("mvn "), command);
                continue;
            }
            printed.append(run(command, folder));
        }
        if (output != null) {
            assertEquals(output.text().strip(), printed.toString().strip());
        }
    }

    private static String run(String command, Path folder) throws IOException, InterruptedException {
        String line = command.replace("./catenary", "'" + ROOT.resolve("catenary") + "'");
        var builder = new ProcessBuilder("sh", "-c", line).directory(folder.toFile());
        Path errors = folder.resolve("errors.txt");
        Process process = builder.redirectError(errors.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> command + "\n" + read(errors));
        return out;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.getMessage();
        }
    }

    /// The dependency that the README shows is one that this build makes.
    private static void dependency(Block block) throws IOException {
        String pom = Files.readString(ROOT.resolve("pom.xml"));
        String version = between(block.text(), "<version>", "</version>");
        assertEquals("org.catenary", between(block.text(), "<groupId>", "</groupId>"));
        assertEquals(between(pom.substring(pom.indexOf("<artifactId>catenary-parent")), "<version>", "</version>"), version);
        String artifact = between(block.text(), "<artifactId>", "</artifactId>");
        assertTrue(pom.contains("<artifactId>" + artifact + "</artifactId>"), artifact);
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from) + from.length();
        return text.substring(start, text.indexOf(to, start)).strip();
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("catenary")) || !Files.exists(folder.resolve("README.md"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
