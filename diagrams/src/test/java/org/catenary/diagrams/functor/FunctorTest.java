package org.catenary.diagrams.functor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.catenary.diagrams.category.FieldMatrices;
import org.catenary.diagrams.category.FieldMatrix;
import org.catenary.diagrams.category.MissingStructure;
import org.catenary.diagrams.category.Monoidal;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.WrongType;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Layer;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;

class FunctorTest {

    private static final Ty X = Ty.of("x");
    private static final Ty Y = Ty.of("y");
    private static final Box F = Box.of("f", X, Y);

    /// The category of diagrams with all its structure forgotten.
    private enum Plain implements Monoidal<Ty, Diagram> {
        DIAGRAMS;

        @Override public Diagram id(Ty x) { return Diagram.id(x); }

        @Override public Ty unit() { return Ty.unit(); }

        @Override public Ty tensor(Ty x, Ty y) { return x.tensor(y); }

        @Override public String toString() { return "plain diagrams"; }
    }

    /// `x` goes to a type of two wires, one an adjoint, `y` to one wire and `z` to none; boxes to two boxes in a row.
    private static Functor<Ty, Diagram> compound() {
        Map<Ob, Ty> types = Map.of(Ob.of("x"), Ty.of("a").tensor(Ty.of("b").l()), Ob.of("y"), Ty.of("a"), Ob.of("z"), Ty.unit());
        var onTypes = new Functor<>(Free.DIAGRAMS, types::get, Box::dagger);
        Map<Box, Diagram> images = new HashMap<>();
        return new Functor<>(Free.DIAGRAMS, types::get, box -> images.computeIfAbsent(box, b -> {
            Ty dom = onTypes.apply(b.dom()), cod = onTypes.apply(b.cod()), middle = Ty.of("c");
            return Box.of("first " + b, dom, middle).then(Box.of("then " + b, middle, cod));
        }));
    }

    @Seeded void functorsPreserveCompositionTensorAndIdentities(long seed) {
        var functor = compound();
        var random = RandomDiagrams.hypergraph(seed);
        for (int i = 0; i < 20; i++) {
            Diagram f = random.diagram(5), g = random.diagram(f.cod(), 4);
            assertEquals(functor.apply(f).then(functor.apply(g)), functor.apply(f.then(g)));
            assertEquals(functor.apply(f).tensor(functor.apply(g)), functor.apply(f.tensor(g)));
            assertEquals(Diagram.id(functor.apply(f.dom())), functor.apply(Diagram.id(f.dom())));
            assertEquals(functor.apply(f.dom()), functor.apply(f).dom());
            assertEquals(functor.apply(f.cod()), functor.apply(f).cod());
            assertEquals(functor.apply(f).plus(functor.apply(f)), functor.apply(f.plus(f)));
            Ty u = random.type(2);
            Diagram loop = f.tensor(Box.of("loop", u, u));
            assertEquals(functor.apply(loop).trace(functor.apply(u)), functor.apply(loop.trace(u)));
        }
    }

    /// On cups, caps, spiders, swaps and turned boxes: the structure of the image, whatever the size of the image.
    @Seeded void functorsPreserveStructure(long seed) {
        var functor = compound();
        var random = RandomDiagrams.rigid(seed);
        for (int i = 0; i < 20; i++) {
            Ty x = random.type(2), y = random.type(2), fx = functor.apply(x), fy = functor.apply(y);
            assertEquals(fx.r(), functor.apply(x.r()));
            assertEquals(fx.l(), functor.apply(x.l()));
            assertEquals(layers(Diagram.cup(fx)), layers(functor.apply(Diagram.cup(x))));
            assertEquals(layers(Diagram.cup(fx.l(), fx)), layers(functor.apply(Diagram.cup(x.l(), x))));
            assertEquals(layers(Diagram.cap(fx)), layers(functor.apply(Diagram.cap(x))));
            same(Diagram.spider(fx, 1, 2), functor.apply(Diagram.spider(x, 1, 2)));
            same(Diagram.swap(fx, fy), functor.apply(Diagram.swap(x, y)));
            assertEquals(Diagram.swap(fx, fy).cod(), functor.apply(Diagram.swap(x, y)).cod());
            Box box = random.box(x, y);
            assertEquals(functor.apply(box).r(), functor.apply(box.r()));
            assertEquals(functor.apply(box).dagger().l(), functor.apply(box.l().dagger()));
        }
    }

    private static List<Layer> layers(Diagram diagram) {
        return StreamSupport.stream(diagram.layers().spliterator(), false).toList();
    }

    private static void same(Diagram f, Diagram g) { assertEquals(Interpretations.of(1).apply(f), Interpretations.of(1).apply(g)); }

