package org.catenary.autodiff.functional;

import java.util.List;
import org.catenary.autodiff.smooth.Linearisation;
import org.catenary.autodiff.smooth.NotDifferentiable;
import org.catenary.autodiff.smooth.Sum;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;

/// Composition of functions, `(f, g) ↦ f ∘ g`, where `f` lives on an interval in which `g` has its values.
///
/// It is linear in `f`, with the transpose [Push]; by `g` the derivative is `(f′ ∘ g) · ġ`.
///
/// @param outer where `f` lives
/// @param inner where `g` lives
public record Compose(Domain outer, Domain inner) implements Operator {

    /// @throws Domain.NoDomain unless `f` lives on one axis
    public Compose {
        if (outer.dimension() != 1) {
            throw new Domain.NoDomain("a function on %s after one with values in an interval".formatted(outer));
        }
    }

    /// What is pushed along a function, `(g, c) ↦ (y ↦ c(x) / |g′(x)|)` where `g(x) = y`: so that `⟨f ∘ g, c⟩ = ⟨f, push(g, c)⟩`.
    ///
    /// `g` is monotone.
    ///
    /// @param outer where `y` lives
    /// @param inner where `x` lives
    public record Push(Domain outer, Domain inner) implements Operator {
        /// @throws Domain.NoDomain unless `x` and `y` live on one axis each
        public Push {
            if (outer.dimension() != 1 || inner.dimension() != 1) {
                throw new Domain.NoDomain("nothing is pushed from %s to %s, only from one interval to another".formatted(inner, outer));
            }
        }

        @Override public String name() { return "push"; }

        @Override public Ty dom() { return inner.ty(2); }

        @Override public Ty cod() { return outer.ty(1); }

        /// @throws NotDifferentiable always: it is linear in `c`, but by `g` no derivative is known
        @Override public Linearisation linearised() {
            throw new NotDifferentiable(this, "how what is pushed changes with the function along which it is pushed is not known");
        }

        @Override public List<Field> apply(List<Field> inputs) {
            return List.of(new Field(outer, new Rule.Pushed(inputs.getFirst(), inputs.getLast())));
        }
    }

    @Override public String name() { return "∘"; }

    @Override public Ty dom() { return outer.ty(1).tensor(inner.ty(1)); }

    @Override public Ty cod() { return inner.ty(1); }

    @Override public Linearisation linearised() {
        var slope = new Linear.Nabla(outer, 0);
        Local product = Local.product(inner);
        Diagram forward = Diagram.of(Theory.COPY_DISCARD, dom().tensor(dom()), (f, g, df, dg) ->
                Sum.of(inner.ty(1), 2).on(on(df, g), product.on(on(slope.on(f), g), dg)));
        Diagram backward = Diagram.of(Theory.COPY_DISCARD, dom().tensor(cod()), (f, g, c) ->
                new Push(outer, inner).on(g, c).and(product.on(on(slope.on(f), g), c)));
        return Linearisation.keeping(this, forward, backward);
    }

    @Override public List<Field> apply(List<Field> inputs) {
        return List.of(new Field(inner, new Rule.Composed(inputs.getFirst(), inputs.getLast())));
    }
}
