package org.catenary.functors.circuit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.diagrams.drawing.Drawing;
import org.catenary.diagrams.drawing.Look;

/// Circuits drawn from left to right, the first qubit on top.
public final class CircuitPicture {

    private CircuitPicture() {}

    /// {@return a list of gates, every qubit and every bit on a straight line of its own
    ///     under the name of its register, the bits below}
    public static Drawing of(GateList list) { return of(list, Look.STANDARD); }

    /// {@return a list of gates in another look}
    public static Drawing of(GateList list, Look look) {
        return Drawing.circuit(Shown.picture(list), look, Stream.concat(names(list.quantum()), names(list.classical())).toList());
    }

    private static Stream<String> names(List<Register> registers) {
        return registers.stream().flatMap(register -> register.size() == 1 ? Stream.of(register.name())
                : IntStream.range(0, register.size()).mapToObj(k -> register.name() + subscript(k)));
    }

    private static String subscript(int k) {
        return Integer.toString(k).chars().mapToObj(c -> Character.toString(c - '0' + '₀')).collect(Collectors.joining());
    }
}
