package org.catenary.autodiff.smooth;

import java.util.Arrays;
import java.util.List;
import org.catenary.diagrams.category.Arrow;
import org.catenary.diagrams.category.CopyDiscard;
import org.catenary.diagrams.category.NotComposable;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.functor.Functor;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;

/// A diagram with its way back: what it gives and keeps, and the cotangents of what it took from those of what it gives.
///
/// Composition runs forward and then back, keeping what both keep. The functor that sends a box to its value and transposed derivative
/// is reverse differentiation: a copy becomes a sum, a discarded wire a zero.
///
/// {@snippet class="org.catenary.autodiff.smooth.DerivativesTest" region="lens"}
///
/// Fong, Spivak and Tuyéras, *Backprop as functor*, LICS 2019, arXiv:1711.10455; Cruttwell, Gavranović, Ghani, Wilson and Zanasi,
/// *Categorical foundations of gradient-based learning*, ESOP 2022, arXiv:2103.01931.
///
/// @param dom      `A`
/// @param cod      `B`
/// @param kept     `S`
/// @param value    `A → S ⊗ B`
/// @param backward `S ⊗ B → A`
public record Lens(Ty dom, Ty cod, Ty kept, Diagram value, Diagram backward) implements Arrow<Ty, Lens> {

    /// The category of lenses of diagrams: symmetric, with copies, up to the order of what is kept.
    public enum Category implements CopyDiscard<Ty, Lens> {
        /// The one instance.
        LENSES;

        @Override public Lens id(Ty x) { return plain(Diagram.id(x), Diagram.id(x)); }

        @Override public Ty unit() { return Ty.unit(); }

        @Override public Ty tensor(Ty x, Ty y) { return x.tensor(y); }

        @Override public Lens swap(Ty x, Ty y) { return plain(Diagram.swap(x, y), Diagram.swap(y, x)); }

        @Override public Lens permute(List<Ty> objects, int[] order) {
            var back = new int[order.length];
            for (int k = 0; k < order.length; k++) {
                back[order[k]] = k;
            }
            List<Ty> permuted = Arrays.stream(order).mapToObj(objects::get).toList();
            return plain(Free.DIAGRAMS.permute(objects, order), Free.DIAGRAMS.permute(permuted, back));
        }

        @Override public Lens copy(Ty x, int n) { return plain(Diagram.copy(x, n), Sum.of(x, n)); }

        private static Lens plain(Diagram value, Diagram backward) {
            return new Lens(value.dom(), value.cod(), Ty.unit(), value, backward);
        }

        @Override public String toString() { return "the category of lenses"; }
    }

    private static final Functor<Ty, Lens> FUNCTOR = new Functor<>(Category.LENSES, Ty::of, Lens::image);

    /// {@return the image of a diagram; linear in its size but for a logarithm}
    /// @throws NotDifferentiable if a box says no derivative
    public static Lens of(Diagram diagram) { return FUNCTOR.apply(diagram); }

    private static Lens image(Box box) {
        Linearisation of = NotDifferentiable.checked(box).linearised();
        return new Lens(box.dom(), box.cod(), of.kept(), of.value(), of.backward());
    }

    @Override public Lens then(Lens next) {
        NotComposable.check(this, next);
        Diagram keep = Diagram.id(kept);
        return new Lens(dom, next.cod, kept.tensor(next.kept), value.then(keep.tensor(next.value)),
                keep.tensor(next.backward).then(backward));
    }

    @Override public Lens tensor(Lens other) {
        Diagram apart = Diagram.id(kept).tensor(Diagram.swap(cod, other.kept)).tensor(Diagram.id(other.cod));
        Diagram together = Diagram.id(kept).tensor(Diagram.swap(other.kept, cod)).tensor(Diagram.id(other.cod));
        return new Lens(dom.tensor(other.dom), cod.tensor(other.cod), kept.tensor(other.kept), value.tensor(other.value).then(apart),
                together.then(backward.tensor(other.backward)));
    }

    /// {@return value and transposed derivative, `A ⊗ B → B ⊗ A`}
    public Diagram pullback() {
        return value.tensor(Diagram.id(cod)).then(Diagram.swap(kept, cod).tensor(Diagram.id(cod))).then(Diagram.id(cod).tensor(backward));
    }

    /// {@return the transposed derivative at 1, `A → A`: the gradient of a diagram that gives one real}
    /// @throws NotComposable if it gives anything else
    public Diagram gradient() {
        return Diagram.id(dom).tensor(new Constant(1)).then(pullback()).then(Diagram.discard(cod).tensor(Diagram.id(dom)));
    }
}
