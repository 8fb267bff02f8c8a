package org.catenary.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.catenary.cli.Board;
import org.catenary.diagrams.drawing.Drawing;
import org.catenary.diagrams.drawing.Svg;
import org.junit.jupiter.api.Test;

/// The pictures of the README are what the program draws.
class PicturesTest {

    @Test void theFirstPictureIsDrawnByTheProgram() throws IOException {
        assertEquals(Svg.write(Drawing.of(Board.sentence("Alice loves Bob"))),
                Files.readString(Path.of("../docs/alice-loves-bob.svg")));
    }
}
