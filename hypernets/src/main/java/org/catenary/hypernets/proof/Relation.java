package org.catenary.hypernets.proof;

/// What is said between two terms.
public enum Relation {
    /// Each may stand for the other.
    EQUAL("="),
    /// The right one may stand for the left one, not the other way.
    BELOW("<="),
    /// The left one becomes the right one, not the other way.
    LEADS("~>");

    private final String sign;

    Relation(String sign) { this.sign = sign; }

    /// {@return whether it goes from left to right only}
    public boolean isOneWay() { return this != EQUAL; }

    /// {@return the relation from end to end of two steps}
    Relation then(Relation next) { return this == EQUAL ? next : this; }

    @Override public String toString() { return sign; }
}
