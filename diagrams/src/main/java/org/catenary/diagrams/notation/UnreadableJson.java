package org.catenary.diagrams.notation;

import java.nio.file.Path;
import org.catenary.diagrams.syntax.Name;

/// A text is no document of the kind that was asked for: what is wrong, with the place.
public final class UnreadableJson extends Exception {

    private static final int LONG = 1000;

    private final String problem;
    private final String pointer;
    private final int line;
    private final int column;

    /// @param problem what is wrong
    /// @param pointer the JSON pointer of the value, empty for the whole document
    /// @param line    the line, from 1
    /// @param column  the column, from 1
    public UnreadableJson(String problem, String pointer, int line, int column) {
        this("", problem, pointer, line, column);
    }

    private UnreadableJson(String file, String problem, String pointer, int line, int column) {
        super("%sline %d, column %d%s: %s".formatted(file, line, column,
                pointer.isEmpty() ? "" : ", at " + shown(pointer), shown(problem)));
        this.problem = problem;
        this.pointer = pointer;
        this.line = line;
        this.column = column;
    }

    private static String shown(String text) {
        return Name.visible(text.length() <= LONG ? text : text.substring(0, text.offsetByCodePoints(0, LONG / 2)) + "…");
    }

    /// {@return this error, its message beginning with the file}
    UnreadableJson in(Path file) { return new UnreadableJson(file + ", ", problem, pointer, line, column); }

    /// {@return what is wrong, without the place}
    public String problem() { return problem; }

    /// {@return the JSON pointer of the value, as in `/nodes/7`, empty for the whole document}
    public String pointer() { return pointer; }

    /// {@return the line, from 1}
    public int line() { return line; }

    /// {@return the column, from 1}
    public int column() { return column; }
}
