package org.catenary.hypernets.proof;

import java.util.Arrays;

/// The text of a theory file, with the lines and columns of its characters.
final class Source {

    private final String file;
    private final String text;
    private final int[] starts;

    Source(String file, String text) {
        this.file = file;
        this.text = text;
        this.starts = starts(text);
    }

    private static int[] starts(String text) {
        var starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                starts = count == starts.length ? Arrays.copyOf(starts, 2 * count) : starts;
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    String file() { return file; }

    String text() { return text; }

    Place place(int offset) {
        int found = Arrays.binarySearch(starts, offset), line = found >= 0 ? found : -found - 2;
        return new Place(file, line + 1, 1 + text.codePointCount(starts[line], offset));
    }

    /// {@return a stretch of the text on one line, without comments}
    String shown(int start, int end) {
        var shown = new StringBuilder();
        boolean comment = false, blank = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            comment = c == '#' || comment && c != '\n' && c != '\r';
            if (comment || Character.isWhitespace(c)) {
                blank = !shown.isEmpty();
            } else {
                shown.append(blank ? " " : "").append(c);
                blank = false;
            }
        }
        return shown.toString();
    }
}
