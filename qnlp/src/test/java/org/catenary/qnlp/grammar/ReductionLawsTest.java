package org.catenary.qnlp.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Layer;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.text.Sentence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The laws of parsing, on random lexicons, against the search that tries every choice of types and every link.
class ReductionLawsTest {

    private static final List<Ty> GOALS = List.of(Ty.of("s"), Ty.of("n"), Ty.of("n", "s"), Ty.unit());

    @ParameterizedTest(name = "seed {0}") @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void everyReductionIsFoundOnce(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int reducible = 0;
        for (int round = 0; round < 150; round++) {
            Lexicon lexicon = lexicon(random);
            Sentence sentence = sentence(random);
            for (Ty goal : GOALS) {
                Set<String> expected = bruteForce(lexicon, sentence, goal);
                var parser = new PregroupParser(lexicon, List.of(goal));
                if (expected.isEmpty()) {
                    NotReducible mistake = assertThrows(NotReducible.class, () -> parser.parses(sentence));
                    assertFalse(mistake.left().equals(goal), mistake::getMessage);
                    continue;
                }
                reducible++;
                Parses parses = parser.parses(sentence);
                List<String> found = parses.stream().map(Parse::toString).toList();
                assertEquals(expected, new HashSet<>(found), () -> sentence + "\n" + lexicon);
                assertEquals(expected.size(), found.size(), () -> sentence + "\n" + lexicon);
                assertEquals(expected.size(), parses.count().intValueExact());
                assertEquals(found, parses.stream().map(Parse::toString).toList());
                parses.forEach(parse -> checkDiagram(parse, goal));
                checkOrder(parses);
            }
        }
        assertTrue(reducible > 30, "only %d sentences reduce".formatted(reducible));
    }

    /// The diagram is planar, of words and then cups, from the unit to the goal, one cup a link.
    private static void checkDiagram(Parse parse, Ty goal) {
        Diagram diagram = parse.diagram();
        assertEquals(Ty.unit(), diagram.dom());
        assertEquals(goal, diagram.cod());
        assertEquals(goal, parse.goal());
        boolean words = true;
        int cups = 0;
        for (Layer layer : diagram.layers()) {
            words &= layer.cell() instanceof Box;
            assertTrue(words || layer.cell() instanceof Diagram.Cup, () -> "the layer " + layer);
            cups += words ? 0 : 1;
        }
        assertEquals(parse.links().size(), cups);
        assertEquals(parse.words().stream().filter(word -> !word.type().isUnit()).toList(), diagram.boxes());
        for (Link a : parse.links()) {
            for (Link b : parse.links()) {
                assertFalse(a.left() < b.left() && b.left() < a.right() && a.right() < b.right(), parse::toString);
            }
        }
    }

    /// Fewest links first, then fewest within a word, then shortest.
    private static void checkOrder(Parses parses) {
        long before = 0;
        for (Parse parse : parses) {
            int[] owners = parse.owners();
            long cost = parse.links().stream().mapToLong(l -> {
                int span = owners[l.right()] - owners[l.left()];
                return 10_000L + (span == 0 ? 100 : span);
            }).sum();
            assertTrue(before <= cost, () -> parses.stream().map(Parse::toString).collect(Collectors.joining("\n")));
            before = cost;
        }
    }

    private static Lexicon lexicon(RandomGenerator random) {
        var lexemes = new ArrayList<Lexeme>();
        for (String word : List.of("a", "b", "c")) {
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                lexemes.add(new Lexeme(word, type(random)));
            }
        }
        return Lexicon.of(lexemes);
    }

    private static Ty type(RandomGenerator random) {
        var obs = new ArrayList<Ob>();
        for (int i = random.nextInt(5); i > 0; i--) {
            obs.add(Ob.of(random.nextInt(3) > 0 ? "n" : "s").rotate(random.nextInt(3) - 1));
        }
        return Ty.of(obs);
    }

    private static Sentence sentence(RandomGenerator random) {
        return Sentence.ofTokens(IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(_ -> List.of("a", "b", "c").get(random.nextInt(3))).collect(Collectors.joining(" ")));
    }

    private static Set<String> bruteForce(Lexicon lexicon, Sentence sentence, Ty goal) {
        List<List<Lexeme>> choices = List.of(List.of());
        for (String word : sentence.words()) {
            var longer = new ArrayList<List<Lexeme>>();
            for (List<Lexeme> choice : choices) {
                for (Lexeme lexeme : lexicon.readings(word)) {
                    var next = new ArrayList<>(choice);
                    next.add(lexeme);
                    longer.add(next);
                }
            }
            choices = longer;
        }
        var found = new HashSet<String>();
        for (List<Lexeme> words : choices) {
            List<Ob> wires = words.stream().flatMap(word -> word.type().toList().stream()).toList();
            matchings(wires, 0, new ArrayList<>(), links -> {
                Set<Integer> linked = links.stream().flatMap(l -> Stream.of(l.left(), l.right()))
                        .collect(Collectors.toSet());
                List<Integer> open = IntStream.range(0, wires.size()).boxed().filter(i -> !linked.contains(i)).toList();
                boolean covered = links.stream().anyMatch(l -> open.stream().anyMatch(i -> l.left() < i && i < l.right()));
                if (!covered && Ty.of(open.stream().map(wires::get).toList()).equals(goal)) {
                    var sorted = new ArrayList<>(links);
                    Collections.sort(sorted, (a, b) -> Integer.compare(a.left(), b.left()));
                    found.add(new Parse(sentence, words, sorted).toString());
                }
            });
        }
        return found;
    }

    /// Every set of adjoint pairs that do not cross, by deciding wire after wire.
    private static void matchings(List<Ob> wires, int wire, List<Link> links, Consumer<List<Link>> found) {
        if (wire == wires.size()) {
            found.accept(links);
            return;
        }
        matchings(wires, wire + 1, links, found);
        if (links.stream().anyMatch(l -> l.right() == wire)) {
            return;
        }
        for (int other = wire + 1; other < wires.size(); other++) {
            int right = other;
            boolean free = links.stream().noneMatch(l -> l.right() == right
                    || l.left() < wire && wire < l.right() && l.right() < right);
            if (free && wires.get(wire).r().equals(wires.get(right))) {
                links.add(new Link(wire, right));
                matchings(wires, wire + 1, links, found);
                links.removeLast();
            }
        }
    }
}
