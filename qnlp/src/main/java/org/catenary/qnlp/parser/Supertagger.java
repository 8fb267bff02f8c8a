package org.catenary.qnlp.parser;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Gives the words of a sentence their likeliest types, with costs: parts of speech first, from left to right, then types.
final class Supertagger {

    private final ParserModel model;

    Supertagger(ParserModel model) { this.model = model; }

    /// {@return whether a word was seen often enough in training for its types to be known}
    boolean knows(String word) { return model.known(word.toLowerCase(Locale.ROOT)).length > 0; }

    /// {@return the part of speech of each word, found from left to right}
    static int[] parts(Perceptron perceptron, Features features, int size) {
        var parts = new int[size];
        for (int word = 0; word < size; word++) {
            features.forPart(word, parts);
            parts[word] = highest(perceptron.scores(features.found(), features.count()));
        }
        return parts;
    }

    /// {@return the likeliest types of each word, the cheapest first}
    /// @param most how many a word
    List<List<Choice>> choices(List<String> words, int most) {
        var features = new Features(words);
        int[] parts = parts(model.partOfSpeech(), features, words.size());
        var before = new int[words.size()];
        var choices = new ArrayList<List<Choice>>();
        for (int word = 0; word < words.size(); word++) {
            features.forType(word, parts, before);
            float[] scores = model.supertag().scores(features.found(), features.count());
            List<Choice> ofWord = best(scores, allowed(features.lower(word), parts[word]), most);
            before[word] = ofWord.getFirst().tag();
            choices.add(ofWord);
        }
        return choices;
    }

    /// {@return the types that a word may have: those it was seen with, and where it was seldom seen those of its part of speech}
    BitSet allowed(String lower, int part) {
        int[] known = model.known(lower);
        var allowed = new BitSet();
        for (int tag : known) {
            allowed.set(tag);
        }
        if (known.length == 0) {
            allowed.or(model.ofPart(part));
        }
        return allowed;
    }

    static int highest(float[] scores) {
        int best = 0;
        for (int k = 1; k < scores.length; k++) {
            best = scores[k] > scores[best] ? k : best;
        }
        return best;
    }

    /// The cost of a choice is how far its score lies below the highest.
    private static List<Choice> best(float[] scores, BitSet allowed, int most) {
        var all = new ArrayList<Choice>();
        float highest = Float.NEGATIVE_INFINITY;
        for (int tag = allowed.nextSetBit(0); tag >= 0; tag = allowed.nextSetBit(tag + 1)) {
            highest = Math.max(highest, scores[tag]);
        }
        for (int tag = allowed.nextSetBit(0); tag >= 0; tag = allowed.nextSetBit(tag + 1)) {
            all.add(new Choice(tag, highest - scores[tag]));
        }
        all.sort(Comparator.comparingDouble(Choice::cost).thenComparingInt(Choice::tag));
        return List.copyOf(all.subList(0, Math.min(most, all.size())));
    }

    static int highest(float[] scores, BitSet allowed) {
        int best = allowed.nextSetBit(0);
        for (int tag = best; tag >= 0; tag = allowed.nextSetBit(tag + 1)) {
            best = scores[tag] > scores[best] ? tag : best;
        }
        return best;
    }
}
