package org.catenary.qnlp.report;

import java.util.List;

/// One test sentence with what the model says of it.
///
/// @param text          the sentence
/// @param label         the right class
/// @param predicted     the most probable class
/// @param classes       the classes
/// @param probabilities the probability of each
/// @param rightSeeds    how many of the seeds' models are right
/// @param unseen        words that do not occur in training, whose parameters kept their first values
/// @param diagram       the picture of its grammar, SVG
/// @param circuit       the picture of its circuit, SVG
public record TestSentence(String text, String label, String predicted, List<String> classes, List<Double> probabilities,
        int rightSeeds, List<String> unseen, String diagram, String circuit) {

    /// {@return whether the prediction is right}
    public boolean right() { return label.equals(predicted); }
}
