package org.catenary.diagrams.notation;

import tools.jackson.databind.json.JsonMapper;

/// How much a document may hold; more is refused when it is written and when it is read.
///
/// A *token* is a number, a text, the name of a field, or one end of a list or an object. A *step* is work in putting diagrams
/// together: one for each wire that is compared, 32 for each that is turned, 3,000 for each composition and tensor and 400 times
/// the binary logarithm of the length for each of its parts.
public enum Extent {
    /// For files of anybody: 64 MiB, three million tokens and a billion steps, so that a hostile file ends in an error within
    /// a second and in 256 MiB.
    STANDARD(1L << 26, 3_000_000, 1_000_000_000),
    /// For files of one's own: 4 GiB, 400 million tokens and any number of steps.
    LARGE(1L << 32, 400_000_000, Long.MAX_VALUE);

    private final long bytes;
    private final long tokens;
    private final long steps;

    Extent(long bytes, long tokens, long steps) {
        this.bytes = bytes;
        this.tokens = tokens;
        this.steps = steps;
    }

    /// {@return the bytes of a document}
    public long bytes() { return bytes; }

    /// {@return the tokens of a document}
    public long tokens() { return tokens; }

    /// {@return the steps in which the diagrams of a document are put together}
    public long steps() { return steps; }

    /// {@return JSON within these limits, of objects without repeated names}
    public JsonMapper json() { return Limits.json(this); }
}
