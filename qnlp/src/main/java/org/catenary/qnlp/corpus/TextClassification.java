package org.catenary.qnlp.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.text.Line;
import org.catenary.qnlp.text.MalformedFile;
import org.catenary.qnlp.text.Sentence;

/// Texts of three sentences on food and on computers, labelled `food` and `IT`: 180 to train, 60 for development, 60 to test.
///
/// Somebody does something, is or was somebody, and likes to do something; the topics share people, most verbs and some nouns. No text
/// comes twice, and both topics have the same share of each part.
public final class TextClassification {

    private static final long SEED = 1;
    private static final List<String> PARTS = List.of("train", "dev", "test");
    private static final List<Integer> HALVES = List.of(90, 30, 30);
    private static final List<Person> PEOPLE = List.of(new Person("woman", "she"), new Person("man", "he"), new Person("student", "she"),
            new Person("student", "he"), new Person("friend", "she"), new Person("friend", "he"));
    private static final List<String> BEING = List.of("is a", "was a", "has been a", "had been a", "used to be a");
    private static final List<String> KIND = List.of("clever ", "modest ", "patient ", "talented ", "");
    private static final List<String> LIKING = List.of("likes", "enjoys", "delights in");
    private static final List<String> DOING = List.of("trying", "comparing", "learning");
    private static final List<String> NEW = List.of("new ", "simple ", "unusual ", "");

    private record Person(String noun, String pronoun) {}

    private record Topic(String label, List<String> verbs, List<String> objects, List<String> trades, List<String> interests) {}

    private static final List<Topic> TOPICS = List.of(
            new Topic("IT", List.of("prepares", "improves", "installs", "tests"), List.of("server", "database", "compiler", "reliable server",
                    "reliable database", "reliable compiler"), List.of("administrator", "tester", "beginner", "professional"),
                    List.of("protocols", "tools", "ideas", "methods")),
            new Topic("food", List.of("prepares", "improves", "serves", "tastes"), List.of("dinner", "soup", "salad", "tasty dinner",
                    "tasty soup", "tasty salad"), List.of("chef", "waiter", "beginner", "professional"),
                    List.of("spices", "recipes", "ideas", "methods")));

    private TextClassification() {}

    /// {@return the texts, always the same}
    public static Split draw() { return draw(new Random(SEED)); }

    /// {@return texts drawn anew}
    public static Split draw(RandomGenerator random) {
        List<List<Example>> parts = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Topic topic : TOPICS) {
            Set<String> texts = new LinkedHashSet<>();
            int wanted = HALVES.stream().mapToInt(Integer::intValue).sum();
            while (texts.size() < wanted) {
                texts.add(text(topic, random));
            }
            List<String> all = List.copyOf(texts);
            int from = 0;
            for (int part = 0; part < PARTS.size(); part++) {
                for (String text : all.subList(from, from + HALVES.get(part))) {
                    parts.get(part).add(new Example(topic.label, Sentence.ofTokens(text),
                            "%s text %d".formatted(PARTS.get(part), parts.get(part).size() + 1)));
                }
                from += HALVES.get(part);
            }
        }
        return new Split(new Corpus(parts.get(0)), new Corpus(parts.get(1)), new Corpus(parts.get(2)));
    }

    private static String text(Topic topic, RandomGenerator random) {
        Person person = one(PEOPLE, random);
        return "%s %s %s . %s %s %s%s . %s %s %s %s%s".formatted(person.noun, one(topic.verbs, random), one(topic.objects, random),
                person.pronoun, one(BEING, random), one(KIND, random), one(topic.trades, random),
                person.pronoun, one(LIKING, random), one(DOING, random), one(NEW, random), one(topic.interests, random));
    }

    private static <T> T one(List<T> list, RandomGenerator random) { return list.get(random.nextInt(list.size())); }

    /// {@return the words of these texts and of the published ones on the same topics}
    public static Lexicon lexicon() {
        String name = "texts.lexicon";
        try (InputStream in = TextClassification.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource %s is missing".formatted(name));
            }
            return Lexicon.of(name, Line.read(name, in.readAllBytes())).with(Lexicon.english());
        } catch (IOException | MalformedFile e) {
            throw new IllegalStateException("the resource %s cannot be read".formatted(name), e);
        }
    }
}
