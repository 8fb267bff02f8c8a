package org.catenary.qnlp.dependency;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Dependency trees for tests.
public final class Trees {

    private static final List<String> NOUNS = List.of("cat", "dog", "fish", "bird", "horse");
    private static final List<String> VERBS = List.of("sees", "likes", "finds", "feeds");
    private static final List<String> ADJECTIVES = List.of("old", "small", "clever");
    private static final List<String> ADVERBS = List.of("today", "quietly", "often");
    private static final List<String> PREPOSITIONS = List.of("near", "with", "behind");

    private Trees() {}

    /// {@return a tree from a line a word: form, part of speech, head, relation}
    public static DependencyTree of(String... words) {
        var nodes = new ArrayList<Node>();
        for (String word : words) {
            String[] f = word.split(" ", -1);
            nodes.add(new Node(f[0], f[0], f[1], "_", Integer.parseInt(f[2]), f[3]));
        }
        return new DependencyTree(nodes);
    }

    /// {@return a sentence of a small grammar: noun phrases with adjectives and prepositions, a transitive verb, an adverb}
    public static DependencyTree random(RandomGenerator random) {
        var words = new ArrayList<String>();
        int subject = phrase(words, random, "nsubj");
        words.add("verb");
        int verb = words.size();
        int object = phrase(words, random, "obj");
        boolean adverb = random.nextBoolean();
        words.set(verb - 1, pick(VERBS, random) + " VERB 0 root");
        words.set(subject - 1, words.get(subject - 1).formatted(verb));
        words.set(object - 1, words.get(object - 1).formatted(verb));
        if (adverb) {
            words.add(pick(ADVERBS, random) + " ADV " + verb + " advmod");
        }
        words.add(". PUNCT " + verb + " punct");
        return of(words.toArray(String[]::new));
    }

    private static int phrase(List<String> words, RandomGenerator random, String relation) {
        int start = words.size(), adjectives = random.nextInt(3), head = start + adjectives + 2;
        words.add("the DET " + head + " det");
        for (int k = 0; k < adjectives; k++) {
            words.add(pick(ADJECTIVES, random) + " ADJ " + head + " amod");
        }
        words.add(pick(NOUNS, random) + " NOUN %d " + relation);
        if (random.nextInt(3) == 0) {
            int preposition = words.size() + 1;
            words.add(pick(PREPOSITIONS, random) + " ADP " + (preposition + 1) + " case");
            words.add(pick(NOUNS, random) + " NOUN " + head + " nmod");
        }
        return head;
    }

    private static String pick(List<String> list, RandomGenerator random) { return list.get(random.nextInt(list.size())); }
}
