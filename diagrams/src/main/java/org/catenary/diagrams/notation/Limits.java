package org.catenary.diagrams.notation;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/// What a document may hold; more is refused, on both ways.
final class Limits {

    /// The characters of a text.
    static final int TEXT = 1_000_000;
    /// The levels of a document.
    static final int NESTING = 100;
    private static final int NUMBER = 1_000;

    private static final JsonMapper STANDARD = json(NESTING, Extent.STANDARD.bytes(), Extent.STANDARD.tokens());
    private static final JsonMapper LARGE = json(NESTING, Extent.LARGE.bytes(), Extent.LARGE.tokens());

    private Limits() {}

    /// JSON within an extent.
    static JsonMapper json(Extent extent) {
        return switch (extent) {
            case STANDARD -> STANDARD;
            case LARGE -> LARGE;
        };
    }

    /// JSON nested so deep, so long and of so many tokens at most; names may not repeat in an object, streams stay open.
    static JsonMapper json(int nesting, long document, long tokens) {
        return JsonMapper.builder(JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(nesting).maxStringLength(TEXT)
                        .maxNameLength(TEXT).maxNumberLength(NUMBER).maxDocumentLength(document)
                        .maxTokenCount(tokens).build())
                .streamWriteConstraints(StreamWriteConstraints.builder()
                        .maxNestingDepth(Math.max(nesting, StreamWriteConstraints.DEFAULT_MAX_DEPTH)).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build()).build();
    }

    /// {@return a text that is not too long}
    static String checked(String text) {
        if (text.length() > TEXT) {
            throw new Unsaveable("the text %s of %d characters is too long to save; at most %d".formatted(
                    Cursor.shortened(text), text.length(), TEXT));
        }
        return text;
    }
}
