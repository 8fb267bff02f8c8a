package org.catenary.diagrams.notation;

import java.io.IOException;
import java.nio.file.Path;

/// A file cannot be written; what it held before is still there.
public final class UnwritableFile extends IOException {

    UnwritableFile(Path file, String reason) { super("cannot write %s: %s".formatted(file, reason)); }
}
