package org.catenary.qnlp.readers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.random.RandomGeneratorFactory;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.Tensor;
import org.catenary.functors.tensor.TensorFunctor;
import org.catenary.qnlp.ccg.Category;
import org.catenary.qnlp.ccg.Combinator;
import org.catenary.qnlp.ccg.Derivation;
import org.catenary.qnlp.grammar.EmptySentence;
import org.catenary.qnlp.grammar.Lexeme;
import org.catenary.qnlp.text.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReaderTest {

    private static final Ty S = Ty.of("s");

    private static Dim dim(Ty ty) { return Dim.of(3).power(Math.toIntExact(ty.size())); }

    private static TensorFunctor meanings() {
        return TensorFunctor.of(_ -> Dim.of(3), box -> {
            var random = RandomGeneratorFactory.of("L64X128MixRandom").create(box.name().hashCode());
            Dim dom = dim(box.dom()), cod = dim(box.cod());
            return Tensor.of(dom, cod, random.doubles(dom.product() * cod.product(), -1, 1).toArray());
        });
    }

    @Test void sentencesAreRead() {
        // @start region="read"
        var sentence = Sentence.of("Alice loves Bob");
        Diagram bag = new SpiderReader().diagram(sentence);      // three words, one spider
        Diagram product = LinearReader.CUPS.diagram(sentence);   // START and three words, three cups
        Diagram stairs = LinearReader.STAIRS.diagram(sentence);  // three words, two boxes
        // @end
        assertEquals(4, bag.size());
        assertEquals(7, product.size());
        assertEquals(5, stairs.size());
    }

    /// The order of words does not count in a bag, but does in a product.
    @Test void bagsForgetTheOrder() {
        var there = Sentence.of("Alice loves Bob");
        var back = Sentence.of("Bob loves Alice");
        Tensor bag = meanings().apply(new SpiderReader().diagram(there));
        assertEquals(true, bag.near(meanings().apply(new SpiderReader().diagram(back)), 1e-12));
        Tensor product = meanings().apply(LinearReader.CUPS.diagram(there));
        assertEquals(false, product.near(meanings().apply(LinearReader.CUPS.diagram(back)), 1e-3));
    }

    /// Cups multiply matrices: `START · Alice · loves · Bob`.
    @Test void cupsMultiply() {
        Diagram whole = LinearReader.CUPS.diagram(Sentence.of("Alice loves Bob"));
        Tensor state = meanings().apply(new Lexeme("START", S));
        for (String word : Sentence.of("Alice loves Bob").words()) {
            Tensor matrix = meanings().apply(new Lexeme(word, S.r().tensor(S)));
            state = state.then(Tensor.of(Dim.of(3), Dim.of(3), matrix.numbers().re()));
        }
        assertEquals(true, state.near(meanings().apply(whole), 1e-12));
    }

    @ParameterizedTest @EnumSource(TreeReader.Mode.class)
    void treesHaveABoxForEveryStep(TreeReader.Mode mode) {
        Derivation raised = Derivation.of(Combinator.U, Category.N, Derivation.word("men", Category.P));
        Derivation sentence = Derivation.of(Combinator.BA, Category.S, raised, Derivation.word("run", Category.S.under(Category.N)));
        Diagram tree = new TreeReader(_ -> sentence, mode).diagram(Sentence.of("men run"));
        assertEquals(3, tree.size());
        assertEquals(switch (mode) {
            case NO_TYPE -> "UNIBOX";
            case RULE_ONLY -> "BA";
            case RULE_TYPE -> "BA(n, s\\n)";
            case HEIGHT -> "layer_1";
        }, tree.boxes().getLast().name());
    }

    @Test void whatCannotBeReadIsRefused() {
        for (Reader reader : new Reader[] {new SpiderReader(), LinearReader.CUPS, LinearReader.STAIRS}) {
            assertThrows(EmptySentence.class, () -> reader.diagram(Sentence.of(" ")), reader.name());
        }
        assertThrows(IllegalArgumentException.class,
                () -> new LinearReader("odd", S, Box.of("f", S, S), Optional.empty()));
    }
}
