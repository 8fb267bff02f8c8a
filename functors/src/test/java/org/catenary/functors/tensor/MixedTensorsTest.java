package org.catenary.functors.tensor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.DaggerCompactLaws;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.construction.Cpm;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.functor.Functor;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;

/// Doubled tensors: density matrices and completely positive maps.
class MixedTensorsTest implements DaggerCompactLaws<Dim, Cpm.Mixed<Dim, Tensor>> {

    private static final Tensors BASE = Tensors.COMPLEX;

    @Override public Cpm<Dim, Tensor> category() { return new Cpm<>(BASE); }

    @Override public Dim object(RandomGenerator random) { return Dim.of(random.nextInt(6) == 0 ? 2 : 1); }

    private static Tensor matrix(Dim dom, Dim cod, RandomGenerator random) { return RandomTensors.tensor(dom, cod, false, random); }

    /// A pure arrow with one output discarded.
    @Override public Cpm.Mixed<Dim, Tensor> arrow(Dim dom, Dim cod, RandomGenerator random) {
        Dim two = Dim.of(2);
        return category().pure(matrix(dom, BASE.tensor(cod, two), random))
                .then(category().id(cod).tensor(category().discard(two)));
    }

    @Override public boolean same(Cpm.Mixed<Dim, Tensor> f, Cpm.Mixed<Dim, Tensor> g) {
        return f.arrow().near(g.arrow(), 1e-9);
    }

    /// `pure(f ; g) = pure(f) ; pure(g)`, `pure(f ⊗ g) = pure(f) ⊗ pure(g)`, `pure(f†) = pure(f)†`
    @Seeded void pureArrowsAreThoseOfTheBase(long seed) {
        var random = Seeded.Random.of(seed);
        Dim x = object(random), y = object(random), z = object(random);
        Tensor f = matrix(x, y, random), g = matrix(y, z, random);
        holds(seed, category().pure(f.then(g)), category().pure(f).then(category().pure(g)));
        holds(seed, category().pure(f.tensor(g)), category().pure(f).tensor(category().pure(g)));
        holds(seed, category().pure(BASE.dagger(f)), category().dagger(category().pure(f)));
    }

    /// `discard(x ⊗ y) = discard(x) ⊗ discard(y)`
    @Seeded void whatIsDiscardedIsDiscardedPieceByPiece(long seed) {
        var random = Seeded.Random.of(seed);
        Dim x = object(random), y = object(random);
        holds(seed, category().discard(BASE.tensor(x, y)), category().discard(x).tensor(category().discard(y)));
        holds(seed, category().discard(Dim.unit()), category().id(Dim.unit()));
    }

    /// A pure arrow whose output `e` is discarded is the channel of its blocks, one for each element of `e`.
    @Seeded void discardingIsSummingOverTheEnvironment(long seed) {
        var random = Seeded.Random.of(seed);
        Dim x = object(random), y = object(random), e = Dim.of(3);
        Tensor f = matrix(x, BASE.tensor(y, e), random);
        List<Tensor> blocks = List.of(0, 1, 2).stream().map(k -> f.then(BASE.id(y).tensor(
                Tensor.of(e, Dim.unit(), k == 0 ? 1 : 0, k == 1 ? 1 : 0, k == 2 ? 1 : 0)))).toList();
        holds(seed, category().pure(f).then(category().id(y).tensor(category().discard(e))), category().kraus(blocks));
    }

    /// Doubling a diagram and then interpreting it is interpreting it in the doubled category.
    @Seeded void doublingCommutesWithFunctors(long seed) {
        var random = Seeded.Random.of(seed);
        Ty x = Ty.of("x"), y = Ty.of("y");
        Box f = Box.of("f", x, y.tensor(x)), lost = Box.of("lost", y, Ty.unit());
        Diagram diagram = f.then(lost.tensor(Diagram.id(x))).then(f).then(Diagram.swap(y, x)).then(Diagram.id(x).tensor(lost)).then(f).then(f.dagger());
        var doubled = new Cpm<>(Free.DIAGRAMS);
        var copies = new Functor<>(doubled, Ty::of, box -> box.equals(lost) ? doubled.discard(y) : doubled.pure(box));
        Tensor image = matrix(Dim.of(2), Dim.of(3, 2), random);
        Function<Ob, Dim> sizes = ob -> Dim.of(ob.equals(Ob.of("x")) ? 2 : 3);
        var values = new Functor<>(BASE, sizes, _ -> image);
        var mixed = new Functor<>(category(), sizes, box -> box.equals(lost) ? category().discard(Dim.of(3)) : category().pure(image));
        holds(seed, mixed.apply(diagram), category().of(Dim.of(2), Dim.of(2), values.apply(copies.apply(diagram).arrow())));
    }

    /// A mixed meaning: an ambiguous noun is a mixture, and what is asked of it is a probability.
    @Test
    void mixedMeanings() {
        Ty n = Ty.of("n");
        Box plant = Box.of("plant", Ty.unit(), n.tensor(n)), grows = Box.of("grows", n, Ty.unit()), lost = Box.of("lost", n, Ty.unit());
        var doubled = new Cpm<>(Free.DIAGRAMS);
        var copies = new Functor<>(doubled, Ty::of, box -> box.equals(lost) ? doubled.discard(n) : doubled.pure(box));
        Tensor ambiguous = Tensor.of(Dim.unit(), Dim.of(2, 2), 0.6, 0, 0, 0.8), living = Tensor.of(Dim.of(2), Dim.unit(), 1, 0);
        var meaning = TensorFunctor.of(Map.of("n", Dim.of(2)), Map.of(plant, ambiguous, grows, living));
        Tensor probability = meaning.apply(copies.apply(plant.then(grows.tensor(lost))).arrow());
        assertTrue(probability.near(Tensor.of(Dim.unit(), Dim.unit(), 0.36), 1e-12), probability::toString);
    }
}
