package org.catenary.cli;

import java.nio.file.Path;
import org.catenary.diagrams.category.Mistake;

/// Files that the user names.
final class Files {

    private Files() {}

    /// A file that is not there.
    static final class NoSuchFile extends Mistake {
        NoSuchFile(Path file, String why) { super("cannot read %s: %s".formatted(file, why)); }
    }

    /// {@return the file, which is there and can be read}
    static Path existing(Path file) {
        if (!java.nio.file.Files.exists(file)) {
            throw new NoSuchFile(file, "there is no such file");
        }
        if (java.nio.file.Files.isDirectory(file)) {
            throw new NoSuchFile(file, "it is a folder");
        }
        if (!java.nio.file.Files.isReadable(file)) {
            throw new NoSuchFile(file, "it may not be read");
        }
        return file;
    }
}
