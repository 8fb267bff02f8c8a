package org.catenary.qnlp.discocirc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.equality.Equality;
import org.catenary.hypernets.equality.Verdict;
import org.catenary.qnlp.corpus.TextClassification;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.readers.LexiconReader;
import org.catenary.qnlp.text.Sentence;
import org.junit.jupiter.api.Test;

/// The laws of opening frames and of circuits of texts.
class FramesTest {

    private static final Ty N = Ty.of("n");
    private static final TextReader READER = new TextReader(new LexiconReader(new PregroupParser(TextClassification.lexicon())), 1);

    /// Boxes, crossings and frames with one to three diagrams inside, on some wires.
    private static Diagram random(int wires, int depth, RandomGenerator random) {
        Diagram diagram = Diagram.id(N.power(wires));
        for (int k = random.nextInt(4); k >= 0; k--) {
            int width = 1 + random.nextInt(wires), at = random.nextInt(wires - width + 1);
            Ty type = N.power(width);
            Box box = Box.of("f" + random.nextInt(5), type, type);
            var order = new ArrayList<>(IntStream.range(0, width).boxed().toList());
            Collections.shuffle(order, Random.from(random));
            Diagram cell = switch (random.nextInt(depth > 0 ? 3 : 2)) {
                case 0 -> box;
                case 1 -> Diagram.permutation(type, order.stream().mapToInt(Integer::intValue).toArray());
                default -> Diagram.bubble(box, IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(_ -> random(width, depth - 1, random))
                        .toArray(Diagram[]::new));
            };
            diagram = diagram.thenAt(at, cell);
        }
        return diagram;
    }

    /// Opening keeps identities, composites and what has no frames, and leaves none: it is a functor that is its own square.
    @Seeded
    void openingIsAFunctorOntoDiagramsWithoutFrames(long seed) {
        var random = Seeded.Random.of(seed);
        for (Frames frames : Frames.values()) {
            Diagram f = random(3, 3, random), g = random(3, 3, random);
            Diagram open = frames.open(f);
            assertEquals(open.then(frames.open(g)), frames.open(f.then(g)));
            assertEquals(open.tensor(frames.open(g)), frames.open(f.tensor(g)));
            assertEquals(Diagram.id(f.dom()), frames.open(Diagram.id(f.dom())));
            assertFalse(open.theory().contains(Structure.BUBBLE));
            assertEquals(open, frames.open(open));
            assertEquals(List.of(f.dom(), f.cod()), List.of(open.dom(), open.cod()));
        }
    }

    private static TextCircuit circuit(String text) { return READER.circuit(Sentence.of(text)); }

    /// Texts that share no noun stand side by side; whatever is said, there is a wire for each noun.
    @Test void textsWithoutSharedNounsStandSideBySide() {
        String first = "woman prepares tasty dinner. She likes trying new recipes", second = "man tests server. He is a modest coder";
        TextCircuit a = circuit(first), b = circuit(second), both = circuit(first + ". " + second);
        assertEquals(List.of("woman", "dinner", "recipes", "man", "server", "coder"), both.nouns());
        assertEquals(N.power(6), both.circuit().cod());
        Diagram left = Frames.SANDWICH.open(both.circuit()), right = Frames.SANDWICH.open(a.circuit().tensor(b.circuit()));
        assertTrue(Equality.in(Theory.SYMMETRIC).decide(left, right) instanceof Verdict.Equal);
    }

    /// Frames upon frames cost no stack.
    @Test void deepFramesOpen() {
        Diagram deep = Box.of("f", N, N);
        for (int k = 0; k < 20_000; k++) {
            deep = Diagram.bubble(Box.of("w", N, N), deep);
        }
        assertEquals(20_001, Frames.EXPANSION.open(deep).size());
    }
}
