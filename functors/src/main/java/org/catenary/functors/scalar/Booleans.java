package org.catenary.functors.scalar;

/// The truth values, with *or* as sum and *and* as product: matrices over them are relations.
public enum Booleans implements CommutativeRig<Boolean>, StarRig<Boolean> {
    /// The one instance.
    RIG;

    @Override public Boolean zero() { return false; }

    @Override public Boolean one() { return true; }

    @Override public Boolean plus(Boolean x, Boolean y) { return x || y; }

    @Override public Boolean times(Boolean x, Boolean y) { return x && y; }

    @Override public Boolean star(Boolean x) { return true; }

    @Override public String toString() { return "the booleans"; }
}