    /// Two functors one after the other are the functor of the composed images.
    @Seeded void functorsCompose(long seed) {
        Functor<Ty, Diagram> first = compound();
        Functor<List<Integer>, FieldMatrix> second = Interpretations.of(seed);
        var both = new Functor<>(second.target(), ob -> second.apply(first.onAtoms().apply(ob)),
                box -> second.apply(first.onBoxes().apply(box)));
        var random = RandomDiagrams.hypergraph(seed).atMost(4);
        for (int i = 0; i < 10; i++) {
            Diagram d = random.diagram(5);
            FieldMatrix direct = both.apply(d);
            assertEquals(direct, second.apply(first.apply(d)), d::toString);
        }
    }

    @Test
    void theImageOfABoxIsMadeOnce() {
        var asked = new ArrayList<Box>();
        var functor = new Functor<>(Free.DIAGRAMS, Ty::of, box -> {
            asked.add(box);
            return box;
        });
        Diagram d = F.tensor(F).then(Box.of("g", Y, X).tensor(Diagram.id(Y))).then(F.tensor(F.dagger()));
        assertEquals(d, functor.apply(d));
        assertEquals(List.of("f", "g"), asked.stream().map(Box::name).toList());
    }

    @Test
    void anImageOfTheWrongTypeIsRefused() {
        var functor = new Functor<>(Free.DIAGRAMS, ob -> Ty.of("a").tensor(Ty.of(ob)), box -> box);
        assertEquals("F(f) should have type a ⊗ x → a ⊗ y, got x → y",
                assertThrows(WrongType.class, () -> functor.apply(F.tensor(F))).getMessage());
    }

    @Test
    void aStructureThatTheTargetLacksIsNamedBeforeAnyBoxIsAsked() {
        var functor = new Functor<>(Plain.DIAGRAMS, Ty::of, box -> { throw new AssertionError("asked for " + box); });
        lacks("cup(x, xʳ) : x ⊗ xʳ → I needs a category with adjoint (Rigid)", functor, Diagram.id(X).then(F)
                .tensor(Diagram.cup(X)));
        lacks("swap(x, y) : x ⊗ y → y ⊗ x needs a category with swap (Symmetric)", functor, Diagram.swap(X, Y));
        lacks("f† : y → x needs a category with dagger (Dagger)", functor, F.then(F.dagger()));
        lacks("fʳ : yʳ → xʳ needs a category with adjoint (Rigid)", functor, F.r());
        lacks("spider(x, 1, 2) : x → x ⊗ x needs a category with spider (Hypergraph)", functor, Diagram.spider(X, 1, 2));
        lacks("trace(x; id(x)) : I → I needs a category with trace (Traced)", functor,
                Diagram.bubble(F, F).tensor(F.tensor(Diagram.id(X).trace(X))));
        lacks("f + f : x → y needs a category with sum (Additive)", functor, F.plus(F));
        lacks("id(xʳ) : xʳ → xʳ needs a category with adjoint (Rigid)", functor, Diagram.id(X.r()));
    }

    private static void lacks(String message, Functor<Ty, Diagram> functor, Diagram diagram) {
        assertEquals(message + "; plain diagrams has no structure beyond the monoidal",
                assertThrows(MissingStructure.class, () -> functor.apply(diagram)).getMessage());
    }

    @Test
    void bubblesMeanWhatTheFunctorSays() {
        Functor<List<Integer>, FieldMatrix> plain = Interpretations.of(1);
        var functor = new Functor<>(plain.target(), plain.onAtoms(), plain.onBoxes(),
                (box, inside) -> box.name().equals("twice") ? FieldMatrices.MODULO_65537.plus(inside.get(0), inside.get(0))
                        : inside.get(1));
        Diagram g = Box.of("g", Y, X);
        assertEquals(functor.apply(F.plus(F).then(g)), functor.apply(F.bubble("twice").then(g)));
        assertEquals(functor.apply(g), functor.apply(Diagram.bubble(Box.of("second", Y, X), F, g)));
        assertEquals(functor.apply(F.plus(F).dagger().r()), functor.apply(F.bubble("twice").dagger().r()));
        Box wide = Box.of("second", X.tensor(Y), Y);
        assertThrows(WrongType.class, () -> functor.apply(Diagram.bubble(wide, F, g)));
        assertEquals("the bubble twice has no meaning here; say what it makes of the diagrams inside",
                assertThrows(MeaninglessBubble.class, () -> plain.apply(F.bubble("twice"))).getMessage());
    }

    @Test
    void adjointsGoToAdjointsOfTheImage() {
        var functor = new Functor<>(Free.DIAGRAMS, _ -> Ty.of("a", "b"), box -> box);
        assertEquals(Ty.of("b").r().tensor(Ty.of("a").r()), functor.apply(X.r()));
        assertEquals(Ty.of("a", "b").l().l(), functor.apply(X.l().l()));
    }
}
