package org.catenary.autodiff.smooth;

import java.util.stream.IntStream;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.functor.Functor;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;

/// The tangent functor: every wire is followed by one for how it moves, every box gives how its outputs move.
///
/// `T(f ; g) = T f ; T g`, `T(f ⊗ g) = T f ⊗ T g`; copies, discards and crossings go to themselves on twice the wires. Linear in the
/// size of the diagram.
///
/// Cockett and Cruttwell, *Differential structure, tangent structure, and SDG*, Appl. Categ. Structures 22 (2014), section 4.2.
public final class Tangent {

    private static final Functor<Ty, Diagram> FUNCTOR = new Functor<>(Free.DIAGRAMS, ob -> Ty.of(ob).power(2), Tangent::image);

    private Tangent() {}

    /// {@return the image of a diagram; each wire stands before how it moves}
    /// @throws NotDifferentiable if a box says no derivative
    public static Diagram of(Diagram diagram) { return FUNCTOR.apply(diagram); }

    /// {@return value and derivative, `A ⊗ A → B ⊗ B`: all wires stand before how they move}
    /// @throws NotDifferentiable if a box says no derivative
    public static Diagram forward(Diagram diagram) { return woven(diagram.dom()).then(of(diagram)).then(parted(diagram.cod())); }

    private static Diagram image(Box box) {
        Linearisation of = NotDifferentiable.checked(box).linearised();
        Ty a = box.dom(), b = box.cod();
        Diagram valued = parted(a).then(of.value().tensor(Diagram.id(a)));
        return valued.then(Diagram.swap(of.kept(), b).tensor(Diagram.id(a))).then(Diagram.id(b).tensor(of.forward())).then(woven(b));
    }

    /// `x₁ x₁ x₂ x₂ … → x₁ x₂ … x₁ x₂ …`
    private static Diagram parted(Ty x) {
        int n = Math.toIntExact(x.size());
        return Diagram.permutation(doubled(x), IntStream.range(0, 2 * n).map(k -> k < n ? 2 * k : 2 * (k - n) + 1).toArray());
    }

    /// `x₁ x₂ … x₁ x₂ … → x₁ x₁ x₂ x₂ …`
    private static Diagram woven(Ty x) {
        int n = Math.toIntExact(x.size());
        return Diagram.permutation(x.power(2), IntStream.range(0, 2 * n).map(k -> k / 2 + k % 2 * n).toArray());
    }

    private static Ty doubled(Ty x) { return Ty.of(x.toList().stream().flatMap(ob -> IntStream.range(0, 2).mapToObj(_ -> ob)).toList()); }
}
