package org.catenary.functors.qasm;

/// A place in a text, both numbers from 1; columns count characters.
record Place(int line, int column) {

    UnreadableQasm error(String problem) { return new UnreadableQasm(problem, line, column); }
}
