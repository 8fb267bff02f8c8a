package org.catenary.qnlp.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.catenary.qnlp.text.Sentence;

/// Nouns with relative clauses, labelled `subject` as in `doctor that helps sailor .` and `object` as in `doctor that sailor helps .`:
/// 70 to train, 30 for development, 30 to test.
///
/// The same two nouns and verb come with both labels and in the same part. So no word and no set of words tells the label, only
/// what stands where. No phrase comes twice, and every word is seen in training.
public final class RelativeClauses {

    private static final long SEED = 1;
    private static final List<String> PARTS = List.of("train", "dev", "test");
    private static final List<Integer> PAIRS = List.of(35, 15, 15);
    private static final List<String> NOUNS =
            List.of("artist", "doctor", "farmer", "friend", "sailor", "soldier", "student", "teacher");
    private static final List<String> VERBS = List.of("hears", "helps", "knows", "likes", "sees", "teaches");

    private RelativeClauses() {}

    /// {@return the phrases that come with the library}
    public static Split bundled() { return draw(new Random(SEED)); }

    /// {@return phrases drawn anew, until training has every word}
    public static Split draw(RandomGenerator random) {
        while (true) {
            List<String[]> all = triples();
            Collections.shuffle(all, Random.from(random));
            var parts = new ArrayList<Corpus>();
            int from = 0;
            for (int part = 0; part < PARTS.size(); part++) {
                parts.add(corpus(PARTS.get(part), all.subList(from, from + PAIRS.get(part)), random));
                from += PAIRS.get(part);
            }
            if (parts.getFirst().vocabulary().size() == NOUNS.size() + VERBS.size() + 2) {
                return new Split(parts.get(0), parts.get(1), parts.get(2));
            }
        }
    }

    private static List<String[]> triples() {
        var triples = new ArrayList<String[]>();
        for (String head : NOUNS) {
            for (String verb : VERBS) {
                NOUNS.stream().filter(noun -> !noun.equals(head)).forEach(noun -> triples.add(new String[] {head, verb, noun}));
            }
        }
        return triples;
    }

    private static Corpus corpus(String part, List<String[]> triples, RandomGenerator random) {
        var lines = new ArrayList<>(triples.stream().flatMap(triple -> Stream.of(
                List.of("subject", "%s that %s %s .".formatted(triple[0], triple[1], triple[2])),
                List.of("object", "%s that %s %s .".formatted(triple[0], triple[2], triple[1])))).toList());
        Collections.shuffle(lines, Random.from(random));
        var examples = new ArrayList<Example>();
        for (List<String> line : lines) {
            examples.add(new Example(line.getFirst(), Sentence.ofTokens(line.getLast()), "rp-%s.txt:%d".formatted(part, examples.size() + 1)));
        }
        return new Corpus(examples);
    }
}
