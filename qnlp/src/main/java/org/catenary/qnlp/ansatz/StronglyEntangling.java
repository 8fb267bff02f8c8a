package org.catenary.qnlp.ansatz;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.Qubits;

/// Strongly entangling layers: on every qubit rotations about Z, Y and Z, then from every qubit `j` a controlled not to
/// the qubit `j + r`, once round. A layer on `q` qubits has `3q` parameters.
///
/// On one qubit the rotations are about Z and Y in turn.
///
/// Schuld, Bocharov, Svore and Wiebe, *Circuit-centric quantum classifiers* (2018), arXiv:1804.00633.
///
/// @param ranges the range `r` of each layer, from the first again where there are more layers; where there are none, that of
///               layer `l` is `1 + l mod (q − 1)`
public record StronglyEntangling(List<Integer> ranges) implements CircuitShape {

    /// The ranges that grow with the layer.
    public static final StronglyEntangling STANDARD = new StronglyEntangling(List.of());

    private static final String WORD = "StronglyEntangling";
    private static final Pattern NAMED = Pattern.compile(WORD + "\\((\\d{1,9}(?:,\\d{1,9})*)\\)", Pattern.CASE_INSENSITIVE);

    /// @throws IllegalArgumentException if a range is not positive
    public StronglyEntangling {
        ranges = List.copyOf(ranges);
        if (ranges.stream().anyMatch(range -> range < 1)) {
            throw new IllegalArgumentException("a controlled not over the ranges %s; a range is one or more".formatted(ranges));
        }
    }

    static Optional<CircuitShape> named(String name) {
        var parts = NAMED.matcher(name);
        return parts.matches() && Stream.of(parts.group(1).split(",")).noneMatch(range -> Integer.parseInt(range) < 1)
                ? Optional.of(new StronglyEntangling(Stream.of(parts.group(1).split(",")).map(Integer::valueOf).toList()))
                : Optional.empty();
    }

    @Override public String name() {
        return ranges.isEmpty() ? WORD
                : "%s(%s)".formatted(WORD, ranges.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    /// A range that leads from every qubit to itself.
    public static final class NoEntanglement extends Mistake {
        NoEntanglement(String name, int qubits, int range) {
            super("%s on %d qubits: the range %d leads from each to itself".formatted(name, qubits, range));
        }
    }

    /// @throws NoEntanglement if a given range leads from a qubit to itself
    @Override public QubitRow layer(QubitRow register, int layer, Supplier<Phase> fresh) {
        int q = register.size(), range = ranges.isEmpty() ? 1 + layer % (q - 1) : ranges.get(layer % ranges.size());
        if (range % q == 0) {
            throw new NoEntanglement(name(), q, range);
        }
        QubitRow all = register;
        for (int j = 0; j < q; j++) {
            all = all.on(j, Gates.rz(fresh.get())).on(j, Gates.ry(fresh.get())).on(j, Gates.rz(fresh.get()));
        }
        for (int j = 0; j < q; j++) {
            all = all.on(j, (j + range) % q, Gates.CX);
        }
        return all;
    }

    @Override public Diagram single(int rotations, Supplier<Phase> fresh) {
        Diagram turns = Diagram.id(Qubits.of(1));
        for (int k = 0; k < rotations; k++) {
            turns = turns.then(k % 2 == 0 ? Gates.rz(fresh.get()) : Gates.ry(fresh.get()));
        }
        return turns;
    }
}
