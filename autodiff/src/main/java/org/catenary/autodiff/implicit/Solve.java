package org.catenary.autodiff.implicit;

import java.util.Arrays;
import org.catenary.autodiff.smooth.Linearisation;
import org.catenary.autodiff.smooth.Smooth;
import org.catenary.autodiff.smooth.SmoothMap;
import org.catenary.autodiff.smooth.Spaces;
import org.catenary.autodiff.smooth.Sum;
import org.catenary.diagrams.category.WrongType;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.diagrams.syntax.Wires;

/// The solution of a linear system that depends on parameters: `x` with `L(s) x + b = 0`, from `s ⊗ b`.
///
/// Its derivative is such a box again: `L ẋ = −(∂ₛL ṡ) x − ḃ`.
///
/// @param at        the wires of `s`
/// @param of        the wires of `x` and of `b`
/// @param map       `(s, x) ↦ L(s) x`
/// @param transpose `(s, u) ↦ L(s)ᵀ u`
/// @param flipped   whether this is the transpose of what was asked for first
/// @param solver    how it is solved
public record Solve(Ty at, Ty of, SmoothMap map, SmoothMap transpose, boolean flipped, LinearSolver solver) implements ImplicitBox {

    /// @throws WrongType if one of the maps takes or gives more or fewer numbers than the wires carry
    public Solve {
        check("the map of a linear system", map, at, of);
        check("the transposed map of a linear system", transpose, at, of);
    }

    private static void check(String what, SmoothMap map, Ty at, Ty of) {
        int in = Spaces.reals(at) + Spaces.reals(of), out = Spaces.reals(of);
        if (map.inputs() != in || map.outputs() != out) {
            throw new WrongType(what, in, out, map.inputs(), map.outputs());
        }
    }

    Solve flip() { return new Solve(at, of, transpose, map, !flipped, solver); }

    @Override public String name() { return flipped ? "solveᵀ" : "solve"; }

    @Override public Ty dom() { return at.tensor(of); }

    @Override public Ty cod() { return of; }

    /// Keeps `x ⊗ s`.
    @Override public Linearisation linearised() {
        int s = Math.toIntExact(at.size()), n = Math.toIntExact(of.size()), size = Spaces.reals(at);
        Diagram value = Diagram.of(Theory.COPY_DISCARD, dom(), in -> {
            Wires x = on(in);
            return x.and(in.slice(0, s), x);
        });
        Smooth push = new Smooth("∂₁L", at.tensor(of).tensor(at), of, map.forward(0, size));
        Smooth pull = new Smooth("∂₁Lᵀ", at.tensor(of).tensor(of), at, map.backward(0, size));
        Diagram forward = Diagram.of(Theory.COPY_DISCARD, of.tensor(at).tensor(dom()), in -> {
            Wires x = in.slice(0, n), p = in.slice(n, n + s), moved = in.slice(n + s, n + 2 * s);
            return on(p, Sum.of(of, 2).on(push.on(p, x, moved), in.slice(n + 2 * s, 2 * n + 2 * s)));
        });
        Diagram backward = Diagram.of(Theory.COPY_DISCARD, of.tensor(at).tensor(of), in -> {
            Wires x = in.slice(0, n), p = in.slice(n, n + s), u = flip().on(p, in.slice(n + s, 2 * n + s));
            return pull.on(p, x, u).and(u);
        });
        return new Linearisation(of.tensor(at), value, forward, backward);
    }

    @Override public double[] compute(double... inputs) {
        int size = inputs.length - Spaces.reals(of);
        double[] s = Arrays.copyOf(inputs, size), b = Arrays.copyOfRange(inputs, size, inputs.length);
        return Vectors.times(-1, solver.solve("the linear system of the derivative", x -> map.at(Vectors.joined(s, x)), b));
    }
}
