package org.catenary.diagrams.notation;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A file that is written whole or not at all: beside it first, then moved into its place.
///
/// Who reads the file meets the old content or the new, never a part; when writing fails, the old stays. Folders that are
/// missing are made. What is no regular file, such as a pipe, is written directly.
public final class WholeFile {

    private static final int ATTEMPTS = 1000;

    private WholeFile() {}

    /// What writes the content.
    @FunctionalInterface
    public interface Content {
        /// Writes to a stream that is closed afterwards.
        void to(OutputStream out) throws IOException;
    }

    /// Writes a file.
    ///
    /// @throws UnwritableFile if that fails
    public static void write(Path file, Content content) throws UnwritableFile {
        try {
            if (Files.isDirectory(file)) {
                throw new UnwritableFile(file, "it is a folder");
            }
            if (Files.exists(file) && !Files.isWritable(file)) {
                throw new UnwritableFile(file, "it is read-only");
            }
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    content.to(out);
                }
                return;
            }
            replace(Files.exists(file) ? file.toRealPath() : file, content);
        } catch (UnwritableFile e) {
            throw e;
        } catch (IOException e) {
            throw new UnwritableFile(file, reason(e));
        }
    }

    /// Writes a text to a file, in UTF-8.
    ///
    /// @throws UnwritableFile if that fails
    public static void write(Path file, String text) throws UnwritableFile {
        write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void replace(Path file, Content content) throws IOException {
        Path folder = file.toAbsolutePath().resolveSibling("");
        Files.createDirectories(folder);
        Path beside = fresh(folder, file.getFileName());
        try {
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
                content.to(out);
                out.flush();
                channel.force(true);
            }
            move(beside, file);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /// An empty file that nobody else writes.
    private static Path fresh(Path folder, Path name) throws IOException {
        for (int attempt = 0; ; attempt++) {
            try {
                return Files.createFile(folder.resolve(".%s.%d.part".formatted(name, attempt)));
            } catch (AccessDeniedException | NoSuchFileException e) {
                throw new IOException("no file can be made in " + folder, e);
            } catch (FileAlreadyExistsException e) {
                if (attempt == ATTEMPTS) {
                    throw new IOException("too many files beside it are left from interrupted writing", e);
                }
            }
        }
    }

    private static void move(Path beside, Path file) throws IOException {
        try {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "no permission for " + denied.getFile();
            case FileAlreadyExistsException taken -> taken.getFile() + " is no folder";
            case NoSuchFileException missing -> missing.getFile() + " does not exist";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            case IOException other when other.getMessage() != null -> other.getMessage();
            case IOException other -> other.getClass().getSimpleName();
        };
    }
}
