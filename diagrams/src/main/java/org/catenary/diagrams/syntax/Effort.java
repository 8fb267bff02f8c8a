package org.catenary.diagrams.syntax;

/// What a reader may still spend on work that is not linear in the text, so that no text takes it hours.
final class Effort {

    private static final long STEPS = 2_000_000;
    private static final long STEPS_FOR_A_CHARACTER = 10;

    private final long limit;
    private long left;

    Effort(int characters) {
        limit = STEPS + STEPS_FOR_A_CHARACTER * characters;
        left = limit;
    }

    /// Spends some at a place.
    ///
    /// @throws NotationException if that is more than what is left
    void spend(long steps, Lexer tokens, int offset) throws NotationException {
        if (steps > left) {
            throw tokens.error(offset, "turning, summing and spiders in this text take more than %d steps".formatted(limit));
        }
        left -= steps;
    }
}
