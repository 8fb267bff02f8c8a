package org.catenary.qnlp.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.tensor.Tensor;
import org.catenary.qnlp.grammar.Lexeme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerbFormTest {

    private static final int D = 4;
    private static final Ty N = Ty.of("n"), S = Ty.of("s");

    private static Entries vector(RandomGenerator random) { return Entries.of(random.doubles(D, -1, 1).toArray()); }

    private static VerbMatrix matrix(VerbSource source, RandomGenerator random) {
        return source == VerbSource.CORPUS ? VerbMatrix.outer(List.of(new VerbMatrix.Pair(2, vector(random), vector(random)),
                new VerbMatrix.Pair(3, vector(random), vector(random))), D) : source.matrix(vector(random));
    }

    private static Diagram sentence(String subject, String verb, String object) {
        return new Lexeme(subject, N).tensor(new Lexeme(verb, N.r().tensor(S).tensor(N.l()))).tensor(new Lexeme(object, N))
                .thenAt(0, Diagram.cup(N)).thenAt(1, Diagram.cup(N.l(), N));
    }

    /// The inner products are those of the tensors that the functor makes of the sentences.
    @ParameterizedTest @EnumSource(VerbForm.class)
    void innerProductsAreThoseOfTheFunctor(VerbForm form) {
        for (VerbSource source : VerbSource.values()) {
            var random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
            var nouns = new TreeMap<String, Entries>();
            for (String noun : List.of("cat", "dog", "man", "bone")) {
                nouns.put(noun, vector(random));
            }
            Map<String, VerbMatrix> verbs = new HashMap<>();
            for (String verb : List.of("likes", "sees")) {
                verbs.put(verb, matrix(source, random));
            }
            var functor = new VerbFunctor(form, new Vectors(nouns), verbs);
            Tensor a = functor.meaning(sentence("cat", "likes", "dog")), b = functor.meaning(sentence("man", "sees", "bone"));
            double expected = Entries.of(a.numbers().re()).dot(Entries.of(b.numbers().re()));
            assertEquals(expected, form.inner(clause(nouns, verbs, "cat", "likes", "dog"), clause(nouns, verbs, "man", "sees", "bone")),
                    1e-12, source.toString());
        }
    }

    private static Clause clause(Map<String, Entries> nouns, Map<String, VerbMatrix> verbs, String s, String v, String o) {
        return new Clause(nouns.getOrDefault(s, Entries.zero(D)), Entries.zero(D), verbs.getOrDefault(v, new VerbMatrix.Square(Entries.zero(D))),
                nouns.getOrDefault(o, Entries.zero(D)));
    }

    private static double cosine(VerbForm form, Clause a, Clause b) {
        return form.inner(a, b) / Math.sqrt(form.inner(a, a) * form.inner(b, b));
    }

    /// 0-diag is multiplication; `v ⊗ v` with the same arguments factorises; 1-diag with unit arguments has its closed form.
    @ParameterizedTest @ValueSource(longs = {1, 2, 3, 5, 8})
    void thePublishedIdentitiesHold(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Entries s = vector(random).unit(), o = vector(random).unit(), v = vector(random), w = vector(random), t = vector(random), p = vector(random);
        var a = new Clause(s, v, VerbSource.ZERO_DIAGONAL.matrix(v), o);
        var b = new Clause(t, w, VerbSource.ZERO_DIAGONAL.matrix(w), p);
        SentenceModel multiply = SentenceModel.BASELINES.get(2);
        assertEquals(multiply.cosine(List.of(a), List.of(b)), cosine(VerbForm.RELATIONAL, a, b), 1e-12);
        var c = new Clause(s, v, VerbSource.KRONECKER.matrix(v), o);
        var d = new Clause(s, w, VerbSource.KRONECKER.matrix(w), o);
        assertEquals(cos(v.times(s), w.times(s)) * cos(v.times(o), w.times(o)),
                cosine(VerbForm.RELATIONAL, c, d), 1e-12);
        var e = new Clause(s, v, VerbSource.ONE_DIAGONAL.matrix(v), o);
        var f = new Clause(s, w, VerbSource.ONE_DIAGONAL.matrix(w), o);
        Entries squares = s.times(o).times(s.times(o));
        assertEquals(1 - squares.sum() + v.times(w).dot(squares), VerbForm.RELATIONAL.inner(e, f), 1e-12);
    }

    private static double cos(Entries x, Entries y) { return x.unit().dot(y.unit()); }

    /// Over one-hot words the relational matrix is the table of how often subject and object come together.
    @Test void oneHotWordsGiveTheTableOfCounts() {
        var vectors = new TreeMap<String, Entries>(Map.of("cat", Entries.of(1, 0), "dog", Entries.of(0, 1)));
        var matrices = new Occurrences(List.of(new Occurrences.Triple("chase", "dog", "cat", 5),
                new Occurrences.Triple("chase", "cat", "cat", 2), new Occurrences.Triple("chase", "dog", "cat", 1))).matrices(new Vectors(vectors));
        assertEquals(List.of(2.0, 0.0, 6.0, 0.0), Arrays.stream(matrices.get("chase").entries()).boxed().toList());
    }

    @Test void whatHasNoMeaningIsNamed() {
        var functor = new VerbFunctor(VerbForm.RELATIONAL, new Vectors(new TreeMap<>(Map.of("cat", Entries.zero(2)))), Map.of());
        assertEquals("no matrix for the verb 'likes'", assertThrows(VerbFunctor.NoMeaning.class,
                () -> functor.meaning(sentence("cat", "likes", "cat"))).getMessage());
        assertThrows(VerbFunctor.NoMeaning.class, () -> functor.meaning(new Lexeme("red", N.tensor(N.l()))));
        assertThrows(IllegalArgumentException.class,
                () -> VerbSource.KRONECKER.matrix(Entries.zero(2)).weighted(VerbSource.ONE_DIAGONAL.matrix(Entries.zero(2)), Entries.zero(2), Entries.zero(2)));
    }
}
