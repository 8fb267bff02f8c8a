package org.catenary.functors.circuit;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.syntax.Ty;

/// A real matrix between bits: a function, a stochastic map, or any other.
///
/// @param name    what stands in the box
/// @param in      how many bits it takes
/// @param out     how many bits it gives
/// @param entries row-major, inputs before outputs: for a stochastic map the probability of each output given each input
public record ClassicalMap(String name, int in, int out, List<Double> entries) implements Channel {

    private static final int MOST = 20;

    /// @throws WrongArgument if there are not `2^(in + out)` entries, or there are more than 20 bits
    public ClassicalMap {
        entries = List.copyOf(entries);
        Qubits.checked(in);
        Qubits.checked(out);
        if (in + out > MOST || entries.size() != 1 << in + out) {
            throw new WrongArgument("%s takes %d bits to %d with %d entries; at most %d bits, and 2^(in + out) entries"
                    .formatted(name, in, out, entries.size(), MOST));
        }
    }

    /// {@return the map of a function on words of bits, the first bit the most significant}
    /// @throws WrongArgument if a value is none of `out` bits, or there are more than 20 bits
    public static ClassicalMap function(String name, int in, int out, IntUnaryOperator function) {
        int[] values = IntStream.range(0, 1 << in).map(function).toArray();
        for (int value : values) {
            if (value < 0 || value >= 1 << out) {
                throw new WrongArgument("%s gives %d, no word of %d bits".formatted(name, value, out));
            }
        }
        return new ClassicalMap(name, in, out, IntStream.range(0, 1 << in + out)
                .mapToObj(k -> values[k >> out] == (k & (1 << out) - 1) ? 1.0 : 0.0).toList());
    }

    @Override public Ty dom() { return Qubits.bits(in); }

    @Override public Ty cod() { return Qubits.bits(out); }

    @Override public ClassicalMap dagger() {
        String turned = name.endsWith("†") ? name.substring(0, name.length() - 1) : name + "†";
        return new ClassicalMap(turned, out, in, IntStream.range(0, entries.size())
                .mapToObj(k -> entries.get(((k & (1 << in) - 1) << out) + (k >> in))).toList());
    }

    @Override public String toString() { return name; }
}
