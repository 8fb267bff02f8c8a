package org.catenary.qnlp.grammar;

import org.catenary.diagrams.category.Mistake;

/// A sentence with its readings is too large to parse in the memory that parsing may take.
public final class TooAmbiguous extends Mistake {

    /// @param found how large, as in `50000 states, limit 40000`
    TooAmbiguous(String found) {
        super("the sentence is too long or too ambiguous to parse: %s; split it, or give its words fewer types"
                .formatted(found));
    }
}
