package org.catenary.diagrams.category;

import java.util.List;
import java.util.function.BinaryOperator;

/// A strict monoidal category: what has no receiver among its arrows.
///
/// Laws: `then` and `tensor` are associative with units `id(x)` and `id(unit())`; `id(x) ⊗ id(y) = id(x ⊗ y)`;
/// interchange, `(f ; g) ⊗ (h ; k) = (f ⊗ h) ; (g ⊗ k)`.
public interface Monoidal<O, A extends Arrow<O, A>> {

    /// {@return the identity `x → x`}
    A id(O x);

    /// {@return the unit of the tensor}
    O unit();

    /// {@return the tensor of two objects}
    O tensor(O x, O y);

    /// {@return the composition of arrows in sequence, associated in balance}
    /// @param steps at least one arrow; each composes with the next
    default A thenAll(List<A> steps) { return balanced(steps, Arrow::then); }

    /// {@return the tensor of arrows, associated in balance; the identity of the unit for none}
    default A tensorAll(List<A> factors) {
        return factors.isEmpty() ? id(unit()) : balanced(factors, Arrow::tensor);
    }

    /// {@return the tensor of objects, the unit for none}
    default O tensorObjects(List<O> objects) {
        return objects.isEmpty() ? unit() : balanced(objects, this::tensor);
    }

    private static <X> X balanced(List<X> xs, BinaryOperator<X> op) {
        if (xs.size() == 1) {
            return xs.getFirst();
        }
        int middle = xs.size() / 2;
        return op.apply(balanced(xs.subList(0, middle), op), balanced(xs.subList(middle, xs.size()), op));
    }
}
