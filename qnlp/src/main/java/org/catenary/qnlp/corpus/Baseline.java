package org.catenary.qnlp.corpus;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A rule without grammar that guesses the class of a sentence: what a model of meaning has to beat.
public enum Baseline {

    /// The commonest class of training.
    MAJORITY {
        @Override List<String> features(Example example) { return List.of(); }
    },

    /// Each word votes for the classes of the training sentences that have it.
    WORDS {
        @Override List<String> features(Example example) { return words(example).stream().distinct().toList(); }
    },

    /// Each word votes for the classes of the training sentences that have it at the same place.
    WORD_ORDER {
        @Override List<String> features(Example example) {
            List<String> words = words(example);
            return IntStream.range(0, words.size()).mapToObj(k -> k + " " + words.get(k)).toList();
        }
    };

    abstract List<String> features(Example example);

    private static List<String> words(Example example) {
        return example.sentences().stream().flatMap(sentence -> sentence.words().stream()).toList();
    }

    /// {@return the guesses for some sentences, in order}
    ///
    /// A vote is worth its share: of five sentences with a word, two of a class, it is two fifths for that class. Where the votes
    /// are even the commonest class of training wins, and of those the first by name.
    public List<String> guesses(Corpus train, List<Example> sentences) {
        var all = new HashMap<String, Integer>();
        var having = new HashMap<String, Map<String, Integer>>();
        for (Example example : train.examples()) {
            all.merge(example.label(), 1, Integer::sum);
            features(example).forEach(feature ->
                    having.computeIfAbsent(feature, _ -> new HashMap<>()).merge(example.label(), 1, Integer::sum));
        }
        return sentences.stream().map(example -> {
            List<Map<String, Integer>> votes =
                    features(example).stream().filter(having::containsKey).map(having::get).toList();
            return train.classes().stream().max(Comparator
                    .comparingDouble((String label) -> Math.rint(1e9 * share(votes, label)))
                    .thenComparingInt(label -> all.getOrDefault(label, 0)).thenComparing(Comparator.reverseOrder())).orElseThrow();
        }).toList();
    }

    private static double share(List<Map<String, Integer>> votes, String label) {
        return votes.stream().mapToDouble(vote ->
                vote.getOrDefault(label, 0) / (double) vote.values().stream().mapToInt(Integer::intValue).sum()).sum();
    }

    /// {@return the share of some sentences whose class is guessed, 0 of none}
    public double accuracy(Corpus train, List<Example> sentences) {
        List<String> guesses = guesses(train, sentences);
        return IntStream.range(0, sentences.size())
                .mapToDouble(k -> guesses.get(k).equals(sentences.get(k).label()) ? 1 : 0).average().orElse(0);
    }
}
