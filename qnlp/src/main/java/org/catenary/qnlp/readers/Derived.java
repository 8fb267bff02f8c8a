package org.catenary.qnlp.readers;

import org.catenary.qnlp.ccg.Derivation;
import org.catenary.qnlp.text.Sentence;

/// What finds derivations of sentences.
@FunctionalInterface
public interface Derived {

    /// {@return a derivation of a sentence}
    /// @throws org.catenary.diagrams.category.Mistake if there is none
    Derivation derivation(Sentence sentence);
}
