package org.catenary.diagrams.notation;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteConstraints;
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

    /// JSON within the limits of a document.
    static final JsonMapper JSON = json(NESTING, DOCUMENT);

    private Limits() {}

    /// JSON nested so deep and so long at most; names may not repeat in an object, streams stay open.
    static JsonMapper json(int nesting, long document) {
        return JsonMapper.builder(JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(nesting).maxStringLength(TEXT)
                        .maxNameLength(TEXT).maxNumberLength(NUMBER).maxDocumentLength(document).build())
                .streamWriteConstraints(StreamWriteConstraints.builder()
                        .maxNestingDepth(Math.max(nesting, StreamWriteConstraints.DEFAULT_MAX_DEPTH)).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build()).build();
    }

    static int checked(long size, String what) {
        if (size > MANY) {
            throw new Unsaveable("%s of %d is too long to save; at most %d".formatted(what, size, MANY));
        }
        return (int) size;
    }
}
