package org.catenary.qnlp.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.qnlp.text.Sentence;

/// Pairs of labelled sentences, labelled by whether their labels are the same: 300 to train, 200 for development, 200 to test.
///
/// The pairs of a part are drawn from all pairs of two of its sentences, so that no sentence of a test pair was trained on.
public final class Pairs {

    private static final long SEED = 1;
    private static final int TRAIN = 300, REST = 200;

    private Pairs() {}

    /// {@return pairs of the sentences of each part, always the same; all pairs of a part that has fewer}
    public static Split of(Split sentences) { return of(sentences, new Random(SEED)); }

    /// {@return pairs of the sentences of each part}
    public static Split of(Split sentences, RandomGenerator random) {
        return new Split(drawn(sentences.train(), TRAIN, random), drawn(sentences.dev(), REST, random), drawn(sentences.test(), REST, random));
    }

    private static Corpus drawn(Corpus corpus, int count, RandomGenerator random) {
        List<Example> all = corpus.examples();
        List<int[]> pairs = new ArrayList<>(IntStream.range(0, all.size()).boxed()
                .flatMap(a -> IntStream.range(a + 1, all.size()).mapToObj(b -> new int[] {a, b})).toList());
        int wanted = Math.min(count, pairs.size());
        for (int k = 0; k < wanted; k++) {
            int other = k + random.nextInt(pairs.size() - k);
            int[] held = pairs.get(k);
            pairs.set(k, pairs.get(other));
            pairs.set(other, held);
        }
        return new Corpus(pairs.subList(0, wanted).stream().map(pair -> pair(all.get(pair[0]), all.get(pair[1]))).toList());
    }

    private static Example pair(Example first, Example second) {
        List<Sentence> sentences = Stream.of(first, second).flatMap(each -> each.sentences().stream()).toList();
        return new Example(first.label().equals(second.label()) ? "same" : "different", sentences, "%s and %s".formatted(first.place(), second.place()));
    }
}
