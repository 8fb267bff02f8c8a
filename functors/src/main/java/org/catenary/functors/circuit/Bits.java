package org.catenary.functors.circuit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.catenary.diagrams.category.WrongArgument;

/// Words of zeros and ones.
final class Bits {

    private Bits() {}

    static List<Integer> of(int... bits) { return Arrays.stream(bits).boxed().toList(); }

    static List<Integer> checked(List<Integer> bits) {
        for (int bit : bits) {
            if (bit != 0 && bit != 1) {
                throw new WrongArgument("%d is no bit".formatted(bit));
            }
        }
        return List.copyOf(bits);
    }

    static int value(List<Integer> bits) { return bits.stream().reduce(0, (value, bit) -> 2 * value + bit); }

    /// The bits that [#text] wrote; other characters make what is no bit.
    static List<Integer> read(String text) { return text.chars().mapToObj(c -> c - '0').toList(); }

    static String text(List<Integer> bits) { return bits.stream().map(String::valueOf).collect(Collectors.joining()); }
}
