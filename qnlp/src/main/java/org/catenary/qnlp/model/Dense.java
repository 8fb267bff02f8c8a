package org.catenary.qnlp.model;

/// The head of a hybrid model: a layer of rectified units, then a score for each class but the first.
///
/// @param hidden how many units there are
public record Dense(int hidden) {

    /// @throws IllegalArgumentException if there are none
    public Dense {
        if (hidden < 1) {
            throw new IllegalArgumentException("a head with %d units".formatted(hidden));
        }
    }

    /// {@return the head in words, for reports}
    @Override public String toString() { return "%d rectified %s".formatted(hidden, hidden == 1 ? "unit" : "units"); }
}
