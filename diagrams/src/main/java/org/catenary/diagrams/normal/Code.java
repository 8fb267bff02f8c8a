package org.catenary.diagrams.normal;

import java.util.Arrays;

/// A list of numbers, equal to another by its content.
final class Code {

    private final int[] numbers;

    Code(int[] numbers) { this.numbers = numbers; }

    @Override public boolean equals(Object object) {
        return object instanceof Code other && Arrays.equals(numbers, other.numbers);
    }

    @Override public int hashCode() { return Arrays.hashCode(numbers); }
}
