package org.catenary.qnlp.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Ty;

/// A parse drawn with signs:
///
///     Alice  loves    Bob
///     n      nʳ s nˡ  n
///     └──────┘  │ └───┘
///               s
final class ParsePicture {

    private final Parse parse;
    private final int[] partners;
    private final int[] levels;
    private final int[] columns;
    private final List<StringBuilder> rows = new ArrayList<>();

    ParsePicture(Parse parse) {
        this.parse = parse;
        this.partners = parse.partners();
        this.levels = Cups.levels(partners);
        this.columns = new int[partners.length];
        writeWords();
        for (int level = 1; level <= height(); level++) {
            writeLinks(level);
        }
        writeOpen();
    }

    private int height() { return IntStream.of(levels).max().orElse(0); }

    private void writeWords() {
        var words = new StringBuilder();
        var types = new StringBuilder();
        int wire = 0, column = 0;
        for (Lexeme word : parse.words()) {
            pad(words, column);
            pad(types, column);
            words.append(word.text());
            int at = column;
            for (int i = 0; i < word.type().size(); i++, wire++) {
                String ob = word.type().get(i).toString();
                columns[wire] = at;
                pad(types, at);
                types.append(ob);
                at += length(ob) + 1;
            }
            if (word.type().isUnit()) {
                types.append(Ty.unit());
            }
            column = 2 + Math.max(length(words), length(types));
        }
        rows.add(words);
        rows.add(types);
    }

    private void writeLinks(int level) {
        int width = columns.length == 0 ? 0 : columns[columns.length - 1] + 1;
        var signs = new char[width];
        Arrays.fill(signs, ' ');
        for (int wire = 0; wire < partners.length; wire++) {
            if (partners[wire] < 0 || levels[wire] > level) {
                signs[columns[wire]] = '│';
            } else if (levels[wire] == level && partners[wire] > wire) {
                Arrays.fill(signs, columns[wire], columns[partners[wire]], '─');
                signs[columns[wire]] = '└';
                signs[columns[partners[wire]]] = '┘';
            }
        }
        rows.add(new StringBuilder(new String(signs)));
    }

    private void writeOpen() {
        var row = new StringBuilder();
        Ty wires = parse.wires();
        for (int wire : parse.open()) {
            pad(row, columns[wire]);
            row.append(wires.get(wire));
        }
        if (!row.isEmpty() && height() > 0) {
            rows.add(row);
        }
    }

    private static void pad(StringBuilder row, int column) { row.repeat(" ", Math.max(0, column - length(row))); }

    private static int length(CharSequence text) { return Character.codePointCount(text, 0, text.length()); }

    /// {@return the picture, every line ended}
    @Override public String toString() {
        return rows.stream().map(row -> row.toString().stripTrailing() + "\n").collect(Collectors.joining());
    }
}
