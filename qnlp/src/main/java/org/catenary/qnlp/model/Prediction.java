package org.catenary.qnlp.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// What a model says of a sentence.
///
/// @param stages        the sentence on its way to a circuit
/// @param probabilities the probability of each class, in the order of the outcomes
public record Prediction(Stages stages, SequencedMap<String, Double> probabilities) {

    /// Copies the map.
    public Prediction { probabilities = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(probabilities)); }

    /// {@return the most probable class, the first of equally probable ones}
    public String likeliest() {
        return probabilities.entrySet().stream().reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                .map(Map.Entry::getKey).orElseThrow();
    }
}
