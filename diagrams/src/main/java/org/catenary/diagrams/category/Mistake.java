package org.catenary.diagrams.category;

/// A mistake of the user's, told in the user's words: what was attempted, both sides, the place.
///
/// Every error of Catenary that input can cause is one of these or a checked exception of a reader, so that a face
/// towards people can show its message alone.
public abstract class Mistake extends RuntimeException {

    private static final int LONG = 240;

    private final String message;

    /// @param message one or a few lines, complete in themselves
    protected Mistake(String message) {
        super(message);
        this.message = message;
    }

    /// {@return what stands for a value in a message, cut where it is long}
    protected static String brief(Object value) {
        String text = String.valueOf(value);
        return text.length() <= LONG ? text : text.substring(0, text.offsetByCodePoints(0, LONG / 2)) + "…";
    }

    /// {@return what went wrong, complete in itself}
    @Override public final String getMessage() { return message; }
}
