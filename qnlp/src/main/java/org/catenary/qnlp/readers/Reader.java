package org.catenary.qnlp.readers;

import org.catenary.diagrams.syntax.Diagram;
import org.catenary.qnlp.text.Sentence;

/// A way from sentences to diagrams.
public interface Reader {

    /// {@return the diagram of a sentence, from the unit}
    /// @throws org.catenary.diagrams.category.Mistake if the sentence has none
    Diagram diagram(Sentence sentence);

    /// {@return a text as the sentence that this reader takes, parted into words as [Sentence#of] does by default}
    default Sentence sentence(String text) { return Sentence.of(text); }

    /// {@return the diagram of a sentence that may have words of which the reader knows nothing: they are read as words of any
    /// kind that it knows; by default the same, as for readers that take any word}
    /// @throws org.catenary.diagrams.category.Mistake if the sentence has none
    default Diagram guess(Sentence sentence) { return diagram(sentence); }

    /// {@return the name by which users ask for it}
    String name();
}
