package org.catenary.hypernets.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The example files of chyp, which are not part of this project: `reference/hypernets/chyp-examples` below the root that
/// `-Dcatenary.data` names.
final class ChypExamples {

    private ChypExamples() {}

    /// {@return their folder, if this run has it}
    static Optional<Path> folder() {
        String data = System.getProperty("catenary.data", "");
        Path folder = Path.of(System.getProperty("catenary.start", "")).resolve(data)
                .resolve("reference/hypernets/chyp-examples").toAbsolutePath().normalize();
        return data.isBlank() || !Files.isDirectory(folder) ? Optional.empty() : Optional.of(folder);
    }
}
