package org.catenary.functors.circuit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;

/// A gate on some wires of a wider circuit.
///
/// @param gate  what acts
/// @param wires where, one for each of its qubits
public record Placed(Unitary gate, List<Integer> wires) {

    /// @throws WrongArgument if there is not one wire for each qubit, or one twice
    public Placed {
        wires = List.copyOf(wires);
        if (wires.size() != gate.qubits() || wires.stream().distinct().count() != wires.size()) {
            throw new WrongArgument("%s on the wires %s".formatted(gate.name(), wires));
        }
    }

    /// {@return a gate on some wires}
    public static Placed of(Unitary gate, int... wires) { return new Placed(gate, Arrays.stream(wires).boxed().toList()); }

    /// {@return the same gate on other wires: `k` becomes `onto[k]`}
    public Placed along(List<Integer> onto) { return new Placed(gate, wires.stream().map(onto::get).toList()); }

    /// {@return the reverse gate on the same wires}
    public Placed dagger() { return new Placed(gate.dagger(), wires); }

    /// {@return the gates of a power of this gate}
    List<Placed> powers(long numerator, long denominator) {
        return gate.power(numerator, denominator).gates().stream().map(placed -> placed.along(wires)).toList();
    }

    /// {@return the circuit on `width` qubits with this gate alone}
    public Diagram on(int width) { return on(Qubits.of(width), gate, wires.stream().mapToInt(Integer::intValue).toArray()); }

    /// {@return the circuit that applies a box on some wires of a type and nothing on the others}
    ///
    /// Wires are brought beside each other and back; nothing outside the span from the first to the last is touched.
    ///
    /// @param box   a box whose domain is its codomain
    /// @param wires one for each wire of the box, all different
    /// @throws WrongArgument if they are not, or the box changes its type
    /// @throws org.catenary.diagrams.category.NotComposable if the wires do not fit the box
    public static Diagram on(Ty type, Box box, int... wires) {
        int width = Math.toIntExact(type.size());
        if (wires.length != box.dom().size() || !box.dom().equals(box.cod()) || Arrays.stream(wires).distinct().count() != wires.length
                || Arrays.stream(wires).anyMatch(wire -> wire < 0 || wire >= width)) {
            throw new WrongArgument("%s on the wires %s of %s".formatted(box.summary(), Arrays.toString(wires), type));
        }
        if (wires.length == 0) {
            return Diagram.id(type).tensor(box);
        }
        int low = Arrays.stream(wires).min().orElseThrow(), high = Arrays.stream(wires).max().orElseThrow();
        Ty span = type.slice(low, high + 1);
        int[] order = IntStream.concat(Arrays.stream(wires).map(wire -> wire - low), IntStream.rangeClosed(0, high - low)
                .filter(wire -> Arrays.stream(wires).noneMatch(taken -> taken - low == wire))).toArray();
        var back = new int[order.length];
        for (int k = 0; k < order.length; k++) {
            back[order[k]] = k;
        }
        Diagram gather = Diagram.permutation(span, order);
        return Diagram.id(type).thenAt(low, gather.thenAt(0, box).then(Diagram.permutation(gather.cod(), back)));
    }
}
