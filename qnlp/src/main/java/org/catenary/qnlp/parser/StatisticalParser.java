package org.catenary.qnlp.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.grammar.EmptySentence;
import org.catenary.qnlp.grammar.Lexeme;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.grammar.Link;
import org.catenary.qnlp.grammar.Parse;
import org.catenary.qnlp.text.Sentence;

/// Parses any sentence: a tagger proposes types for each word, and the cheapest choice that reduces to one object is the parse.
///
/// First few types a word are tried, then more. Where none reduces, the sentence is cut into pieces, as few and as cheap as can
/// be, that do; the types of the pieces stand side by side in the goal of the parse.
///
/// {@snippet class="org.catenary.qnlp.parser.StatisticalParserTest" region="parse"}
public final class StatisticalParser {

    private static final int[] WIDTHS = {3, 8, 20};
    private static final int LONG = 40;
    private static final float PIECE = 4;
    private static final float NOUN = 10;

    private static final float LISTED = 2;

    private static final float RARE = 10;

    private final Tags tags;
    private final Supertagger tagger;
    private final Lexicon lexicon;

    /// A parser with this model.
    public StatisticalParser(ParserModel model) { this(model, Lexicon.of(List.of())); }

    /// A parser with this model, and with a lexicon beside it: its readings are at hand however unlikely the model has them,
    /// and come first for words that the model seldom saw.
    public StatisticalParser(ParserModel model, Lexicon lexicon) {
        this.tagger = new Supertagger(model);
        this.lexicon = lexicon;
        var types = new ArrayList<>(model.types());
        types.add(Ty.of("n"));
        lexicon.words().forEach(word -> lexicon.readings(word).forEach(reading -> types.add(reading.type())));
        this.tags = new Tags(types);
    }

    /// A parse with what it took.
    ///
    /// @param parse  the parse
    /// @param pieces how many pieces the sentence was cut into, 1 for a whole parse
    public record Result(Parse parse, int pieces) {

        /// {@return whether the sentence reduces to one object}
        public boolean isWhole() { return pieces == 1; }
    }

    /// {@return the parse of a sentence}
    /// @throws EmptySentence if it has no word
    public Result parse(Sentence sentence) {
        List<String> words = sentence.words();
        if (words.isEmpty()) {
            throw new EmptySentence();
        }
        for (int width : WIDTHS) {
            if (words.size() <= LONG || width < WIDTHS[WIDTHS.length - 1]) {
                var found = new BestReduction(tags, choices(words, width)).reduction(0, words.size());
                if (found.isPresent()) {
                    return new Result(parse(sentence, List.of(found.get())), 1);
                }
            }
        }
        List<BestReduction.Found> pieces = pieces(new BestReduction(tags, withNoun(choices(words, WIDTHS[0]))), words.size());
        return new Result(parse(sentence, pieces), pieces.size());
    }

    /// What the tagger proposes, and the readings of the lexicon at a price at most.
    private List<List<Choice>> choices(List<String> words, int width) {
        List<List<Choice>> proposed = tagger.choices(words, width);
        var choices = new ArrayList<List<Choice>>();
        for (int word = 0; word < words.size(); word++) {
            var costs = new TreeMap<Integer, Float>();
            List<Lexeme> listed = lexicon.readings(words.get(word));
            boolean rare = !listed.isEmpty() && !tagger.knows(words.get(word));
            proposed.get(word).forEach(choice -> costs.put(choice.tag(), choice.cost() + (rare ? RARE : 0)));
            for (Lexeme reading : listed) {
                costs.merge(tags.number(reading.type()), rare ? 0 : LISTED, Math::min);
            }
            choices.add(costs.entrySet().stream().map(e -> new Choice(e.getKey(), e.getValue())).toList());
        }
        return choices;
    }

    /// Every word may be a noun at a price, so that each is a piece at worst.
    private List<List<Choice>> withNoun(List<List<Choice>> choices) {
        var noun = new Choice(tags.number(Ty.of("n")), NOUN);
        return choices.stream().map(list -> {
            var longer = new ArrayList<>(list);
            longer.add(noun);
            return List.copyOf(longer);
        }).toList();
    }

    /// The cheapest cut, each piece with a cost of its own.
    private static List<BestReduction.Found> pieces(BestReduction reduction, int size) {
        var cost = new float[size + 1];
        var cut = new int[size + 1];
        for (int end = 1; end <= size; end++) {
            cost[end] = Float.POSITIVE_INFINITY;
            for (int begin = 0; begin < end; begin++) {
                float total = cost[begin] + PIECE + reduction.cost(begin, end);
                if (total < cost[end]) {
                    cost[end] = total;
                    cut[end] = begin;
                }
            }
        }
        var pieces = new ArrayList<BestReduction.Found>();
        for (int end = size; end > 0; end = cut[end]) {
            pieces.addFirst(reduction.reduction(cut[end], end).orElseThrow());
        }
        return pieces;
    }

    private Parse parse(Sentence sentence, List<BestReduction.Found> pieces) {
        var lexemes = new ArrayList<Lexeme>();
        var links = new ArrayList<Link>();
        int wires = 0, word = 0;
        for (BestReduction.Found piece : pieces) {
            int offset = wires;
            piece.links().forEach(link -> links.add(new Link(offset + link.left(), offset + link.right())));
            for (int tag : piece.tags()) {
                Ty type = tags.type(tag);
                lexemes.add(new Lexeme(sentence.words().get(word++), type));
                wires += Math.toIntExact(type.size());
            }
        }
        return new Parse(sentence, lexemes, links);
    }
}
