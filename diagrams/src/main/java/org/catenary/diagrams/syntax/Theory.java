package org.catenary.diagrams.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.catenary.diagrams.category.Structure;

/// A set of structures: what a diagram uses, or what a theory offers.
///
/// @param bits one bit a structure, see [Structure#bit]
public record Theory(int bits) {

    /// Boxes, wires, `then` and `tensor` alone.
    public static final Theory MONOIDAL = new Theory(0);
    /// Wires may cross, one in front of the other.
    public static final Theory BRAIDED = of(Structure.BRAID);
    /// Wires may cross in space and be twisted.
    public static final Theory BALANCED = BRAIDED.union(of(Structure.TWIST));
    /// Wires may cross, whichever is in front.
    public static final Theory SYMMETRIC = BALANCED.union(of(Structure.SWAP));
    /// Wires may cross and lead back.
    public static final Theory TRACED = SYMMETRIC.union(of(Structure.TRACE));
    /// Wires may bend.
    public static final Theory RIGID = of(Structure.ADJOINT, Structure.CUP, Structure.CAP);
    /// Wires may bend both ways, and so lead back.
    public static final Theory PIVOTAL = RIGID.union(of(Structure.TRACE));
    /// Wires are ribbons: they may bend, cross in space and be twisted.
    public static final Theory RIBBON = BALANCED.union(PIVOTAL);
    /// Wires may bend and cross.
    public static final Theory COMPACT = RIBBON.union(SYMMETRIC);
    /// Wires may cross, be copied and discarded.
    public static final Theory COPY_DISCARD = SYMMETRIC.union(of(Structure.COPY));
    /// Wires may cross, be copied and discarded, and so may boxes be discarded.
    public static final Theory MARKOV = COPY_DISCARD.union(of(Structure.NATURAL_DISCARD));
    /// Wires may cross, be copied and discarded, and so may boxes.
    public static final Theory CARTESIAN = MARKOV.union(of(Structure.NATURAL_COPY));
    /// Wires may bend, cross and meet.
    public static final Theory HYPERGRAPH = COMPACT.union(COPY_DISCARD).union(of(Structure.MERGE, Structure.SPIDER));

    /// Spiders have phases.
    public static final Theory PHASED = HYPERGRAPH.union(of(Structure.PHASE));
    /// Arrows wait for arguments on either side.
    public static final Theory BICLOSED = of(Structure.EXPONENTIAL);
    /// Arrows wait for arguments, and wires may cross.
    public static final Theory CLOSED = BICLOSED.union(SYMMETRIC);
    /// Arrows wait for arguments, wires may cross, be copied and discarded, and so may boxes.
    public static final Theory CARTESIAN_CLOSED = CLOSED.union(CARTESIAN);
    /// Wires may cross and lead back, a step of time later.
    public static final Theory FEEDBACK = SYMMETRIC.union(of(Structure.DELAY, Structure.FEEDBACK, Structure.HEAD));
    /// Wires separate coloured regions, and may bend.
    public static final Theory COLOURED = RIGID.union(of(Structure.COLOUR));

    private static final Map<String, Theory> NAMES = Map.ofEntries(Map.entry("braided", BRAIDED), Map.entry("balanced", BALANCED),
            Map.entry("symmetric", SYMMETRIC), Map.entry("traced", TRACED), Map.entry("rigid", RIGID), Map.entry("pivotal", PIVOTAL),
            Map.entry("ribbon", RIBBON), Map.entry("compact", COMPACT), Map.entry("copy–discard", COPY_DISCARD),
            Map.entry("Markov", MARKOV), Map.entry("cartesian", CARTESIAN), Map.entry("hypergraph", HYPERGRAPH),
            Map.entry("phased", PHASED), Map.entry("biclosed", BICLOSED), Map.entry("closed", CLOSED),
            Map.entry("cartesian closed", CARTESIAN_CLOSED), Map.entry("feedback", FEEDBACK), Map.entry("coloured", COLOURED));

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

    /// {@return the name that the field has for this set, as in `symmetric`; its [structures][#toString] where it has none}
    public String name() {
        for (Map.Entry<String, Theory> named : NAMES.entrySet()) {
            if (named.getValue().equals(this)) {
                return named.getKey();
            }
        }
        return toString();
    }

    /// {@return the structures by name, as in `swap, cup`, or `monoidal`}
    @Override public String toString() {
        return bits == 0 ? "monoidal" : structures().stream().map(Structure::toString).collect(Collectors.joining(", "));
    }
}
