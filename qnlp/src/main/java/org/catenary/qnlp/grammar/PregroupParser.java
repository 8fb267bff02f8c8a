package org.catenary.qnlp.grammar;

import java.util.ArrayList;
import java.util.List;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.text.Sentence;

/// Parses sentences by a lexicon: every choice of types and every reduction to the goal, packed in one chart.
///
/// Cubic in the total length of the readings at worst, however many parses there are.
///
/// {@snippet class="org.catenary.qnlp.grammar.PregroupParserTest" region="parse"}
///
/// The chart is that of Oehrle, *A parsing algorithm for pregroup grammars* (2004), in the manner of Earley and CKY.
public final class PregroupParser {

    private static final int LIMIT = 20_000;
    private static final List<Ty> GOALS = List.of(Ty.of("s"), Ty.of("n"));

    private final Lexicon lexicon;
    private final List<Ty> goals;

    /// A parser of sentences, type `s`, and of what is none, of noun phrases, type `n`.
    public PregroupParser(Lexicon lexicon) { this(lexicon, GOALS); }

    /// A parser to the first of some types to which a sentence reduces.
    ///
    /// @param goals the types, the preferred first
    /// @throws IllegalArgumentException if there is none
    public PregroupParser(Lexicon lexicon, List<Ty> goals) {
        if (goals.isEmpty()) {
            throw new IllegalArgumentException("a parser needs a goal");
        }
        this.lexicon = lexicon;
        this.goals = List.copyOf(goals);
    }

    /// {@return the lexicon}
    public Lexicon lexicon() { return lexicon; }

    /// {@return the types to which sentences should reduce, the preferred first}
    public List<Ty> goals() { return goals; }

    /// {@return the first parse of a sentence}
    /// @throws EmptySentence if it has no word
    /// @throws UnknownWord   if a word is not in the lexicon
    /// @throws NotReducible  if it reduces to none of the goals
    /// @throws TooAmbiguous  if it is too long or its words have too many readings
    public Parse parse(Sentence sentence) { return parses(sentence).first(); }

    /// {@return every parse of a sentence to the first of the goals to which it reduces}
    /// @throws EmptySentence if it has no word
    /// @throws UnknownWord   if a word is not in the lexicon
    /// @throws NotReducible  if it reduces to none of the goals
    /// @throws TooAmbiguous  if it is too long or its words have too many readings
    public Parses parses(Sentence sentence) {
        List<List<Lexeme>> readings = readings(sentence);
        var chart = new Chart(lattice(readings));
        for (Ty goal : goals) {
            var forest = new Forest(chart, goal);
            if (!forest.isEmpty()) {
                return new Parses(sentence, goal, forest);
            }
        }
        throw new NotReducible(sentence, readings, goals, Leftover.of(chart));
    }

    /// {@return the readings of each word of a sentence}
    /// @throws EmptySentence if it has no word
    /// @throws UnknownWord   if a word is not in the lexicon
    public List<List<Lexeme>> readings(Sentence sentence) {
        if (sentence.tokens().isEmpty()) {
            throw new EmptySentence();
        }
        List<List<Lexeme>> readings = sentence.words().stream().map(lexicon::readings).toList();
        var unknown = new ArrayList<Integer>();
        for (int word = 0; word < readings.size(); word++) {
            if (readings.get(word).isEmpty()) {
                unknown.add(word);
            }
        }
        if (!unknown.isEmpty()) {
            throw new UnknownWord(sentence, unknown, lexicon);
        }
        return readings;
    }

    private static Lattice lattice(List<List<Lexeme>> readings) {
        long states = 1 + readings.stream().flatMap(List::stream).mapToLong(lexeme -> lexeme.type().size()).sum();
        if (states > LIMIT) {
            throw new TooAmbiguous("its words' types have %d wires together, limit %d".formatted(states - 1, LIMIT - 1));
        }
        return new Lattice(readings);
    }
}
