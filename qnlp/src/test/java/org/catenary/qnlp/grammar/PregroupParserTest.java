package org.catenary.qnlp.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.text.Sentence;
import org.junit.jupiter.api.Test;

class PregroupParserTest {

    private static final PregroupParser ENGLISH = new PregroupParser(Lexicon.english());

    @Test
    void parses() {
        // @start region="parse"
        var parser = new PregroupParser(Lexicon.english());
        Parse parse = parser.parse(Sentence.of("Alice loves Bob."));
        Ty n = Ty.of("n"), s = Ty.of("s");
        Diagram alice = new Lexeme("Alice", n), loves = new Lexeme("loves", n.r().tensor(s).tensor(n.l()));
        Diagram words = alice.tensor(loves).tensor(new Lexeme("Bob", n));
        assertEquals(words.then(Diagram.cup(n).tensor(Diagram.id(s)).tensor(Diagram.cup(n.l()))), parse.diagram());
        // @end
    }

    @Test
    void drawsWithSigns() {
        assertEquals("""
                Alice  loves    Bob
                n      nʳ s nˡ  n
                └──────┘  │ └───┘
                          s
                """, english("Alice loves Bob").picture());
        assertEquals("""
                organization  that         church  establish  .
                n             nʳ n nˡˡ sˡ  n       nʳ s nˡ    I
                └─────────────┘  │ │   │   └───────┘  │ │
                                 │ │   └──────────────┘ │
                                 │ └────────────────────┘
                                 n
                """, english("organization that church establish .").picture());
    }

    @Test
    void writesJson() {
        assertEquals("""
                {"sentence":"Bob sleeps.","goal":"s","words":[\
                {"text":"Bob","word":"Bob","type":"n","column":1},\
                {"text":"sleeps","word":"sleeps","type":"nʳ ⊗ s","column":5},\
                {"text":".","word":".","type":"I","column":11}],\
                "links":[[0,1]],"open":[2]}""", english("Bob sleeps.").json().toString());
    }

    @Test
    void looksWordsUpInLowerCaseToo() {
        assertEquals(List.of("the", "woman", "sleeps"),
                english("The Woman sleeps").words().stream().map(Lexeme::text).toList());
        assertThrows(UnknownWord.class, () -> english("alice sleeps"));
    }

    @Test
    void takesTheFirstGoalThatIsReached() {
        assertEquals(Ty.of("s"), ENGLISH.parses(Sentence.of("Alice loves Bob")).goal());
        assertEquals(Ty.of("n"), ENGLISH.parses(Sentence.of("the clever student")).goal());
        Ty verb = Ty.of("n").r().tensor(Ty.of("s"));
        assertEquals(verb,
                new PregroupParser(Lexicon.english(), List.of(Ty.of("s"), verb)).parse(Sentence.of("loves Bob")).goal());
    }

    @Test
    void namesUnknownWords() {
        UnknownWord mistake = assertThrows(UnknownWord.class, () -> english("Alice lovse the wombat"));
        assertEquals(List.of("lovse", "wombat"), mistake.words());
        assertEquals("""
                unknown word 'lovse', word 2 of 'Alice lovse the wombat', column 7; near spellings: lose, love, loves
                unknown word 'wombat', word 4 of 'Alice lovse the wombat', column 17; near spellings: woman
                to add a word, write a line with the word, a tab and its type into the lexicon: lovse<TAB>n for a noun, \
                n.r @ s @ n.l for a transitive verb, n @ n.l for an adjective""", mistake.getMessage());
    }

    @Test
    void showsWhatIsLeftOver() {
        NotReducible mistake = assertThrows(NotReducible.class, () -> english("Alice sleeps Bob"));
        assertEquals("""
                'Alice sleeps Bob' does not reduce to s or n
                  Alice   n
                  sleeps  nʳ ⊗ s
                  Bob     n
                left over at best: s of sleeps, n of Bob""", mistake.getMessage());
        assertEquals(Ty.of("s", "n"), mistake.left());
        assertEquals("s nˡ",
                assertThrows(NotReducible.class, () -> english("Alice loves")).left().toString().replace(" ⊗", ""));
        assertTrue(assertThrows(NotReducible.class, () -> english(".")).getMessage().endsWith("left over at best: nothing"));
    }

    @Test
    void needsAWord() { assertThrows(EmptySentence.class, () -> english(" ")); }

    @Test
    void theNearerNounComesFirst() {
        Parses parses = ENGLISH.parses(Sentence.of("Alice sees men with telescopes"));
        assertEquals(BigInteger.TWO, parses.count());
        assertEquals(List.of("nʳ ⊗ n ⊗ nˡ", "sʳ ⊗ nʳʳ ⊗ nʳ ⊗ s ⊗ nˡ"),
                parses.stream().map(parse -> parse.words().get(3).type().toString()).toList());
    }

    @Test
    void linksWithinAWordComeLast() {
        assertEquals("""
                very         clever  cooks
                n nˡ nˡˡ nˡ  n nˡ    n
                │ │  │   └───┘ │     │
                │ │  └─────────┘     │
                │ └──────────────────┘
                n
                """, new PregroupParser(Lexicon.of(List.of(lexeme("very", "n @ n.l @ n.l.l @ n.l"),
                        lexeme("clever", "n @ n.l"), lexeme("cooks", "n")))).parse(Sentence.of("very clever cooks")).picture());
    }

    private static Lexeme lexeme(String text, String type) {
        try {
            return new Lexeme(text, Ty.parse(type));
        } catch (NotationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /// Readings that are all the same make exponentially many parses; the chart does not notice.
    @Test
    void ambiguityDoesNotBlowUp() {
        var lexemes = new ArrayList<Lexeme>();
        Ty n = Ty.of("n"), s = Ty.of("s");
        for (Ty type : List.of(n, n.tensor(n.l()), n.r().tensor(n).tensor(n.l()), n.r().tensor(n),
                n.r().tensor(s).tensor(n.l()), s.r().tensor(n.r().r()).tensor(n.r()).tensor(s),
                s.r().tensor(s).tensor(s.l()))) {
            lexemes.add(new Lexeme("buffalo", type));
        }
        var parser = new PregroupParser(Lexicon.of(lexemes));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Parses parses = parser.parses(Sentence.of(String.join(" ", Collections.nCopies(40, "buffalo"))));
            assertTrue(parses.count().bitLength() > 64, () -> "only " + parses.count());
            assertEquals(1000, parses.stream().limit(1000).distinct().count());
            long links = 0;
            for (Parse parse : (Iterable<Parse>) parses.stream().limit(1000)::iterator) {
                assertTrue(links <= parse.links().size());
                links = parse.links().size();
            }
        });
    }

    @Test
    void longSentencesParseOnTheDefaultStack() {
        String text = "Alice sees " + "clever ".repeat(2000) + "Bob";
        assertEquals(2002, english(text).links().size());
        assertThrows(TooAmbiguous.class, () -> english("clever ".repeat(300_000) + "Bob"));
    }

    private static Parse english(String text) { return ENGLISH.parse(Sentence.of(text)); }
}
