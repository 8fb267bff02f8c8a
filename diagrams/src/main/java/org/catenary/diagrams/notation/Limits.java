package org.catenary.diagrams.notation;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/// What a document may hold; more is refused, on both ways.
final class Limits {

    /// The wires of a type, the parts of a node, the rows of a table.
    static final int MANY = 10_000_000;
    private static final int TEXT = 1_000_000;
    private static final int NUMBER = 1_000;
    private static final int NESTING = 100;
    private static final long DOCUMENT = 1L << 32;

    /// JSON within the limits; names may not repeat in an object, streams stay open.
    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(NESTING).maxStringLength(TEXT)
                    .maxNameLength(TEXT).maxNumberLength(NUMBER).maxDocumentLength(DOCUMENT).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build()).build();

    private Limits() {}

    static int checked(long size, String what) {
        if (size > MANY) {
            throw new Unsaveable("%s of %d is too long to save; at most %d".formatted(what, size, MANY));
        }
        return (int) size;
    }
}
