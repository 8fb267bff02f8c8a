package org.catenary.hypernets.proof;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where the modules that a file imports are looked for.
sealed interface Shelf {

    /// A module that was found.
    ///
    /// @param key    the same for the same file, whoever names it
    /// @param source its text
    /// @param shelf  where what it imports is looked for
    record Volume(String key, Source source, Shelf shelf) {}

    /// {@return the module of a name; dots lead into folders}
    /// @throws IOException if it is there and cannot be read
    Optional<Volume> find(String module) throws IOException;

    /// Beside a file, then in the library.
    record Folder(Path folder) implements Shelf {
        @Override public Optional<Volume> find(String module) throws IOException {
            Path file = folder.resolve(module.replace('.', '/') + ".chyp");
            return Files.exists(file) ? Optional.of(read(file)) : LIBRARY.find(module);
        }
    }

    /// The theories that come with the program.
    enum Library implements Shelf {
        /// The one library.
        THEORIES;

        @Override public Optional<Volume> find(String module) throws IOException {
            if (!ProofLibrary.names().contains(module)) {
                return Optional.empty();
            }
            return Optional.of(new Volume("library " + module, new Source(module + ".chyp", ProofLibrary.text(module)), this));
        }
    }

    /// The theories that come with the program.
    Shelf LIBRARY = Library.THEORIES;

    /// {@return the file of a user}
    static Volume read(Path file) throws IOException {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            Path whole = file.toAbsolutePath().normalize();
            return new Volume(whole.toString(), new Source(file.toString(), text), new Folder(beside(file)));
        } catch (CharacterCodingException e) {
            throw new IOException("cannot read %s: it is not in UTF-8".formatted(file), e);
        }
    }

    private static Path beside(Path file) {
        Path folder = file.getParent();
        return folder == null ? Path.of("") : folder;
    }
}
