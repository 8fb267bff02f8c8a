package org.catenary.qnlp.rewrite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.equality.Equality;
import org.catenary.hypernets.equality.Verdict;
import org.catenary.qnlp.grammar.Lexeme;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.text.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RewriteTest {

    private static final Ty N = Ty.of("n"), S = Ty.of("s"), P = Ty.of("p");

    private static Diagram read(String text) { return new PregroupParser(Lexicon.english()).parse(Sentence.of(text)).diagram(); }

    @Test void changesAreAskedForByName() {
        // @start region="rewrite"
        Rewrite pronoun = Rewrite.named("object-rel-pronoun").orElseThrow();
        Rewrite quiet = Rewrite.ofBoxes("quiet", box -> box.name().equals("very") ? Optional.of(Diagram.cap(box.cod().slice(0, 1))) : Optional.empty());
        Diagram noun = new PregroupParser(Lexicon.english()).parse(Sentence.of("woman that Bob loves")).diagram();
        Diagram spiders = Rewrite.all(List.of(pronoun, quiet), noun);   // without the word that
        // @end
        assertFalse(spiders.boxes().stream().anyMatch(box -> box.name().equals("that")));
        assertTrue(Rewrite.named("grammarly").isEmpty());
        assertEquals(Rewrite.known().size(), Rewrite.known().stream().map(Rewrite::name).distinct().count());
    }

    static List<Rewrite> known() { return Rewrite.known(); }

    /// A change keeps the type of a diagram, but for that which changes nothing else.
    @ParameterizedTest @MethodSource("known")
    void typesStay(Rewrite rewrite) {
        for (String text : List.of("Alice loves Bob", "woman that Bob loves", "the clever student quickly reads a very old book .")) {
            Diagram diagram = read(text);
            Ty cod = rewrite.name().equals("codomain-unification") ? S : diagram.cod();
            assertEquals(cod, rewrite.apply(diagram).cod(), text);
            assertEquals(diagram.dom(), rewrite.apply(diagram).dom(), text);
        }
    }

    /// What changes boxes by themselves is a functor: it makes no difference whether it comes before or after composition.
    @ParameterizedTest @MethodSource("known")
    void localChangesAreFunctors(Rewrite rewrite) {
        Diagram f = new Lexeme("the", N.tensor(N.l())).tensor(new Lexeme("and", N.r().tensor(N).tensor(N.l())));
        Diagram g = Diagram.id(N.tensor(N.l()).tensor(N.r())).tensor(new Lexeme("will", N.r().tensor(S).tensor(S.l()).tensor(N)))
                .tensor(Diagram.id(N.tensor(N.l())));
        Diagram box = org.catenary.diagrams.syntax.Box.of("f", N.tensor(P), S);
        assertEquals(rewrite.isLocal(), rewrite.isLocal()
                && rewrite.apply(f.then(g)).equals(rewrite.apply(f).then(rewrite.apply(g)))
                && rewrite.apply(box.tensor(f)).equals(rewrite.apply(box).tensor(rewrite.apply(f))));
    }

    /// `x/y y\z` after a `z` with a crossing: another order of the words has none.
    @Test void crossedCompositionsAreReordered() {
        Diagram sentence = new Lexeme("z", P).tensor(new Lexeme("f", S.tensor(N.l()))).tensor(new Lexeme("g", P.r().tensor(N)))
                .thenAt(2, Diagram.swap(N.l(), P.r())).thenAt(1, Diagram.swap(S, P.r())).thenAt(0, Diagram.cup(P)).thenAt(1, Diagram.cup(N.l(), N));
        Diagram planar = SwapRemoval.planar(sentence);
        assertFalse(planar.theory().contains(Structure.SWAP));
        assertEquals(List.of("f", "z", "g"), planar.boxes().stream().map(box -> box.name()).toList());
        assertTrue(Equality.in(Theory.COMPACT).decide(sentence, planar) instanceof Verdict.Equal);
    }

    /// Words of a planar sentence, shuffled by crossings: they come back without, and the diagram is the same where wires may cross.
    @ParameterizedTest @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void whatCanBeIsMadePlanar(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (String text : List.of("Alice loves Bob", "woman that Bob loves", "clever student reads very old book .")) {
            Diagram shuffled = shuffled(read(text), random);
            Diagram planar = SwapRemoval.planar(shuffled);
            assertFalse(planar.theory().contains(Structure.SWAP), () -> shuffled.toString());
            assertTrue(Equality.in(Theory.COMPACT).decide(shuffled, planar) instanceof Verdict.Equal, () -> shuffled.toString());
        }
    }

    /// The same diagram with its first words in another order, put back by crossings.
    private static Diagram shuffled(Diagram diagram, RandomGenerator random) {
        List<Diagram> words = diagram.boxes().stream().map(box -> (Diagram) box).toList();
        int cut = 1 + random.nextInt(words.size() - 1);
        Diagram left = Diagram.id(Ty.unit()), right = Diagram.id(Ty.unit());
        for (int k = 0; k < words.size(); k++) {
            left = k < cut ? left.tensor(words.get(k)) : left;
            right = k < cut ? right : right.tensor(words.get(k));
        }
        Diagram grammar = Diagram.id(left.cod().tensor(right.cod()));
        var layers = diagram.layers().iterator();
        for (int seen = 0; layers.hasNext();) {
            var layer = layers.next();
            if (seen++ >= words.size()) {
                grammar = grammar.thenAt(layer.offset(), layer.cell());
            }
        }
        return right.tensor(left).then(Diagram.swap(right.cod(), left.cod())).then(grammar);
    }

    @Test void whatIsPlanarOrNoRowStaysAsItIs() {
        Diagram sentence = read("Alice loves Bob");
        assertEquals(sentence, SwapRemoval.planar(sentence));
        Diagram knot = new Lexeme("a", N.tensor(N)).then(Diagram.swap(N, N));
        assertEquals(knot, SwapRemoval.planar(knot));
    }
}
