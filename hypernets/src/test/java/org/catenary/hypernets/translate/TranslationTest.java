package org.catenary.hypernets.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.functor.Functor;
import org.catenary.diagrams.functor.Interpretations;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.isomorphism.Difference;
import org.catenary.hypernets.isomorphism.Isomorphism;
import org.catenary.hypernets.net.Frobenius;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.HypernetBuilder;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.net.Monogamous;
import org.catenary.hypernets.net.Wiring;
import org.junit.jupiter.api.Test;

class TranslationTest {

    private static final Ty X = Ty.of("x");
    private static final Box F = Box.of("f", X, X);

    /// The net of `f ; g` is the net of `f`, then that of `g`; the same of the tensor.
    @Seeded void translationIsFunctorial(long seed) {
        for (Theory theory : List.of(Theory.SYMMETRIC, Theory.TRACED, Theory.HYPERGRAPH)) {
            var random = RandomDiagrams.of(theory, Seeded.Random.of(seed));
            Wiring wiring = Wiring.of(theory);
            for (int i = 0; i < 20; i++) {
                Diagram f = random.diagram(5), g = random.diagram(f.cod(), 5);
                isomorphic(Translation.net(f, wiring).then(Translation.net(g, wiring)), Translation.net(f.then(g), wiring));
                isomorphic(Translation.net(f, wiring).tensor(Translation.net(g, wiring)),
                        Translation.net(f.tensor(g), wiring));
            }
        }
    }

    /// The other route: a functor into the category of nets, one box at a time.
    @Seeded void theFunctorIntoNetsAgrees(long seed) {
        var symmetric = RandomDiagrams.symmetric(seed);
        var rigid = RandomDiagrams.hypergraph(seed);
        var toMonogamous = new Functor<>(Monogamous.NETS, Ty::of, box -> Hypernet.edge(Wiring.MONOGAMOUS, Label.of(box)));
        var toFrobenius = new Functor<>(Frobenius.NETS, Ty::of, box -> Hypernet.edge(Wiring.FROBENIUS, Label.of(box)));
        for (int i = 0; i < 20; i++) {
            Diagram f = symmetric.diagram(8), g = rigid.diagram(8);
            isomorphic(toMonogamous.apply(f), Translation.net(f));
            isomorphic(toFrobenius.apply(g), Translation.net(g, Wiring.FROBENIUS));
        }
    }

    /// Back and forth gives an isomorphic net, and a diagram of the same meaning.
    @Seeded void thereAndBack(long seed) {
        for (Theory theory : List.of(Theory.SYMMETRIC, Theory.TRACED, Theory.RIGID, Theory.HYPERGRAPH)) {
            var random = RandomDiagrams.of(theory, Seeded.Random.of(seed));
            for (int i = 0; i < 10; i++) {
                Diagram f = random.diagram(8);
                Hypernet net = Translation.net(f);
                Diagram back = Translation.diagram(net);
                isomorphic(net, Translation.net(back, net.wiring()));
                if (net.wiring() != Wiring.FROBENIUS) {
                    assertTrue(Interpretations.agree(f, back), () -> "%s%nis not %s".formatted(f, back));
                }
            }
        }
    }

    /// Rotated boxes, cups and caps leave the box alone, with its wires bent.
    @Test void aRotatedBoxIsTheBox() {
        Box f = Box.of("f", Ty.of("x", "y"), Ty.of("z"));
        Hypernet net = Translation.net(f.r(), Wiring.FROBENIUS);
        assertEquals(Label.of(f), net.label(0));
        assertEquals(net.outputs()[1], net.source(0, 0));
        assertEquals(net.outputs()[0], net.source(0, 1));
        assertEquals(net.inputs()[0], net.target(0, 0));
        assertEquals(Label.of(f), Translation.net(f.r().r(), Wiring.FROBENIUS).label(0));
    }

    @Test void spidersAndBendsAreWires() {
        Hypernet net = Translation.net(Diagram.spider(X, 2, 3));
        assertEquals(0, net.edges());
        assertEquals(1, net.wires());
        assertEquals(1, Translation.net(Diagram.cap(X).then(Diagram.cup(X.r(), X))).wires());
    }

