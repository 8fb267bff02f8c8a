package org.catenary.qnlp.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// What a model says of an example.
///
/// @param parts         each of its sentences on its way to a circuit
/// @param probabilities the probability of each class, in the order of the outcomes
public record Prediction(List<Stages> parts, SequencedMap<String, Double> probabilities) {

    /// Copies the collections.
    public Prediction {
        parts = List.copyOf(parts);
        probabilities = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(probabilities));
    }

    /// {@return the most probable class, the first of equally probable ones}
    public String likeliest() {
        return probabilities.entrySet().stream().reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                .map(Map.Entry::getKey).orElseThrow();
    }
}
