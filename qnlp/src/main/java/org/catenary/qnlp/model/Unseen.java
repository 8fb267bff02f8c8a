package org.catenary.qnlp.model;

import java.util.Locale;

/// What becomes of words that stand in no training sentence.
public enum Unseen {
    /// They are words as others are, whose parameters stay where they began.
    START,
    /// They are mistakes.
    ERROR,
    /// One box for each type stands for all of them.
    UNKNOWN,
    /// Sentences with such words are left out.
    SKIP;

    /// {@return what becomes of them, in words}
    /// @param rare how often a word must stand in training, not to be unknown there
    public String told(int rare) {
        return switch (this) {
            case START -> "keep the parameters with which they begin";
            case ERROR -> "are mistakes";
            case UNKNOWN -> "one box a type stands for all of them" + (rare > 1 ? ", and for those that training has less than %d times".formatted(rare) : "");
            case SKIP -> "sentences with such words are left out";
        };
    }

    /// {@return the name by which users call it}
    @Override public String toString() { return name().toLowerCase(Locale.ROOT); }
}
