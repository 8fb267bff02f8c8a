package org.catenary.qnlp.parser;

import java.util.List;
import java.util.Locale;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.dependency.DependencyTree;
import org.catenary.qnlp.grammar.Lexeme;

/// How a parser does on a treebank.
///
/// @param sentences how many sentences
/// @param whole     how many of them reduce to one object
/// @param shorter   how many have at most twenty words
/// @param shortWhole how many of those reduce to one object
/// @param words     how many words stand in trees that could be converted
/// @param right     how many of them got the type of the conversion
/// @param gold      how many pairs of words the conversion links
/// @param found     how many the parser links, in the same sentences
/// @param both      how many both do
/// @param nanos     the time that parsing took
public record Evaluation(int sentences, int whole, int shorter, int shortWhole, int words, int right, int gold, int found, int both,
        long nanos) {

    private static final int SHORT = 20;

    /// {@return how a parser does on these trees, their words given as tokens}
    public static Evaluation of(StatisticalParser parser, List<DependencyTree> trees) {
        int whole = 0, shorter = 0, shortWhole = 0, words = 0, right = 0, gold = 0, found = 0, both = 0;
        long nanos = 0;
        for (DependencyTree tree : trees) {
            var sentence = DependencyParse.sentence(tree);
            long start = System.nanoTime();
            StatisticalParser.Result result = parser.parse(sentence);
            nanos += System.nanoTime() - start;
            whole += result.isWhole() ? 1 : 0;
            shorter += tree.size() <= SHORT ? 1 : 0;
            shortWhole += tree.size() <= SHORT && result.isWhole() ? 1 : 0;
            var reference = GoldParse.of(tree);
            if (reference.isPresent()) {
                List<Ty> types = result.parse().words().stream().map(Lexeme::type).toList();
                for (int word = 0; word < tree.size(); word++) {
                    words++;
                    right += types.get(word).equals(reference.get().types().get(word)) ? 1 : 0;
                }
                var pairs = GoldParse.pairs(types, result.parse().links());
                gold += reference.get().pairs().size();
                found += pairs.size();
                both += (int) pairs.stream().filter(reference.get().pairs()::contains).count();
            }
        }
        return new Evaluation(trees.size(), whole, shorter, shortWhole, words, right, gold, found, both, nanos);
    }

    /// {@return the share of sentences of at most twenty words that reduce to one object}
    public double coverageOfShort() { return (double) shortWhole / shorter; }

    /// {@return the share of sentences that reduce to one object}
    public double coverage() { return (double) whole / sentences; }

    /// {@return the share of words with the type of the conversion}
    public double accuracy() { return (double) right / words; }

    /// {@return the harmonic mean of precision and recall of the pairs of words that are linked}
    public double f1() { return 2.0 * both / (gold + found); }

    /// {@return sentences parsed in a second}
    public double rate() { return sentences / (nanos / 1e9); }

    /// {@return the figures, a line each}
    @Override public String toString() {
        return String.format(Locale.ROOT, """
                whole parses        %.1f %% of %d sentences
                of at most 20 words %.1f %% of %d
                types right         %.1f %% of %d words
                links, F1           %.1f %% of %d pairs
                sentences a second  %.0f""", 100 * coverage(), sentences, 100 * coverageOfShort(), shorter, 100 * accuracy(), words,
                100 * f1(), gold, rate());
    }
}
