package org.catenary.qnlp.distribution;

import java.util.ArrayList;
import java.util.List;

/// A meaning of transitive sentences from vectors, by what the inner products of sentences are.
///
/// @param name    the name for reports
/// @param formula the meaning of a sentence of subject `s`, verb `v` and object `o`, where `*` is entry by entry
/// @param inner   the inner product of two sentences
record SentenceModel(String name, String formula, Inner inner) {

    /// The inner product of two sentences.
    @FunctionalInterface
    interface Inner {
        double of(Clause a, Clause b);
    }

    /// The baselines, which need no matrix.
    static final List<SentenceModel> BASELINES = List.of(
            new SentenceModel("verb alone", "v", (a, b) -> Entries.dot(a.word(), b.word())),
            new SentenceModel("add", "s + v + o", (a, b) -> Entries.dot(sum(a), sum(b))),
            new SentenceModel("multiply", "s * v * o", (a, b) -> Entries.dot(product(a), product(b))),
            new SentenceModel("verb by arguments", "v * (s + o)", (a, b) -> Entries.dot(
                    Entries.times(a.word(), Entries.plus(a.subject(), a.object())),
                    Entries.times(b.word(), Entries.plus(b.subject(), b.object())))));

    private static double[] sum(Clause clause) {
        return Entries.plus(Entries.plus(clause.subject(), clause.word()), clause.object());
    }

    private static double[] product(Clause clause) {
        return Entries.times(Entries.times(clause.subject(), clause.word()), clause.object());
    }

    /// {@return the model of every form, by matrices of one source}
    static List<SentenceModel> of(VerbSource source) {
        var models = new ArrayList<SentenceModel>();
        for (VerbForm form : VerbForm.values()) {
            models.add(new SentenceModel("%s, %s".formatted(source, form), "%s, V = %s".formatted(form.formula(), source.formula()), form::inner));
        }
        return models;
    }

    /// {@return the cosine of two texts, each the sum of its clauses; zero where one means nothing}
    double cosine(List<Clause> a, List<Clause> b) {
        double product = inner(a, b), norms = Math.sqrt(inner(a, a)) * Math.sqrt(inner(b, b));
        return norms > 0 ? product / norms : 0;
    }

    private double inner(List<Clause> a, List<Clause> b) {
        double sum = 0;
        for (Clause x : a) {
            for (Clause y : b) {
                sum += inner.of(x, y);
            }
        }
        return sum;
    }
}
