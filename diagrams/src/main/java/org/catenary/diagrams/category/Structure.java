package org.catenary.diagrams.category;

/// A structure that a diagram may use beyond boxes and wires, with the interface that a target needs to interpret it; or a
/// law that tells theories of the same structures apart.
public enum Structure {
    /// Wires cross.
    SWAP("swap", Symmetric.class),
    /// Types carry left or right adjoints, or a box is rotated.
    ADJOINT("adjoint", Rigid.class),
    /// Two wires end in one bend.
    CUP("cup", Rigid.class),
    /// Two wires begin in one bend.
    CAP("cap", Rigid.class),
    /// A box is reversed.
    DAGGER("dagger", Dagger.class),
    /// Wires meet in a spider.
    SPIDER("spider", Hypergraph.class),
    /// Diagrams are added.
    SUM("sum", Additive.class),
    /// Wires lead back to where they came from.
    TRACE("trace", Traced.class),
    /// Wires cross, one in front of the other.
    BRAID("braid", Braided.class),
    /// A wire is twisted.
    TWIST("twist", Balanced.class),
    /// A wire is copied or discarded.
    COPY("copy", CopyDiscard.class),
    /// Wires are merged.
    MERGE("merge", Merging.class),
    /// A border with a meaning of its own surrounds diagrams; every functor says what its bubbles mean.
    BUBBLE("bubble", Monoidal.class),
    /// What is discarded might as well not have been made: a law that a theory has, which no diagram uses.
    NATURAL_DISCARD("natural discarding", Markov.class),
    /// What is copied might as well have been made twice: a law that a theory has, which no diagram uses.
    NATURAL_COPY("natural copying", Cartesian.class),
    /// A wire carries functions, or an arrow waits for arguments.
    EXPONENTIAL("exponential", Biclosed.class),
    /// A wire or an arrow comes later.
    DELAY("delay", Feedback.class),
    /// Wires lead back to where they came from, a step later.
    FEEDBACK("feedback", Feedback.class),
    /// A wire carries something at the first moment only, or only after it.
    HEAD("head", Unfolding.class),
    /// A spider has a phase.
    PHASE("phase", Phased.class),
    /// Wires separate coloured regions; a category without colours has one region, and forgets them.
    COLOUR("colour", Monoidal.class);

    private final String word;
    @SuppressWarnings("rawtypes")
    private final Class<? extends Monoidal> theory;

    @SuppressWarnings("rawtypes")
    Structure(String word, Class<? extends Monoidal> theory) {
        this.word = word;
        this.theory = theory;
    }

    /// {@return this structure as one bit of a set}
    @SuppressWarnings("EnumOrdinal") // bits are never saved
    public int bit() { return 1 << ordinal(); }

    /// {@return whether a target can interpret this structure}
    public boolean isIn(Monoidal<?, ?> target) { return theory.isInstance(target); }

    /// {@return whether it takes more than a monoidal category}
    boolean isBeyondMonoidal() { return theory != Monoidal.class; }

    /// {@return the name of the interface that has it, as in `Symmetric`}
    public String theoryName() { return theory.getSimpleName(); }

    Monoidal<?, ?> required(Monoidal<?, ?> target) {
        if (!isIn(target)) {
            throw new MissingStructure("a " + word, this, target);
        }
        return target;
    }

    /// {@return its name in a sentence, as in `cup`}
    @Override public String toString() { return word; }
}
