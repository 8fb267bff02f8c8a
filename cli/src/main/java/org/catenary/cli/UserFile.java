package org.catenary.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.catenary.diagrams.category.Mistake;

/// A file that the user names.
final class UserFile {

    private UserFile() {}

    /// A file that is not there.
    static final class NoSuchFile extends Mistake {
        NoSuchFile(Path file, String why) { super("cannot read %s: %s".formatted(file, why)); }
    }

    /// {@return the file, which is there and can be read}
    static Path existing(Path file) {
        if (!Files.exists(file)) {
            throw new NoSuchFile(file, "there is no such file");
        }
        if (Files.isDirectory(file)) {
            throw new NoSuchFile(file, "it is a folder");
        }
        if (!Files.isReadable(file)) {
            throw new NoSuchFile(file, "it may not be read");
        }
        return file;
    }
}
