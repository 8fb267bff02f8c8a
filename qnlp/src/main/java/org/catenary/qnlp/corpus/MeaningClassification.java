package org.catenary.qnlp.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.catenary.qnlp.text.Line;
import org.catenary.qnlp.text.MalformedFile;
import org.catenary.qnlp.text.Sentence;

/// Sentences on food and on computers, labelled `food` and `IT`: 70 to train, 30 for development, 30 to test.
///
/// They are drawn from the grammar `[adjective] noun verb [adjective] noun .` over eighteen words. Who acts, and two of the
/// verbs, are shared by both topics, so that no single place in the sentence tells the label of every sentence. No sentence
/// comes twice, both topics have the same share of each part, and every word is seen in training.
public final class MeaningClassification {

    private static final long SEED = 1;
    private static final List<String> PARTS = List.of("train", "dev", "test");
    private static final List<Integer> HALVES = List.of(35, 15, 15);
    private static final List<String> SUBJECTS =
            List.of("woman", "student", "friend", "clever woman", "clever student", "clever friend");

    private record Topic(String label, List<String> verbs, List<String> objects) {}

    private static final List<Topic> TOPICS = List.of(
            new Topic("IT", List.of("prepares", "improves", "installs", "tests"), List.of("server", "database", "compiler",
                    "reliable server", "reliable database", "reliable compiler")),
            new Topic("food", List.of("prepares", "improves", "serves", "tastes"), List.of("dinner", "soup", "salad",
                    "tasty dinner", "tasty soup", "tasty salad")));

    private MeaningClassification() {}

    /// {@return the bundled sentences}
    public static Split bundled() { return new Split(resource("train"), resource("dev"), resource("test")); }

    /// {@return the name of the bundled file of a part, `train`, `dev` or `test`}
    static String file(String part) { return "mc-%s.txt".formatted(part); }

    private static Corpus resource(String part) {
        String name = file(part);
        try (InputStream in = MeaningClassification.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource %s is missing".formatted(name));
            }
            return Corpus.of(name, Line.read(name, in.readAllBytes()));
        } catch (IOException | MalformedFile e) {
            throw new IllegalStateException("the resource %s cannot be read".formatted(name), e);
        }
    }

    /// {@return the sentences as they were drawn for the bundled files}
    public static Split draw() { return draw(new Random(SEED)); }

    /// {@return sentences drawn anew: of each topic as many as the parts need, until training has every word}
    public static Split draw(RandomGenerator random) {
        while (true) {
            Split split = drawOnce(random);
            if (split.train().vocabulary().containsAll(split.dev().vocabulary())
                    && split.train().vocabulary().containsAll(split.test().vocabulary())) {
                return split;
            }
        }
    }

    private static Split drawOnce(RandomGenerator random) {
        List<List<String>> lines = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Topic topic : TOPICS) {
            List<String> all = shuffled(sentences(topic), random);
            int from = 0;
            for (int part = 0; part < lines.size(); part++) {
                lines.get(part).addAll(all.subList(from, from + HALVES.get(part)));
                from += HALVES.get(part);
            }
        }
        return new Split(corpus(0, lines, random), corpus(1, lines, random), corpus(2, lines, random));
    }

    private static Corpus corpus(int part, List<List<String>> lines, RandomGenerator random) {
        var examples = new ArrayList<Example>();
        for (String line : shuffled(lines.get(part), random)) {
            int blank = line.indexOf(' ');
            examples.add(new Example(line.substring(0, blank), Sentence.ofTokens(line.substring(blank + 1)),
                    file(PARTS.get(part)) + ":" + (examples.size() + 1)));
        }
        return new Corpus(examples);
    }

    private static List<String> sentences(Topic topic) {
        var sentences = new ArrayList<String>();
        for (String subject : SUBJECTS) {
            for (String verb : topic.verbs) {
                for (String object : topic.objects) {
                    sentences.add("%s %s %s %s .".formatted(topic.label, subject, verb, object));
                }
            }
        }
        return sentences;
    }

    /// Fisher and Yates's shuffle.
    private static List<String> shuffled(List<String> list, RandomGenerator random) {
        var shuffled = new ArrayList<>(list);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            shuffled.set(i, shuffled.set(j, shuffled.get(i)));
        }
        return shuffled;
    }
}
