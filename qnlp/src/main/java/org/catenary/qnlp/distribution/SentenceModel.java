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
            new SentenceModel("verb alone", "v", (a, b) -> a.word().dot(b.word())),
            new SentenceModel("add", "s + v + o", (a, b) -> sum(a).dot(sum(b))),
            new SentenceModel("multiply", "s * v * o", (a, b) -> product(a).dot(product(b))),
            new SentenceModel("verb by arguments", "v * (s + o)", (a, b) -> 
                    a.word().times(a.subject().plus(a.object())).dot(b.word().times(b.subject().plus(b.object())))));

    private static Entries sum(Clause clause) { return clause.subject().plus(clause.word()).plus(clause.object()); }

    private static Entries product(Clause clause) { return clause.subject().times(clause.word()).times(clause.object()); }

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
