package org.catenary.autodiff.language;

/// Where a term stands in a text: line and column from 1, both 0 for a term that was built.
///
/// @param line   the line
/// @param column the column, in characters
public record Place(int line, int column) {

    /// The place of a term that stands in no text.
    public static final Place NOWHERE = new Place(0, 0);

    /// {@return as it begins a message, empty for no place}
    public String prefix() { return line == 0 ? "" : "line %d, column %d: ".formatted(line, column); }
}
