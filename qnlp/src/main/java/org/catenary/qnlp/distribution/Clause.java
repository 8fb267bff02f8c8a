package org.catenary.qnlp.distribution;

/// What a subject, a transitive verb and its object mean.
///
/// @param subject the vector of the subject
/// @param word    the vector of the verb itself
/// @param verb    the matrix of the verb
/// @param object  the vector of the object
record Clause(Entries subject, Entries word, VerbMatrix verb, Entries object) {

    /// {@return `s * (V o)`}
    Entries changedSubject() { return subject.times(verb.times(object)); }

    /// {@return `o * (Vᵀ s)`}
    Entries changedObject() { return object.times(verb.transposedTimes(subject)); }
}
