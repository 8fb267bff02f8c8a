package org.catenary.qnlp.parser;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.dependency.DependencyTree;
import org.catenary.qnlp.dependency.Node;
import org.catenary.qnlp.dependency.PregroupTypes;

/// Learns a parser from dependency trees: their words get pregroup types, and two averaged perceptrons learn to tell parts of
/// speech and types from the words alone.
///
/// Trees whose types do not reduce to one object, as of crossing dependencies, are left out; so are types that are met seldom.
/// Deterministic for its seed.
///
/// @param epochs  passes over the trees
/// @param seldom  how often a type must be met, at least
/// @param seed    of the order of the trees in each pass
public record ParserTrainer(int epochs, int seldom, long seed) {

    private static final int OFTEN = 25;
    private static final float SMALLEST = 0.02f;

    /// Eight passes, types met five times.
    public static final ParserTrainer STANDARD = new ParserTrainer(8, 5, 1);

    /// What came of the trees.
    ///
    /// @param model     the model
    /// @param trees     how many trees were given
    /// @param converted how many have types that reduce
    public record Trained(ParserModel model, int trees, int converted) {}

    private record Example(List<String> words, List<Integer> types) {}

    /// {@return the parser's model}
    public Trained train(List<DependencyTree> trees) {
        var counts = new HashMap<Ty, Integer>();
        var gold = new ArrayList<GoldParse>();
        for (DependencyTree tree : trees) {
            GoldParse.of(tree).ifPresent(parse -> {
                gold.add(parse);
                parse.types().forEach(type -> counts.merge(type, 1, Integer::sum));
            });
        }
        List<Ty> types = counts.entrySet().stream().filter(e -> e.getValue() >= seldom)
                .sorted(Map.Entry.<Ty, Integer>comparingByValue().reversed().thenComparing(e -> e.getKey().toString()))
                .map(Map.Entry::getKey).toList();
        var tags = new Tags(types);
        var names = new TreeSet<String>();
        trees.forEach(tree -> tree.nodes().forEach(node -> names.add(node.upos())));
        List<String> parts = List.copyOf(names);
        Perceptron first = partOfSpeech(trees, parts);
        var examples = new ArrayList<Example>();
        var frequent = new HashSet<>(types);
        for (GoldParse parse : gold) {
            if (frequent.containsAll(parse.types())) {
                examples.add(new Example(words(parse.tree()), parse.types().stream().map(tags::number).toList()));
            }
        }
        var ofPart = new BitSet[parts.size()];
        for (int p = 0; p < ofPart.length; p++) {
            ofPart[p] = new BitSet();
        }
        Map<String, int[]> known = lexicon(gold, frequent, tags, parts, ofPart);
        for (BitSet set : ofPart) {
            if (set.isEmpty()) {
                set.set(0);
            }
        }
        var second = new Perceptron(tags.size());
        var model = new ParserModel(parts, tags, first, second, known, ofPart);
        supertags(model, examples);
        return new Trained(model, trees.size(), gold.size());
    }

    private static List<String> words(DependencyTree tree) { return tree.nodes().stream().map(Node::form).toList(); }

    private Perceptron partOfSpeech(List<DependencyTree> trees, List<String> parts) {
        var perceptron = new Perceptron(parts.size());
        var order = new ArrayList<>(trees);
        var random = new Random(seed);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            for (DependencyTree tree : order) {
                var features = new Features(words(tree));
                var guessed = new int[tree.size()];
                for (int word = 0; word < guessed.length; word++) {
                    features.forPart(word, guessed);
                    guessed[word] = Supertagger.highest(perceptron.scores(features.found(), features.count()));
                    perceptron.learn(features.found(), features.count(), parts.indexOf(tree.nodes().get(word).upos()), guessed[word]);
                }
            }
        }
        perceptron.average(SMALLEST);
        return perceptron;
    }

    /// Types are learnt on parts of speech as they are found, not as they are given, since only those are there when it parses.
    private void supertags(ParserModel model, List<Example> examples) {
        var tagger = new Supertagger(model);
        var perceptron = model.supertag();
        var order = new ArrayList<>(examples);
        var random = new Random(seed);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            for (Example example : order) {
                var features = new Features(example.words);
                int[] found = Supertagger.parts(model.partOfSpeech(), features, example.words.size());
                var guessed = new int[found.length];
                for (int word = 0; word < guessed.length; word++) {
                    features.forType(word, found, guessed);
                    BitSet allowed = tagger.allowed(features.lower(word), found[word]);
                    int right = example.types.get(word);
                    allowed.set(right);
                    guessed[word] = Supertagger.highest(perceptron.scores(features.found(), features.count()), allowed);
                    perceptron.learn(features.found(), features.count(), right, guessed[word]);
                }
            }
        }
        perceptron.average(SMALLEST);
    }

    /// The types of frequent words, and those of each part of speech.
    private static Map<String, int[]> lexicon(List<GoldParse> gold, HashSet<Ty> frequent, Tags tags, List<String> parts, BitSet[] ofPart) {
        var counts = new TreeMap<String, TreeMap<Integer, Integer>>();
        var byPart = new HashMap<Long, Integer>();
        for (GoldParse parse : gold) {
            for (int word = 0; word < parse.types().size(); word++) {
                Node node = parse.tree().nodes().get(word);
                Ty type = parse.types().get(word);
                if (frequent.contains(type)) {
                    int tag = tags.number(type), part = parts.indexOf(node.upos());
                    counts.computeIfAbsent(node.form().toLowerCase(Locale.ROOT), _ -> new TreeMap<>()).merge(tag, 1, Integer::sum);
                    byPart.merge((long) part << 32 | tag, 1, Integer::sum);
                }
            }
        }
        byPart.forEach((key, count) -> {
            if (count > 2) {
                ofPart[(int) (key >> 32)].set(key.intValue());
            }
        });
        var known = new HashMap<String, int[]>();
        counts.forEach((word, tagged) -> {
            if (tagged.values().stream().mapToInt(n -> n).sum() >= OFTEN) {
                known.put(word, tagged.keySet().stream().mapToInt(t -> t).toArray());
            }
        });
        return known;
    }
}
