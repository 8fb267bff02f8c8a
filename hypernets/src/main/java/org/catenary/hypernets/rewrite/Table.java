package org.catenary.hypernets.rewrite;

import java.util.Arrays;

/// A growing table of ints in rows; what changes in rows that were there at the last mark is told to the journal.
///
/// Rows that came since a mark go with it, but for a *lasting* table, whose rows stay and are then as they came, all zero.
final class Table {

    private final Journal journal;
    private final int number;
    private final int width;
    private final boolean lasting;
    private int[] cells = {};
    private int rows;
    private int committed;

    Table(Journal journal, int number, int width, boolean lasting) {
        this.journal = journal;
        this.number = number;
        this.width = width;
        this.lasting = lasting;
    }

    int rows() { return rows; }

    int get(int row, int column) { return cells[row * width + column]; }

    void set(int row, int column, int value) {
        int cell = row * width + column;
        if (row < committed || lasting && journal.marks() > 0) {
            journal.log(number, cell, cells[cell]);
        }
        cells[cell] = value;
    }

    /// {@return the number of a new row}
    int add() {
        reserve(rows + 1);
        return rows++;
    }

    /// Makes room for so many rows.
    void reserve(int count) {
        int size = Math.multiplyExact(count, width);
        if (size > cells.length) {
            cells = Arrays.copyOf(cells, Math.max(size, (int) Math.min(Integer.MAX_VALUE - 8L, 2L * cells.length)));
        }
    }

    void commit() { committed = rows; }

    void restore(int cell, int value) { cells[cell] = value; }

    void cut(int count, int known) {
        rows = lasting ? rows : count;
        committed = known;
    }
}
