package org.catenary.qnlp.discocirc;

import java.util.Locale;
import java.util.Set;

/// The words of English that a text circuit does without: articles before a noun, auxiliaries over a verb.
public final class FunctionWords {

    private static final Set<String> WORDS = Set.of("a", "an", "the", "am", "is", "are", "was", "were", "be", "been", "being", "do", "does",
            "did", "has", "have", "had", "will", "would", "shall", "should", "can", "could", "may", "might", "must", "used", "to");

    private FunctionWords() {}

    /// {@return a tree without such words; where one has nothing of its own type below it, as in `she is a cook`, it stays}
    public static PregroupTree removedFrom(PregroupTree tree) {
        return tree.without(node -> WORDS.contains(node.word().toLowerCase(Locale.ROOT)));
    }
}
