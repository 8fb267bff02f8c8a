package org.catenary.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.notation.UnwritableFile;
import org.catenary.diagrams.notation.WholeFile;
import org.catenary.qnlp.experiment.Experiment;
import org.catenary.qnlp.training.Checkpoint;

/// The folder that a command writes its files into, made when it is missing.
///
/// @param path the folder
record OutputFolder(Path path) {

    /// The name of the checkpoint in the folder.
    static final String CHECKPOINT = "checkpoint.json";

    /// A folder that cannot be written to.
    static final class Unwritable extends Mistake {
        Unwritable(Path path, String why) { super("cannot write into %s: %s".formatted(path, why)); }
    }

    /// @throws Unwritable if nothing can be written there
    OutputFolder {
        try {
            Files.createDirectories(path);
            Files.delete(Files.createTempFile(path, ".catenary", ""));
        } catch (IOException e) {
            throw new Unwritable(path, Files.exists(path) && !Files.isDirectory(path) ? "it is no folder"
                    : "it cannot be made or written to");
        }
    }

    /// {@return a file in the folder}
    Path file(String name) { return path.resolve(name); }

    void keep(String name, byte[] content) throws UnwritableFile { WholeFile.write(file(name), out -> out.write(content)); }

    /// {@return the checkpoint to go on from, or a new one, also where a run to resume had not come to its first; the file of
    /// an earlier run that is not resumed is put aside}
    Checkpoint checkpoint(Experiment experiment, boolean resume) throws IOException {
        Path file = file(CHECKPOINT);
        int epochs = experiment.settings().epochs();
        if (resume) {
            return Checkpoint.resume(file, experiment.circumstances(), epochs);
        }
        if (Files.exists(file)) {
            Files.move(file, file("checkpoint.before.json"), StandardCopyOption.REPLACE_EXISTING);
        }
        return Checkpoint.fresh(file, experiment.circumstances(), epochs);
    }
}
