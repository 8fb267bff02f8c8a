package org.catenary.qnlp.rewrite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.Tensor;
import org.catenary.functors.tensor.TensorFunctor;
import org.catenary.qnlp.grammar.Lexeme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossingRemovalTest {

    private static final Ty N = Ty.of("n"), S = Ty.of("s"), P = Ty.of("p");

    private static Tensor meaning(Diagram diagram) {
        return TensorFunctor.of(_ -> Dim.of(2), box -> Tensor.of(dim(box.dom()), dim(box.cod()),
                RandomGeneratorFactory.of("L64X128MixRandom").create(box.name().hashCode())
                        .doubles(dim(box.dom()).product() * dim(box.cod()).product(), -1, 1).toArray())).apply(diagram);
    }

    private static Dim dim(Ty ty) { return Dim.of(2).power(Math.toIntExact(ty.size())); }

    /// `x/y y\z` after a `z`: the crossing goes with the cups.
    @Test void crossedCompositionIsPulledStraight() {
        Diagram sentence = new Lexeme("z", P).tensor(new Lexeme("f", S.tensor(N.l()))).tensor(new Lexeme("g", P.r().tensor(N)))
                .thenAt(2, Diagram.swap(N.l(), P.r())).thenAt(1, Diagram.swap(S, P.r())).thenAt(0, Diagram.cup(P)).thenAt(1, Diagram.cup(N.l(), N));
        Diagram straight = CupRemoval.straighten(sentence);
        assertFalse(straight.theory().contains(Structure.SWAP));
        assertFalse(straight.theory().contains(Structure.CUP));
        assertEquals(3, straight.boxes().size() + turned(straight));
        assertTrue(meaning(sentence).near(meaning(straight), 1e-12));
    }

    private static long turned(Diagram diagram) {
        long count = 0;
        for (var layer : diagram.layers()) {
            count += layer.cell() instanceof Diagram.Turned ? 1 : 0;
        }
        return count;
    }

    /// Whatever crosses, the meaning stays; where words hang on each other like a tree and one has all open wires, no crossing is left
    /// but between these.
    @ParameterizedTest @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void meaningsStayWhateverCrosses(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int k = 0; k < 12; k++) {
            Diagram diagram = random(random);
            Diagram straight = CupRemoval.straighten(diagram);
            assertEquals(diagram.cod(), straight.cod());
            assertTrue(meaning(diagram).near(meaning(straight), 1e-9), () -> diagram + "\nbecame " + straight);
        }
    }

    /// Words with wires that are linked at random, brought together by one crossing.
    private static Diagram random(RandomGenerator random) {
        int pairs = 1 + random.nextInt(5), open = random.nextInt(3);
        List<Ty> wires = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) {
            Ty x = (random.nextBoolean() ? N : S).rotate(random.nextInt(-1, 2));
            wires.add(x);
            wires.add(x.r());
        }
        for (int k = 0; k < open; k++) {
            wires.add(P);
        }
        int[] places = IntStream.range(0, wires.size()).toArray();
        for (int i = places.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1), place = places[i];
            places[i] = places[j];
            places[j] = place;
        }
        var types = new Ty[places.length];
        for (int i = 0; i < places.length; i++) {
            types[places[i]] = wires.get(i);
        }
        Diagram words = Diagram.id(Ty.unit());
        for (int at = 0; at < types.length;) {
            int end = Math.min(types.length, at + 1 + random.nextInt(3));
            Ty type = Ty.unit();
            for (int i = at; i < end; i++) {
                type = type.tensor(types[i]);
            }
            words = words.tensor(Box.of("w" + at, Ty.unit(), type));
            at = end;
        }
        Diagram diagram = words.then(Diagram.permutation(words.cod(), places));
        for (int pair = 0; pair < pairs; pair++) {
            diagram = diagram.thenAt(0, Diagram.cup(wires.get(2 * pair), wires.get(2 * pair + 1)));
        }
        return diagram;
    }
}
