package org.catenary.diagrams.notation;

import java.util.Arrays;

/// One row of a table: a word and numbers, most of which are indices of other rows.
final class Row {

    private final String word;
    private final int[] numbers;

    Row(String word, int... numbers) {
        this.word = word;
        this.numbers = numbers;
    }

    String word() { return word; }

    int[] numbers() { return numbers; }

    @Override public boolean equals(Object object) {
        return object instanceof Row other && word.equals(other.word) && Arrays.equals(numbers, other.numbers);
    }

    @Override public int hashCode() { return 31 * word.hashCode() + Arrays.hashCode(numbers); }

    @Override public String toString() { return word + Arrays.toString(numbers); }
}
