package org.catenary.hypernets.proof;

/// Where something stands in a theory file.
///
/// @param file   as the user named it
/// @param line   from 1
/// @param column in characters, from 1
public record Place(String file, int line, int column) {

    @Override public String toString() { return "%s:%d:%d".formatted(file, line, column); }
}
