package org.catenary.diagrams.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that are written whole or not at all.
class WholeFileTest {

    @TempDir
    private Path folder;

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void newContentReplacesTheOld() throws IOException {
        Path file = folder.resolve("a.txt");
        WholeFile.write(file, "old");
        WholeFile.write(file, "new");
        assertEquals("new", Files.readString(file));
        assertEquals(List.of("a.txt"), names());
    }

    @Test
    void missingFoldersAreMade() throws IOException {
        Path file = folder.resolve("b/c/a.txt");
        WholeFile.write(file, "x");
        assertEquals("x", Files.readString(file));
    }

    @Test
    void whenWritingFailsTheOldStays() throws IOException {
        Path file = folder.resolve("a.txt");
        WholeFile.write(file, "old");
        var error = assertThrows(UnwritableFile.class, () -> WholeFile.write(file, out -> {
            out.write(new byte[100_000]);
            throw new IOException("the disk is full");
        }));
        assertEquals("cannot write %s: the disk is full".formatted(file), error.getMessage());
        assertThrows(IllegalStateException.class, () -> WholeFile.write(file, _ -> {
            throw new IllegalStateException();
        }));
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("a.txt"), names());
    }

    @Test
    void aDiagramThatCannotBeSavedLeavesTheOld() throws IOException, UnreadableJson {
        record Odd(String name, Ty dom, Ty cod) implements Box {}
        Path file = folder.resolve("a.json");
        Box f = Box.of("f", Ty.of("a"), Ty.of("b"));
        DiagramJson.of().save(f, file);
        assertThrows(Unsaveable.class, () -> DiagramJson.of().save(new Odd("odd", f.dom(), f.cod()), file));
        assertEquals(f, DiagramJson.of().load(file));
        assertEquals(List.of("a.json"), names());
    }

    @Test
    void whatCannotBeWrittenIsSaid() throws IOException {
        Path file = folder.resolve("a.txt");
        WholeFile.write(file, "old");
        assertEquals("cannot write %s: it is a folder".formatted(folder),
                assertThrows(UnwritableFile.class, () -> WholeFile.write(folder, "x")).getMessage());
        assertEquals("cannot write %s: %s is no folder".formatted(file.resolve("b.txt"), file),
                assertThrows(UnwritableFile.class, () -> WholeFile.write(file.resolve("b.txt"), "x")).getMessage());
        assertEquals("old", Files.readString(file));
    }

    @Test
    void aFileWithoutADiagramIsNamed() throws IOException {
        Path file = folder.resolve("a.json");
        WholeFile.write(file, "{}");
        assertEquals(file + ", line 1, column 2: expected the field format, found the end of the object",
                assertThrows(UnreadableJson.class, () -> DiagramJson.of().load(file)).getMessage());
    }

    @Test
    void linksStayLinks() throws IOException {
        Path file = folder.resolve("a.txt"), link = folder.resolve("link");
        WholeFile.write(file, "old");
        Files.createSymbolicLink(link, file);
        WholeFile.write(link, "new");
        assertEquals("new", Files.readString(file));
        assertEquals(List.of("a.txt", "link"), names());
    }
}