    @Test void aTracedNetIsATrace() {
        var builder = new HypernetBuilder(Wiring.TRACED);
        int wire = builder.wire(Ob.of("x"));
        builder.edge(Label.of(F), new int[] {wire}, new int[] {wire});
        builder.wire(Ob.of("x"));
        Hypernet net = builder.freeze();
        assertEquals(Theory.of(Structure.TRACE), Translation.diagram(net).theory());
        isomorphic(net, Translation.net(Translation.diagram(net)));
        assertEquals(0, Translation.net(Diagram.swap(X, X).trace(X)).edges());
    }

    /// Both wirings in which wires lead back make the trace vanish; in the third it holds a net.
    @Test void tracesAreWires() {
        Diagram yanked = F.tensor(Diagram.id(X)).then(Diagram.swap(X, X)).trace(X), straight = F;
        isomorphic(Translation.net(straight, Wiring.TRACED), Translation.net(yanked));
        isomorphic(Translation.net(straight, Wiring.FROBENIUS), Translation.net(yanked, Wiring.FROBENIUS));
        assertEquals("trace", Translation.net(yanked, Wiring.MONOGAMOUS).label(0).name());
        assertEquals(yanked, Translation.diagram(Translation.net(yanked, Wiring.MONOGAMOUS)));
    }

    /// Copies and merges are spiders, braids crossings, twists wires.
    @Test void whatASymmetryMakesNothingOfIsForgotten() {
        Ty y = Ty.of("y");
        isomorphic(Translation.net(Diagram.spider(X, 2, 3)),
                Translation.net(Diagram.merge(X, 2).then(Diagram.copy(X, 3))));
        isomorphic(Translation.net(Diagram.id(X.tensor(y))), Translation.net(
                Diagram.braid(X, y).then(Diagram.twist(y.tensor(X))).then(Diagram.braid(y, X))));
        assertEquals("copy", Translation.net(Diagram.copy(X, 2), Wiring.MONOGAMOUS).label(0).name());
    }

    @Test void bubblesHoldNetsInOrder() {
        Box b = Box.of("b", X, X);
        Diagram fb = Diagram.bubble(b, F, Diagram.id(X)), bf = Diagram.bubble(b, Diagram.id(X), F);
        assertInstanceOf(Difference.class, Isomorphism.between(Translation.net(fb), Translation.net(bf)));
        assertEquals(fb, Translation.diagram(Translation.net(fb)));
        Diagram turned = fb.r().tensor(Diagram.cap(X));
        Hypernet net = Translation.net(turned);
        isomorphic(net, Translation.net(Translation.diagram(net)));
    }

    @Test void framesBecomeLabelsThatHoldNets() {
        Diagram sum = F.plus(Diagram.id(X)).then(F);
        Hypernet net = Translation.net(sum);
        assertEquals(2, net.edges());
        assertEquals(1, net.label(0).inside().getFirst().edges());
        assertEquals(sum, Translation.diagram(net));
    }

    @Test void framesInsideAFrobeniusNetKeepTheirWindings() {
        Ty y = X.r();
        Diagram sum = Diagram.sum(y, y, List.of(F.r(), F.r().then(F.r()))).tensor(Diagram.cap(X));
        Hypernet net = Translation.net(sum);
        isomorphic(net, Translation.net(Translation.diagram(net)));
    }

    @Test void nestingAndLengthMayBeDeep() {
        Diagram nested = F;
        for (int i = 0; i < 100_000; i++) {
            nested = nested.plus(F).then(F);
        }
        Hypernet net = Translation.net(nested);
        isomorphic(net, Translation.net(Translation.diagram(net)));
        Diagram loops = F;
        for (int i = 0; i < 100_000; i++) {
            loops = loops.then(F).tensor(F).trace(X);
        }
        assertEquals(200_001, Translation.net(loops).edges());
        Diagram chain = Diagram.id(X);
        for (int i = 0; i < 100_000; i++) {
            chain = chain.then(F);
        }
        assertEquals(chain, Translation.diagram(Translation.net(chain)));
    }

    @Test void aFrameThatIsSharedBecomesOneNet() {
        Diagram doubled = F;
        for (int i = 0; i < 30; i++) {
            doubled = doubled.plus(Diagram.id(X)).then(doubled.plus(F.then(F)));
        }
        Hypernet net = Translation.net(doubled);
        assertEquals(2, net.edges());
        isomorphic(net, Translation.net(Translation.diagram(net)));
    }

    private static void isomorphic(Hypernet left, Hypernet right) {
        assertInstanceOf(Isomorphism.class, Isomorphism.between(left, right));
    }
}
