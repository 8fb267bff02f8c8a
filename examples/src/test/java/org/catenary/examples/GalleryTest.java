package org.catenary.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.catenary.examples.gallery.Chapter;
import org.catenary.examples.gallery.Gallery;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The gallery is what its code draws, byte by byte.
class GalleryTest {

    private static final Path FOLDER = Path.of("../docs/gallery");

    @TestFactory Stream<DynamicTest> everyFileIsWhatItsCodeWrites() throws IOException {
        return Gallery.files(Path.of("..")).entrySet().stream().map(file -> DynamicTest.dynamicTest(file.getKey(),
                () -> assertEquals(file.getValue(), Files.readString(FOLDER.resolve(file.getKey())))));
    }

    @Test void nothingElseHangsInTheGallery() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertEquals(Gallery.files(Path.of("..")).keySet(),
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    // @start region="plate"
    @Test void thePageShowsEachPictureAndItsCode() throws IOException {
        Map<String, String> files = Gallery.files(Path.of(".."));
        String page = files.get("README.md");
        Chapter.all().forEach(chapter -> chapter.plates().forEach(plate ->
                assertTrue(page.contains("<img src=\"" + plate.name() + ".svg\""), plate.name())));
        assertTrue(page.contains("    return Drawing.of(F.then(G).then(H));".strip()), page);
    }
    // @end
}
