package org.catenary.hypernets.isomorphism;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.net.Draft;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.HypernetBuilder;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.net.Wiring;
import org.catenary.hypernets.translate.Translation;
import org.junit.jupiter.api.Test;

class IsomorphismTest {

    private static final Ty X = Ty.of("x");
    private static final Box F = Box.of("f", X, X);
    private static final Box G = Box.of("g", X, X);

    /// Other numbers make no difference, in whatever wiring.
    @Seeded void shuffledNetsAreIsomorphic(long seed) {
        RandomGenerator random = Seeded.Random.of(seed);
        for (int size : new int[] {1, 5, 20, 300}) {
            for (Draft draft : drafts(seed, random, size)) {
                Hypernet left = draft.net(), right = draft.shuffled(random).net();
                assertTrue(Isomorphisms.verified(Isomorphism.between(left, right), left, right));
            }
        }
    }

    /// A near miss is isomorphic exactly when VF2 says so; all ways of deciding agree.
    @Seeded void nearMissesAreDecidedAsByTheOracle(long seed) {
        RandomGenerator random = Seeded.Random.of(seed);
        int same = 0, different = 0;
        for (int i = 0; i < 60; i++) {
            for (Draft draft : drafts(seed + 31L * i, random, 1 + random.nextInt(7))) {
                Hypernet left = draft.net(), right = draft.perturbed(random).shuffled(random).net();
                boolean expected = Oracle.isomorphic(left, right);
                assertEquals(expected, Isomorphisms.verified(Isomorphism.between(left, right), left, right));
                assertEquals(expected, Isomorphisms.verified(Isomorphism.between(right, left), right, left));
                assertEquals(expected, Isomorphisms.verified(searched(left, right), left, right));
                same += expected ? 1 : 0;
                different += expected ? 0 : 1;
            }
        }
        assertTrue(same > 20 && different > 20, "%d isomorphic pairs, %d others".formatted(same, different));
    }

    /// One monogamous, one traced, one Frobenius net. A perturbed monogamous net may have a cycle, so it is a traced one.
    private static List<Draft> drafts(long seed, RandomGenerator random, int size) {
        Draft symmetric = Draft.of(Translation.net(RandomDiagrams.symmetric(seed).diagram(size)));
        return List.of(
                new Draft(Wiring.TRACED, symmetric.sorts(), symmetric.edges(), symmetric.inputs(), symmetric.outputs()),
                Draft.traced(random, size), Draft.frobenius(random, size, 1 + size));
    }

    private static Comparison searched(Hypernet left, Hypernet right) {
        var numbers = new ArrayList<Label>();
        var pairing = new Pairing(coded(left, numbers), coded(right, numbers));
        return pairing.boundary().<Comparison>map(Difference::new).orElseGet(() -> new Search(pairing).run());
    }

    private static Coded coded(Hypernet net, List<Label> numbers) {
        return new Coded(net, IntStream.range(0, net.labels()).map(i -> {
            if (!numbers.contains(net.labelOf(i))) {
                numbers.add(net.labelOf(i));
            }
            return numbers.indexOf(net.labelOf(i));
        }).toArray());
    }

    @Test void theFirstDifferenceIsTold() {
        assertEquals("wire 1 on the left goes to g (edge 1), wire 1 on the right to f (edge 1)",
                difference(Translation.net(F.then(G)), Translation.net(F.then(F))));
        assertEquals("output 0 is input 0 on the left, input 1 on the right",
                difference(Translation.net(Diagram.id("x", "x")), Translation.net(Diagram.swap(X, X))));
        assertEquals("1 inputs on the left, 2 on the right",
                difference(Translation.net(F), Translation.net(F.tensor(F))));
        assertEquals("input 0 is x on the left, y on the right",
                difference(Translation.net(Diagram.id("x")), Translation.net(Diagram.id("y"))));
        assertEquals("more closed components like that of g (edge 0) on the left than on the right",
                difference(cycle("g"), cycle("f", "g")));
        assertEquals("more closed wires of sort x on the left than on the right", difference(
                Translation.net(Diagram.spider(X, 0, 0)), Translation.net(Diagram.id())));
    }

    private static String difference(Hypernet left, Hypernet right) {
        return assertInstanceOf(Difference.class, Isomorphism.between(left, right)).reason();
    }

    /// Cycles of one label look the same from everywhere; only their lengths differ.
    @Test void symmetricComponentsAreCheap() {
        Hypernet cycle = cycle(Collections.nCopies(100_000, "f").toArray(String[]::new));
        Hypernet halves = cycle(Collections.nCopies(50_000, "f").toArray(String[]::new));
        Hypernet copy = Draft.of(cycle).shuffled(Seeded.Random.of(1)).net();
        assertInstanceOf(Isomorphism.class, Isomorphism.between(cycle, copy));
        assertInstanceOf(Difference.class, Isomorphism.between(cycle, halves.tensor(halves)));
        String[] runs = IntStream.range(0, 100_000).mapToObj(i -> i < 50_000 ? "f" : "g").toArray(String[]::new);
        assertInstanceOf(Isomorphism.class,
                Isomorphism.between(cycle(runs), Draft.of(cycle(runs)).shuffled(Seeded.Random.of(2)).net()));
    }

    private static Hypernet cycle(String... names) {
        var builder = new HypernetBuilder(Wiring.TRACED);
        IntStream.range(0, names.length).forEach(_ -> builder.wire(Ob.of("x")));
        for (int i = 0; i < names.length; i++) {
            builder.edge(Label.of(Box.of(names[i], X, X)), new int[] {i}, new int[] {(i + 1) % names.length});
        }
        return builder.freeze();
    }

    @Test void netsInsideLabelsAreComparedUpToIsomorphism() {
        Diagram left = F.tensor(Diagram.id(X)).then(Diagram.id(X).tensor(G));
        Diagram right = Diagram.id(X).tensor(G).then(F.tensor(Diagram.id(X)));
        Diagram other = F.tensor(Diagram.id(X)).then(G.tensor(Diagram.id(X)));
        Hypernet sum = Translation.net(left.plus(other));
        assertInstanceOf(Isomorphism.class, Isomorphism.between(sum, Translation.net(other.plus(right))));
        assertInstanceOf(Difference.class, Isomorphism.between(sum, Translation.net(right.plus(right))));
    }

    @Test void aMillionEdgesAreCompared() {
        Diagram chain = Diagram.id(X);
        for (int i = 0; i < 1_000_000; i++) {
            chain = chain.then(i % 3 == 0 ? F : G);
        }
        Hypernet net = Translation.net(chain);
        assertInstanceOf(Isomorphism.class, Isomorphism.between(net, Translation.net(chain)));
        assertInstanceOf(Difference.class, Isomorphism.between(net, Translation.net(chain.then(F))));
    }
}
