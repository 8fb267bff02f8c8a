package org.catenary.qnlp.corpus;

import org.catenary.qnlp.text.Sentence;

/// A sentence with its label.
///
/// @param label    the class it belongs to
/// @param sentence the sentence, tokenised
/// @param place    where it stands, as in `train.txt:3`
public record Example(String label, Sentence sentence, String place) {

    /// {@return the example as a line of a file}
    @Override public String toString() { return label + " " + sentence.tokenised(); }
}
