package org.catenary.qnlp.discocirc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.discocirc.PregroupTree.Node;
import org.catenary.qnlp.grammar.Lexeme;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.grammar.Parse;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.text.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PregroupTreeTest {

    private static final Ty N = Ty.of("n"), S = Ty.of("s");

    static Parse parse(String sentence, String... lexicon) {
        var lexemes = new ArrayList<Lexeme>();
        for (String entry : lexicon) {
            try {
                lexemes.add(new Lexeme(entry.substring(0, entry.indexOf(':')), Ty.parse(entry.substring(entry.indexOf(':') + 1))));
            } catch (NotationException e) {
                throw new IllegalArgumentException(e);
            }
        }
        return new PregroupParser(Lexicon.of(lexemes).with(Lexicon.english())).parse(Sentence.of(sentence));
    }

    @Test void everyWordHangsOnTheOneThatTakesIt() {
        // @start region="tree"
        Parse parse = new PregroupParser(Lexicon.english()).parse(Sentence.of("skillful woman prepares dinner"));
        PregroupTree tree = PregroupTree.of(parse);   // prepares takes skillful and dinner, skillful takes woman
        // @end
        assertEquals(List.of(new Node("skillful", N, 2), new Node("woman", N, 0), new Node("prepares", S, -1), new Node("dinner", N, 2)),
                tree.nodes());
        assertEquals(parse.words(), tree.parse().words());
        assertEquals(parse.diagram(), tree.parse().diagram());
    }

    /// Tree to reduction and back is the identity.
    @ParameterizedTest @ValueSource(longs = {1, 2, 3, 5, 8})
    void treesComeBackFromTheirReductions(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int k = 0; k < 20; k++) {
            var nodes = new ArrayList<Node>();
            grow(nodes, 1 + random.nextInt(12), -1, random);   // some words borrow nouns
            var tree = new PregroupTree(nodes);
            assertEquals(tree, PregroupTree.of(tree.parse()));
            assertEquals(tree.nodes().get(tree.root()).type(), tree.parse().goal());
        }
    }

    /// Words of a subtree side by side: some before its head, some behind.
    private static void grow(List<Node> nodes, int size, int parent, RandomGenerator random) {
        int before = random.nextInt(size), at = nodes.size() + before;
        var types = List.of(N, S, Ty.of("p"));
        children(nodes, before, at, random);
        nodes.add(new Node("w" + at, types.get(random.nextInt(3)), parent, parent < 0 ? 0 : random.nextInt(3)));
        children(nodes, size - before - 1, at, random);
    }

    private static void children(List<Node> nodes, int size, int parent, RandomGenerator random) {
        for (int left = size; left > 0;) {
            int part = 1 + random.nextInt(left);
            grow(nodes, part, parent, random);
            left -= part;
        }
    }

    /// An auxiliary is linked to its verb twice, and takes the subject: without it the verb does.
    @Test void wordsMayGoAndLeaveWhatTheyTook() {
        PregroupTree tree = PregroupTree.of(parse("woman will run", "will:n.r @ s @ s.l @ n", "run:n.r @ s"));
        assertEquals(List.of(new Node("woman", N, 1), new Node("will", S, -1), new Node("run", S, 1, 1)), tree.nodes());
        assertEquals(List.of(new Node("woman", N, 1), new Node("run", S, -1)), tree.without(node -> node.word().equals("will")).nodes());
        PregroupTree noun = PregroupTree.of(parse("the tasty dinner", "the:n @ n.l"));
        assertEquals(List.of(new Node("tasty", N, -1), new Node("dinner", N, 0)), noun.without(node -> node.word().equals("the")).nodes());
        assertEquals(List.of(new Node("the tasty", N, -1), new Node("dinner", N, 0)), noun.merged(1).nodes());
        assertThrows(IllegalArgumentException.class, () -> noun.merged(0));
    }

    @Test void whatIsNoTreeIsRefused() {
        assertThrows(PregroupTree.NoTree.class, () -> new PregroupTree(List.of(new Node("a", N, 1), new Node("b", N, 0))));
        assertThrows(PregroupTree.NoTree.class, () -> new PregroupTree(List.of(new Node("a", N, -1), new Node("b", N, -1))));
        assertThrows(PregroupTree.NoTree.class, () -> new PregroupTree(List.of(new Node("a", S, -1, 1))));
        assertThrows(PregroupTree.NoTree.class, () -> new PregroupTree(
                List.of(new Node("a", N, 2), new Node("b", N, 3), new Node("c", N, -1), new Node("d", N, 0))), "crossing");
    }

    @Test void deepTreesCostNoStack() {
        var nodes = new ArrayList<Node>();
        for (int k = 0; k < 3000; k++) {
            nodes.add(new Node("very", N, k - 1));
        }
        assertEquals(3000, new PregroupTree(nodes).parse().words().size());
    }
}
