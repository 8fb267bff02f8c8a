package org.catenary.hypernets.rewrite;

import java.util.Arrays;

/// What was overwritten since each of a sequence of marks, so that tables can be put back to what they were.
final class Journal {

    private Table[] tables = {};
    private long[] places = new long[8];
    private int[] values = new int[8];
    private int count;
    private int[] marks = new int[8];
    private int marked;

    /// {@return a new table of rows of a given width, whose changes are kept}
    Table table(int width) { return table(width, false); }

    /// {@return the same, but rows that are added stay when they are taken back, as they came, all zero}
    Table lastingTable(int width) { return table(width, true); }

    private Table table(int width, boolean lasting) {
        var table = new Table(this, tables.length, width, lasting);
        tables = Arrays.copyOf(tables, tables.length + 1);
        tables[tables.length - 1] = table;
        return table;
    }

    void log(int table, int cell, int value) {
        if (count == values.length) {
            places = Arrays.copyOf(places, Math.multiplyExact(count, 2));
            values = Arrays.copyOf(values, places.length);
        }
        places[count] = (long) table << Integer.SIZE | cell;
        values[count++] = value;
    }

    /// {@return the number of marks}
    int marks() { return marked; }

    /// Sets a mark to come back to.
    void mark() {
        int width = tables.length + 1, start = Math.multiplyExact(marked++, width);
        if (start + width > marks.length) {
            marks = Arrays.copyOf(marks, Math.max(start + width, Math.multiplyExact(marks.length, 2)));
        }
        marks[start] = count;
        for (int t = 0; t < tables.length; t++) {
            marks[start + 1 + t] = tables[t].rows();
            tables[t].commit();
        }
    }

    /// Goes back to the last mark and takes it away.
    void undo() {
        int width = tables.length + 1, start = --marked * width;
        while (count > marks[start]) {
            count--;
            tables[(int) (places[count] >>> Integer.SIZE)].restore((int) places[count], values[count]);
        }
        for (int t = 0; t < tables.length; t++) {
            tables[t].cut(marks[start + 1 + t], marked == 0 ? 0 : marks[start - width + 1 + t]);
        }
    }

    /// Forgets all marks: what is now stays.
    void forget() {
        count = 0;
        marked = 0;
        for (Table table : tables) {
            table.cut(table.rows(), 0);
        }
    }
}
