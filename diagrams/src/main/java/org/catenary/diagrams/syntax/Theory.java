package org.catenary.diagrams.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.catenary.diagrams.category.Structure;

/// A set of structures: what a diagram uses, or what a theory offers.
///
/// @param bits one bit a structure, see [Structure#bit]
public record Theory(int bits) {

    /// Boxes, wires, `then` and `tensor` alone.
    public static final Theory MONOIDAL = new Theory(0);
    /// Wires may cross.
    public static final Theory SYMMETRIC = of(Structure.SWAP);
    /// Wires may cross and lead back.
    public static final Theory TRACED = SYMMETRIC.union(of(Structure.TRACE));
    /// Wires may bend.
    public static final Theory RIGID = of(Structure.ADJOINT, Structure.CUP, Structure.CAP);
    /// Wires may bend and cross, and so lead back.
    public static final Theory COMPACT = RIGID.union(TRACED);
    /// Wires may bend, cross and meet.
    public static final Theory HYPERGRAPH = COMPACT.union(of(Structure.SPIDER));

    /// {@return the set of the given structures}
    public static Theory of(Structure... structures) {
        return new Theory(Arrays.stream(structures).mapToInt(Structure::bit).reduce(0, (a, b) -> a | b));
    }

    /// {@return the structures of either}
    public Theory union(Theory other) { return new Theory(bits | other.bits); }

    /// {@return whether all of another's structures are here}
    public boolean contains(Theory other) { return (other.bits & ~bits) == 0; }

    /// {@return whether a structure is here}
    public boolean contains(Structure structure) { return (bits & structure.bit()) != 0; }

    /// {@return the structures in their stated order}
    public List<Structure> structures() { return Arrays.stream(Structure.values()).filter(this::contains).toList(); }

    /// {@return the structures by name, as in `swap, cup`, or `monoidal`}
    @Override public String toString() {
        return bits == 0 ? "monoidal" : structures().stream().map(Structure::toString).collect(Collectors.joining(", "));
    }
}
