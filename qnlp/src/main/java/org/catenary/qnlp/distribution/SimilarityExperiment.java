package org.catenary.qnlp.distribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGeneratorFactory;
import org.catenary.qnlp.distribution.Correlation.Scoring;
import org.catenary.qnlp.distribution.Judgements.Words;

/// How well models of transitive sentences agree with people.
///
/// A text of several clauses is the sum of their meanings. A word without vector is zero, and told.
///
/// {@snippet class="org.catenary.qnlp.distribution.SimilarityExperimentTest" region="compare"}
public final class SimilarityExperiment {

    private static final Map<String, String> LEMMAS = Map.of("papers", "paper", "sniffing", "sniff");

    private final Vectors vectors;
    private final Optional<Map<String, VerbMatrix>> corpus;
    private final SortedSet<String> missing = new TreeSet<>();

    /// @param vectors the vectors of words
    /// @param corpus  the matrices of verbs by what they occur with, if there are such
    public SimilarityExperiment(Vectors vectors, Optional<Map<String, VerbMatrix>> corpus) {
        this.vectors = vectors;
        this.corpus = corpus.map(Map::copyOf);
    }

    /// How a model agrees with people.
    ///
    /// @param model      the name of the model
    /// @param formula    what a sentence means
    /// @param judgements against all single scores
    /// @param means      against the mean score of each pair
    public record Row(String model, String formula, Correlation judgements, Correlation means) {}

    /// {@return a row for every model: the baselines, then every form by every source of matrices}
    /// @param samples how often the bootstrap draws
    /// @param seed    of the bootstrap, the same draws for every model
    public List<Row> rows(Judgements judgements, int samples, long seed) {
        var rows = new ArrayList<Row>();
        SentenceModel.BASELINES.forEach(model -> rows.add(row(model, VerbSource.ZERO_DIAGONAL, judgements, samples, seed)));
        for (VerbSource source : VerbSource.values()) {
            if (source != VerbSource.CORPUS || corpus.isPresent()) {
                SentenceModel.of(source).forEach(model -> rows.add(row(model, source, judgements, samples, seed)));
            }
        }
        return rows;
    }

    /// {@return the words that had no vector or matrix so far}
    public SortedSet<String> missing() { return new TreeSet<>(missing); }

    private Row row(SentenceModel model, VerbSource source, Judgements judgements, int samples, long seed) {
        Map<Words, Clause> clauses = new HashMap<>();
        double[] predictions = judgements.pairs().stream().mapToDouble(pair -> model.cosine(
                clauses(pair.left(), source, clauses), clauses(pair.right(), source, clauses))).toArray();
        List<List<Double>> scores = List.copyOf(judgements.scores().sequencedValues());
        return new Row(model.name(), model.formula(), correlation(predictions, scores, Scoring.JUDGEMENTS, samples, seed),
                correlation(predictions, scores, Scoring.PAIR_MEANS, samples, seed));
    }

    private static Correlation correlation(double[] predictions, List<List<Double>> scores, Scoring scoring, int samples, long seed) {
        return Correlation.of(predictions, scores, scoring, samples, RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
    }

    private List<Clause> clauses(List<Words> text, VerbSource source, Map<Words, Clause> known) {
        return text.stream().map(words -> known.computeIfAbsent(words, w -> clause(w, source))).toList();
    }

    private Clause clause(Words words, VerbSource source) {
        Entries verb = vector(words.verb());
        VerbMatrix matrix = source == VerbSource.CORPUS ? Optional.ofNullable(corpus.orElseThrow().get(lemma(words.verb())))
                .orElseGet(() -> {
                    missing.add(words.verb() + " (matrix)");
                    return VerbMatrix.outer(List.of(), vectors.dimension());
                }) : source.matrix(verb);
        return new Clause(vector(words.subject()), verb, matrix, vector(words.object()));
    }

    private static String lemma(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return LEMMAS.getOrDefault(lower, lower);
    }

    private Entries vector(String word) {
        return vectors.vector(word).or(() -> vectors.vector(lemma(word))).orElseGet(() -> {
            missing.add(word);
            return Entries.zero(vectors.dimension());
        });
    }

}
