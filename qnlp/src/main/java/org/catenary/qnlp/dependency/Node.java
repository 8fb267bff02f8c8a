package org.catenary.qnlp.dependency;

/// A word of a dependency tree.
///
/// @param form     the word as it stands in the text
/// @param lemma    its dictionary form, `_` where none is given
/// @param upos     its universal part of speech, as in `NOUN`
/// @param features its morphological features, as in `PronType=Rel`, `_` for none
/// @param head     the number of the word it depends on, from 1, or 0 for the root
/// @param relation how it depends, as in `nsubj:pass`
public record Node(String form, String lemma, String upos, String features, int head, String relation) {

    /// {@return the relation without its subtype, as in `nsubj`}
    public String kind() {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }
}
