package org.catenary.qnlp.text;

/// A file of lines that does not hold what it should, with the line.
public final class MalformedFile extends Exception {

    private static final int LONG = 2000;

    private final String file;
    private final int line;

    /// @param file    the file as the user named it
    /// @param line    the line, from 1
    /// @param problem what is wrong
    public MalformedFile(String file, int line, String problem) {
        super("%s:%d: %s".formatted(file, line, shown(problem)));
        this.file = file;
        this.line = line;
    }

    /// @param file    the file as the user named it
    /// @param line    the line, from 1
    /// @param problem what is wrong
    /// @param cause   what found it
    public MalformedFile(String file, int line, String problem, Throwable cause) {
        this(file, line, problem);
        initCause(cause);
    }

    private static String shown(String problem) {
        return problem.length() <= LONG ? problem : problem.substring(0, problem.offsetByCodePoints(0, LONG / 2)) + "…";
    }

    /// {@return the file as the user named it}
    public String file() { return file; }

    /// {@return the line, from 1}
    public int line() { return line; }
}
