package org.catenary.functors.qasm;

/// A place in a text, both numbers from 1; columns count characters.
record Place(int line, int column) {

    UnreadableQasm error(String problem, Object... arguments) {
        return new UnreadableQasm(problem.formatted(arguments), line, column);
    }
}
