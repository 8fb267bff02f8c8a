package org.catenary.qnlp.rewrite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.Tensor;
import org.catenary.functors.tensor.TensorFunctor;
import org.catenary.qnlp.grammar.Lexeme;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.text.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordRuleTest {

    private static final Ty N = Ty.of("n"), S = Ty.of("s");

    private static Dim dim(Ty ty) {
        return Dim.of(ty.toList().stream().mapToInt(ob -> ob.plain().equals(N.get(0)) ? 3 : 2).toArray());
    }

    /// Words mean random tensors, in any shape the same numbers: those of a state, inputs bent first.
    private static TensorFunctor meanings() {
        return TensorFunctor.of(ob -> ob.equals(N.get(0)) ? Dim.of(3) : Dim.of(2), box -> Tensor.of(dim(box.dom()), dim(box.cod()),
                RandomGeneratorFactory.of("L64X128MixRandom").create(box.name().hashCode())
                        .doubles(dim(box.dom()).product() * dim(box.cod()).product(), -1, 1).toArray()));
    }

    @Test void aDeterminerIsAWire() {
        // @start region="rule"
        var the = new Lexeme("the", Ty.of("n").tensor(Ty.of("n").l()));
        Diagram noun = the.tensor(new Lexeme("cat", Ty.of("n"))).thenAt(1, Diagram.cup(Ty.of("n").l(), Ty.of("n")));
        Diagram less = WordRule.English.DETERMINER.apply(noun);   // cat, with a snake
        // @end
        assertEquals(List.of("cat"), less.boxes().stream().map(Box::name).toList());
        assertTrue(meanings().apply(less).near(meanings().apply(new Lexeme("cat", N)), 1e-12));
    }

    /// `p and q` is the product of both, entry by entry, whatever their type.
    @ParameterizedTest @ValueSource(strings = {"n", "s", "n.r @ s", "n @ s"})
    void coordinationMultiplies(String type) throws Exception {
        Ty x = Ty.parse(type);
        var and = new Lexeme("and", x.r().tensor(x).tensor(x.l()));
        Diagram joined = new Lexeme("p", x).tensor(WordRule.English.COORDINATION.apply(and)).tensor(new Lexeme("q", x))
                .thenAt(0, Diagram.cup(x)).thenAt(x.size(), Diagram.cup(x.l(), x));
        double[] p = entries(new Lexeme("p", x)), q = entries(new Lexeme("q", x)), both = entries(joined);
        for (int k = 0; k < p.length; k++) {
            assertEquals(p[k] * q[k], both[k], 1e-12);
        }
    }

    private static double[] entries(Diagram diagram) { return meanings().apply(diagram).numbers().re(); }

    /// `men who sleep` are men that sleep: the noun times the verb summed over what a sentence can be.
    @Test void subjectPronounsIntersect() {
        Diagram noun = rewritten("men who sleep", "men\tn\nwho\tn.r @ n @ s.l @ n\nsleep\tn.r @ s\n");
        double[] men = entries(new Lexeme("men", N)), sleep = entries(new Lexeme("sleep", N.r().tensor(S)));
        double[] found = entries(noun);
        for (int k = 0; k < 3; k++) {
            assertEquals(men[k] * (sleep[2 * k] + sleep[2 * k + 1]), found[k], 1e-12);
        }
    }

    @Test void objectPronounsIntersect() {
        Diagram noun = rewritten("men that Mary likes", "men\tn\nthat\tn.r @ n @ n.l.l @ s.l\nMary\tn\nlikes\tn.r @ s @ n.l\n");
        double[] men = entries(new Lexeme("men", N)), mary = entries(new Lexeme("Mary", N));
        double[] likes = entries(new Lexeme("likes", N.r().tensor(S).tensor(N.l()))), found = entries(noun);
        for (int k = 0; k < 3; k++) {
            double sum = 0;
            for (int j = 0; j < 3; j++) {
                sum += mary[j] * (likes[(j * 2) * 3 + k] + likes[(j * 2 + 1) * 3 + k]);
            }
            assertEquals(men[k] * sum, found[k], 1e-12);
        }
    }

    private static Diagram rewritten(String sentence, String lexicon) {
        var lexemes = new ArrayList<Lexeme>();
        lexicon.lines().forEach(line -> lexemes.add(lexeme(line)));
        var parser = new PregroupParser(Lexicon.of(lexemes), List.of(N));
        Diagram diagram = WordRule.first(List.of(WordRule.English.values())).apply(parser.parse(Sentence.of(sentence)).diagram());
        assertTrue(diagram.boxes().stream().noneMatch(box -> Set.of("who", "that").contains(box.name())));
        return diagram;
    }

    private static Lexeme lexeme(String line) {
        try {
            return new Lexeme(line.substring(0, line.indexOf('\t')), Ty.parse(line.substring(line.indexOf('\t') + 1)));
        } catch (NotationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /// Bent boxes keep their type, and mean something wherever they did.
    @ParameterizedTest @ValueSource(longs = {1, 2, 3, 5})
    void bendingKeepsTheType(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int k = 0; k < 20; k++) {
            Ty dom = random(random), cod = random(random);
            Box box = Box.of("f", dom, cod);
            for (WordRule rule : List.of(WordRule.curry(), WordRule.collapseDomain(true), WordRule.collapseDomain(false))) {
                Diagram image = rule.apply(box);
                assertEquals(dom, image.dom());
                assertEquals(cod, image.cod());
                assertTrue(meanings().apply(image).norm() >= 0);
            }
        }
    }

    private static Ty random(RandomGenerator random) {
        Ty ty = Ty.unit();
        for (int k = random.nextInt(4); k > 0; k--) {
            ty = ty.tensor((random.nextBoolean() ? N : S).rotate(random.nextInt(-2, 3)));
        }
        return ty;
    }

    @Test void rulesAreAboutTheWordsTheyAreGiven() {
        var some = new Lexeme("some", N.tensor(N.l()));
        assertEquals(Optional.empty(), WordRule.English.DETERMINER.rewrite(some));
        assertEquals(Optional.of(Diagram.cap(N, N.l())), WordRule.English.DETERMINER.about(Set.of("some")).rewrite(some));
        assertEquals("subject-rel-pronoun", WordRule.English.SUBJECT_REL_PRONOUN.toString());
        assertEquals("<UNK>", WordRule.unknownWords(word -> word.text().equals("Bob")).apply(some).boxes().getFirst().name());
    }

    @Test void whatEndsElsewhereIsSentToTheType() {
        assertEquals(S, UnifyCodomain.to(S, new Lexeme("Bob", N)).cod());
        assertEquals("MERGE_n@n.l", UnifyCodomain.to(S, new Lexeme("red", N.tensor(N.l()))).boxes().getLast().name());
        Diagram sentence = new Lexeme("rains", S);
        assertEquals(sentence, UnifyCodomain.to(S, sentence));
    }
}
