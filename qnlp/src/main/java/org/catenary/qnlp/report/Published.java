package org.catenary.qnlp.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What others published for data sets, found by their content.
public final class Published {

    private Published() {}

    /// {@return the published figures for a training and a test set, none for sets that are not known}
    /// @param trainHash SHA-256 of the training set's lines with single blanks, in hexadecimal
    /// @param testHash  SHA-256 of the test set's lines with single blanks, in hexadecimal
    public static List<PublishedFigure> figures(String trainHash, String testHash) {
        var figures = new ArrayList<PublishedFigure>();
        for (JsonNode set : read().required("sets")) {
            if (set.required("train").asString().equals(trainHash) && set.required("test").asString().equals(testHash)) {
                set.required("figures").forEach(f -> figures.add(figure(f)));
            }
        }
        return figures;
    }

    private static PublishedFigure figure(JsonNode f) {
        return new PublishedFigure(f.required(0).asString(), f.required(1).asString(), f.required(2).asString(),
                f.required(3).asString(), f.required(4).asString(), f.required(5).asString());
    }

    private static JsonNode read() {
        try (InputStream in = Objects.requireNonNull(Published.class.getResourceAsStream("published.json"))) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
