package org.catenary.functors.qasm;

import java.nio.file.Path;
import org.catenary.diagrams.syntax.Name;

/// A text is no OpenQASM program that this package reads: what is wrong, with the place.
public final class UnreadableQasm extends Exception {

    private static final int LONG = 400;

    private final String problem;
    private final int line;
    private final int column;

    /// @param problem what is wrong
    /// @param line    the line, from 1
    /// @param column  the column, from 1
    public UnreadableQasm(String problem, int line, int column) { this("", problem, line, column); }

    private UnreadableQasm(String file, String problem, int line, int column) {
        super("%sline %d, column %d: %s".formatted(file, line, column, shown(problem)));
        this.problem = problem;
        this.line = line;
        this.column = column;
    }

    private static String shown(String text) {
        return Name.visible(text.length() <= LONG ? text : text.substring(0, text.offsetByCodePoints(0, LONG / 2)) + "…");
    }

    /// {@return this error, its message beginning with the file}
    UnreadableQasm in(Path file) { return new UnreadableQasm(file + ", ", problem, line, column); }

    /// {@return what is wrong, without the place}
    public String problem() { return problem; }

    /// {@return the line, from 1}
    public int line() { return line; }

    /// {@return the column, from 1}
    public int column() { return column; }
}
