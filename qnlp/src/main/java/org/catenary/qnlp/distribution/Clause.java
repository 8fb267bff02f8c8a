package org.catenary.qnlp.distribution;

/// What a subject, a transitive verb and its object mean.
///
/// @param subject the vector of the subject
/// @param word    the vector of the verb itself
/// @param verb    the matrix of the verb
/// @param object  the vector of the object
record Clause(double[] subject, double[] word, VerbMatrix verb, double[] object) {

    /// {@return `s * (V o)`}
    double[] changedSubject() { return Entries.times(subject, verb.times(object)); }

    /// {@return `o * (Vᵀ s)`}
    double[] changedObject() { return Entries.times(object, verb.transposedTimes(subject)); }
}
