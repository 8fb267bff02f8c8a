package org.catenary.functors.zx;

import java.nio.file.Path;
import org.catenary.diagrams.syntax.Name;

/// A text is no ZX diagram or circuit in the format that was expected: what is wrong, with the line.
public final class UnreadableZx extends Exception {

    private final int line;

    private UnreadableZx(String message, int line, Throwable cause) {
        super(message, cause);
        this.line = line;
    }

    /// @param line from 1
    UnreadableZx(String problem, int line) {
        super("line %d: %s".formatted(line, Name.visible(problem.length() <= 400 ? problem : problem.substring(0, 400))));
        this.line = line;
    }

    /// {@return this error, its message beginning with the file}
    public UnreadableZx in(Path file) { return new UnreadableZx("%s, %s".formatted(file, getMessage()), line, this); }

    /// {@return the line, from 1}
    public int line() { return line; }
}
