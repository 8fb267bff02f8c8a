package org.catenary.qnlp.grammar;

/// Two wires that contract, counted from 0 over the types of all words.
///
/// @param left  the wire of an object
/// @param right the wire of its right adjoint
public record Link(int left, int right) {

    /// {@return the two wires, as in `0–1`}
    @Override public String toString() { return left + "–" + right; }
}
