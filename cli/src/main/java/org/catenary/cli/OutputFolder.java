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

    private static final String CHECKPOINT = "checkpoint.json";

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

    /// {@return the checkpoint to go on from, or a new one; the file of an unfinished run that is not resumed is put aside}
    Checkpoint checkpoint(Experiment experiment, boolean resume) throws IOException {
        Path file = file(CHECKPOINT);
        int epochs = experiment.settings().epochs();
        if (resume) {
            if (!Files.exists(file)) {
                throw new Unwritable(path, "there is no %s to resume from".formatted(CHECKPOINT));
            }
            return Checkpoint.resume(file, experiment.circumstances(), epochs);
        }
        if (Files.exists(file)) {
            Files.move(file, file("checkpoint.before.json"), StandardCopyOption.REPLACE_EXISTING);
        }
        return Checkpoint.fresh(file, experiment.circumstances(), epochs);
    }
}
