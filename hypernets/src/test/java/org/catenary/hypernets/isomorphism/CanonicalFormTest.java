package org.catenary.hypernets.isomorphism;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
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

class CanonicalFormTest {

    private static final Ty X = Ty.of("x");
    private static final Box F = Box.of("f", X, X);
    private static final Box G = Box.of("g", X, X);

    /// Other numbers, the same canonical net; the numbers of the form are an isomorphism to it.
    @Seeded void shufflesHaveOneForm(long seed) {
        RandomGenerator random = Seeded.Random.of(seed);
        for (int size : new int[] {1, 4, 12, 60}) {
            for (Draft draft : drafts(seed, random, size)) {
                Hypernet left = draft.net(), right = draft.shuffled(random).net();
                CanonicalForm here = form(left), there = form(right);
                same(here.net(), there.net());
                assertEquals(here.fingerprint(), there.fingerprint());
                assertEquals(here.fingerprint(), Fingerprint.of(here.net()));
                Isomorphism to = new Isomorphism(IntStream.range(0, left.wires()).map(here::wire).toArray(),
                        IntStream.range(0, left.edges()).map(here::edge).toArray());
                assertTrue(Isomorphisms.verified(to, left, here.net()));
            }
        }
    }

    /// Near misses have the same fingerprint exactly when they are isomorphic.
    @Seeded void fingerprintsTellNetsApart(long seed) {
        RandomGenerator random = Seeded.Random.of(seed);
        int same = 0, different = 0;
        for (int i = 0; i < 60; i++) {
            for (Draft draft : drafts(seed + 31L * i, random, 1 + random.nextInt(7))) {
                Hypernet left = draft.net(), right = draft.perturbed(random).shuffled(random).net();
                boolean isomorphic = Isomorphism.between(left, right) instanceof Isomorphism;
                assertEquals(isomorphic, Fingerprint.of(left).equals(Fingerprint.of(right)));
                same += isomorphic ? 1 : 0;
                different += isomorphic ? 0 : 1;
            }
        }
        assertTrue(same > 10 && different > 10, "%d isomorphic pairs, %d others".formatted(same, different));
    }

    private static List<Draft> drafts(long seed, RandomGenerator random, int size) {
        var drafts = new ArrayList<>(List.of(Draft.traced(random, size), Draft.frobenius(random, size, 1 + size)));
        Draft branching = Draft.of(Translation.net(RandomDiagrams.copyDiscard(seed).diagram(size), Wiring.LEFT_MONOGAMOUS));
        drafts.add(new Draft(Wiring.FROBENIUS, branching.sorts(), branching.edges(), branching.inputs(), branching.outputs()));
        return drafts;
    }

    private static CanonicalForm form(Hypernet net) { return assertInstanceOf(CanonicalForm.class, CanonicalForm.of(net)); }

    private static void same(Hypernet left, Hypernet right) {
        assertEquals(left.edges(), right.edges());
        assertArrayEquals(left.inputs(), right.inputs());
        assertArrayEquals(left.outputs(), right.outputs());
        for (int e = 0; e < left.edges(); e++) {
            assertEquals(left.label(e), right.label(e));
            assertArrayEquals(left.sources(e), right.sources(e));
            assertArrayEquals(left.targets(e), right.targets(e));
        }
        for (int w = 0; w < left.wires(); w++) {
            assertEquals(left.sort(w), right.sort(w));
        }
    }

    /// A fingerprint is made of names and numbers alone, so it is the same in every run.
    @Test void theFingerprintIsThatOfEveryRun() {
        assertEquals("6d0e04864f92488d69ae1f9bdf1179ed", Fingerprint.of(Translation.net(F.then(G).tensor(F))).toString());
    }

    @Test void netsInsideLabelsBecomeOne() {
        Diagram left = F.tensor(Diagram.id(X)).then(Diagram.id(X).tensor(G));
        Diagram right = Diagram.id(X).tensor(G).then(F.tensor(Diagram.id(X)));
        Diagram other = F.tensor(Diagram.id(X)).then(G.tensor(Diagram.id(X)));
        Hypernet net = Translation.net(left.plus(other).then(other.plus(right)));
        assertEquals(2, net.labels());
        CanonicalForm form = form(net);
        assertEquals(1, form.net().labels());
        assertSame(form.net().label(0), form.net().label(1));
        assertEquals(Fingerprint.of(Translation.net(right.plus(other))), Fingerprint.of(Translation.net(other.plus(left))));
        assertNotEquals(Fingerprint.of(Translation.net(left.plus(left))), Fingerprint.of(Translation.net(left.plus(other))));
    }

    @Test void nestingMayBeDeepAndShared() {
        Diagram deep = F, shared = F;
        for (int i = 0; i < 20_000; i++) {
            deep = deep.bubble("d");
        }
        for (int i = 0; i < 30; i++) {
            shared = shared.bubble("d").then(shared.bubble("d"));
        }
        assertEquals(Fingerprint.of(Translation.net(deep)), Fingerprint.of(Translation.net(deep)));
        assertEquals(2, form(Translation.net(shared)).net().edges());
    }

    /// Many alike, side by side and hanging on one wire, cost no more than others; what is too symmetric is left undecided.
    @Test void symmetricNets() {
        var builder = new HypernetBuilder(Wiring.FROBENIUS);
        int hub = builder.wire(Ob.of("x"));
        for (int i = 0; i < 2_000; i++) {
            builder.edge(Label.of(G), builder.edge(Label.of(F), hub));
            builder.edge(Label.of(G), builder.edge(Label.of(F), builder.wire(Ob.of("x"))));
        }
        Hypernet net = builder.freeze();
        assertEquals(form(net).fingerprint(), form(Draft.of(net).shuffled(Seeded.Random.of(1)).net()).fingerprint());
        Hypernet torus = torus(8);
        assertEquals(form(torus).fingerprint(), form(Draft.of(torus).shuffled(Seeded.Random.of(1)).net()).fingerprint());
        Hypernet complete = complete(30);
        assertInstanceOf(Undecided.class, CanonicalForm.of(complete));
        assertEquals(Fingerprint.of(complete), Fingerprint.of(Draft.of(complete).shuffled(Seeded.Random.of(1)).net()));
    }

    /// Each of some wires joined to each of as many others.
    private static Hypernet complete(int n) {
        var builder = new HypernetBuilder(Wiring.FROBENIUS);
        int first = IntStream.range(0, 2 * n).map(_ -> builder.wire(Ob.of("x"))).min().orElseThrow();
        for (int i = 0; i < n * n; i++) {
            builder.edge(Label.of(F), new int[] {first + i / n}, new int[] {first + n + i % n});
        }
        return builder.freeze();
    }

    /// A torus of joins: each looks like every other.
    private static Hypernet torus(int n) {
        var builder = new HypernetBuilder(Wiring.FROBENIUS);
        IntStream.range(0, n * n * n).forEach(_ -> builder.wire(Ob.of("x")));
        for (int i = 0; i < n * n * n; i++) {
            int a = i % n, b = i / n % n, c = i / n / n;
            for (int next : new int[] {(a + 1) % n + n * (b + n * c), a + n * ((b + 1) % n + n * c),
                    a + n * (b + n * ((c + 1) % n))}) {
                builder.edge(Label.of(F), new int[] {i}, new int[] {next});
            }
        }
        return builder.freeze();
    }
}
