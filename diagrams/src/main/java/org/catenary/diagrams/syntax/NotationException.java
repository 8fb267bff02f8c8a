package org.catenary.diagrams.syntax;

/// A text that does not read: what was expected and what was found, with the place.
///
/// The message shows the line with a caret below the place:
///
///     line 1, column 9: expected a diagram, found the end
///       Alice ;
///               ^
public final class NotationException extends Exception {

    private static final int SHOWN = 72;

    private final String problem;
    private final int line;
    private final int column;

    private NotationException(String problem, int line, int column, String excerpt) {
        super("line %d, column %d: %s\n%s".formatted(line, column, problem, excerpt));
        this.problem = problem;
        this.line = line;
        this.column = column;
    }

    /// {@return the error that something is wrong at a place of a text}
    /// @param offset where the place begins, in chars
    public static NotationException at(String text, int offset, String problem) {
        int line = 1, start = 0;
        for (int i = 0; i < offset; i++) {
            if (endsLine(text, i)) {
                line++;
                start = i + 1;
            }
        }
        int end = offset;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return new NotationException(problem, line, 1 + text.codePointCount(start, offset), excerpt(text, start, offset, end));
    }

    private static boolean endsLine(String text, int i) {
        return text.charAt(i) == '\n' || text.charAt(i) == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
    }

    /// The line from `start` to `end`, cut to what stands around the place, and a caret below it.
    private static String excerpt(String text, int start, int offset, int end) {
        boolean whole = end - start <= SHOWN;
        int from = whole || offset - start <= SHOWN / 2 ? start : boundary(text, offset - SHOWN / 2);
        int to = whole || end - offset <= SHOWN / 2 ? end : boundary(text, offset + SHOWN / 2);
        String before = (from > start ? "…" : "") + visible(text.substring(from, offset));
        String after = visible(text.substring(offset, to)) + (to < end ? "…" : "");
        return "  " + before + after + "\n  " + " ".repeat(before.codePointCount(0, before.length())) + "^";
    }

    private static int boundary(String text, int offset) {
        return Character.isLowSurrogate(text.charAt(offset)) ? offset - 1 : offset;
    }

    private static String visible(String text) { return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", " "); }

    /// {@return what is wrong, without the place}
    public String problem() { return problem; }

    /// {@return the line, from 1}
    public int line() { return line; }

    /// {@return the column in characters, from 1}
    public int column() { return column; }
}
