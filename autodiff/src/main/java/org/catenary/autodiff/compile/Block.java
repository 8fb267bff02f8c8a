package org.catenary.autodiff.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Statements in order, inside a loop, a branch, or the whole program.
final class Block {

    private final Optional<Block> parent;
    private final Optional<Index.Variable> index;
    private final List<Statement> statements = new ArrayList<>();
    private final List<Buffer> buffers = new ArrayList<>();
    private final Map<Op, Reg> known = new HashMap<>();
    private final int depth;

    /// @param index that of the loop whose body it is
    Block(Optional<Block> parent, Optional<Index.Variable> index) {
        this.parent = parent;
        this.index = index;
        this.depth = parent.map(p -> p.depth + 1).orElse(0);
    }

    Optional<Block> parent() { return parent; }

    Optional<Index.Variable> index() { return index; }

    List<Statement> statements() { return statements; }

    /// The buffers that are made here.
    List<Buffer> buffers() { return buffers; }

    Map<Op, Reg> known() { return known; }

    int depth() { return depth; }

    /// {@return whether what is known there is known here}
    boolean isWithin(Block other) {
        Block now = this;
        while (now.depth > other.depth) {
            now = now.parent.orElseThrow();
        }
        return now == other;
    }

    /// {@return the loops around, outermost first}
    List<Index.Variable> around() {
        List<Index.Variable> found = new ArrayList<>();
        for (Optional<Block> now = Optional.of(this); now.isPresent(); now = now.get().parent) {
            now.get().index.ifPresent(found::addFirst);
        }
        return found;
    }
}
