package org.catenary.autodiff.implicit;

import java.util.ArrayList;
import java.util.List;
import org.catenary.autodiff.language.Arithmetic;
import org.catenary.autodiff.smooth.SmoothMap;

/// The equations that solutions satisfy, made from what the user gives.
final class Conditions {

    private Conditions() {}

    /// `z − T(z, θ)`
    record Displacement(SmoothMap t) implements SmoothMap {
        @Override public int inputs() { return t.inputs(); }

        @Override public int outputs() { return t.outputs(); }

        @Override public <S> List<S> at(Arithmetic<S> on, List<S> x) {
            List<S> image = t.at(on, x), moved = new ArrayList<>();
            for (int k = 0; k < image.size(); k++) {
                moved.add(on.sub(x.get(k), image.get(k)));
            }
            return moved;
        }
    }

    /// `f(z, θ) + ν · h(z, θ)`, of `z`, `ν`, `θ`.
    record Lagrangian(SmoothMap f, SmoothMap h, int unknowns) implements SmoothMap {
        @Override public int inputs() { return f.inputs() + h.outputs(); }

        @Override public int outputs() { return 1; }

        @Override public <S> List<S> at(Arithmetic<S> on, List<S> x) {
            int multipliers = h.outputs();
            List<S> plain = new ArrayList<>(x.subList(0, unknowns));
            plain.addAll(x.subList(unknowns + multipliers, x.size()));
            S sum = f.at(on, plain).getFirst();
            List<S> held = h.at(on, plain);
            for (int k = 0; k < multipliers; k++) {
                sum = on.add(sum, on.mul(x.get(unknowns + k), held.get(k)));
            }
            return List.of(sum);
        }
    }
}
