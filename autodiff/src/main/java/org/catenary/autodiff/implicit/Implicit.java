package org.catenary.autodiff.implicit;

import java.util.Arrays;
import java.util.List;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.Type;
import org.catenary.autodiff.smooth.Computed;
import org.catenary.autodiff.smooth.Linearisation;
import org.catenary.autodiff.smooth.Smooth;
import org.catenary.autodiff.smooth.SmoothMap;
import org.catenary.autodiff.smooth.Spaces;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.diagrams.syntax.Wires;

/// The map `θ ↦ z` that an equation defines, as a box: `root`, `fixedPoint` or `argmin`.
///
/// The user gives a program whose first parameter is what is looked for, the others the wires that the box takes. Its derivative is a
/// diagram with a [Solve] box; nothing goes through the steps of the search.
///
/// {@snippet class="org.catenary.autodiff.implicit.ImplicitTest" region="kepler"}
///
/// @param kind      which equation
/// @param dom       the wires of `θ`
/// @param cod       the wires of `z`
/// @param given     what the user gave: `F`, `T`, or what is to be least
/// @param start     where the search begins
/// @param tolerance how near is near enough, relative to `1 + |z|`
/// @param limit     how many steps the search may make
/// @param solver    how the linear systems of the derivatives are solved
public record Implicit(Kind kind, Ty dom, Ty cod, SmoothMap given, List<Double> start, double tolerance, int limit, LinearSolver solver)
        implements Computed {

    /// The equations.
    public enum Kind {
        /// `F(z, θ) = 0`
        ROOT("root"),
        /// `z = T(z, θ)`
        FIXED_POINT("fixedPoint"),
        /// `f(z, θ)` is least.
        ARGMIN("argmin"),
        /// `f(z, θ)` is least where `h(z, θ) = 0`: `∂(f + ν·h) = 0` by `z` and `ν`.
        CONSTRAINED("argmin");

        private final String word;

        Kind(String word) { this.word = word; }

        /// {@return its name}
        public String word() { return word; }
    }

    private static Implicit of(Kind kind, Program program, LinearSolver solver, double tolerance, int limit, double... start) {
        Type unknown = program.parameters().getFirst().type();
        NotAnEquation.start(kind.word, unknown, start.length);
        Ty all = Spaces.dom(program);
        return new Implicit(kind, all.slice(1, all.size()), all.slice(0, 1), SmoothMap.of(program), list(start), tolerance, limit, solver);
    }

    private static List<Double> list(double... numbers) { return Arrays.stream(numbers).boxed().toList(); }

    /// {@return the root of a program `F`, of the type of its first parameter; found by Newton's method}
    /// @param start where the search begins
    /// @throws NotAnEquation if the program gives another type, or the start has another size
    public static Implicit root(Program program, double... start) {
        NotAnEquation.check("a root", program, NotAnEquation.unknown("a root", program), "like its first parameter, which is looked for");
        return of(Kind.ROOT, program, LinearSolver.gmres(), 1e-9, 200, start);
    }

    /// {@return the fixed point of a program `T`, of the type of its first parameter; found by iteration}
    /// @param start where the search begins
    /// @throws NotAnEquation if the program gives another type, or the start has another size
    public static Implicit fixedPoint(Program program, double... start) {
        NotAnEquation.check("a fixed point", program, NotAnEquation.unknown("a fixed point", program), "like its first parameter, which is looked for");
        return of(Kind.FIXED_POINT, program, LinearSolver.gmres(), 1e-14, 100_000, start);
    }

    /// {@return where a program is least, by its first parameter; found by Newton's method}
    /// @param start where the search begins
    /// @throws NotAnEquation if the program gives no real, or the start has another size
    public static Implicit argmin(Program program, double... start) {
        NotAnEquation.unknown("the least value", program);
        NotAnEquation.check("the least value", program, Type.REAL, "what is to be least");
        return of(Kind.ARGMIN, program, LinearSolver.conjugateGradients(), 1e-9, 500, start);
    }

    /// {@return where a program is least among the points at which another is zero: `z`, and the multipliers `ν` on a second wire}
    /// @param constraint a program of the same parameters
    /// @param start      where the search begins: `z`, then `ν`
    /// @throws NotAnEquation if the objective gives no real, the parameters differ, or the start has another size
    public static Implicit argmin(Program objective, Program constraint, double... start) {
        Type unknown = NotAnEquation.unknown("the least value", objective);
        NotAnEquation.check("the least value", objective, Type.REAL, "what is to be least");
        NotAnEquation.sameParameters(objective, constraint);
        NotAnEquation.start("argmin", Type.pair(unknown, constraint.type()), start.length);
        Ty all = Spaces.dom(objective);
        var lagrangian = new Conditions.Lagrangian(SmoothMap.of(objective), SmoothMap.of(constraint), unknown.reals());
        return new Implicit(Kind.CONSTRAINED, all.slice(1, all.size()), Spaces.of(List.of(unknown, constraint.type())), lagrangian, list(start),
                1e-9, 200, LinearSolver.gmres());
    }

    /// {@return this, with the linear systems of its derivatives solved in another way}
    public Implicit with(LinearSolver other) { return new Implicit(kind, dom, cod, given, start, tolerance, limit, other); }

    /// {@return this, with other bounds of the search}
    public Implicit within(double nearness, int steps) { return new Implicit(kind, dom, cod, given, start, nearness, steps, solver); }

    @Override public String name() { return kind.word; }

    /// {@return the map that is zero at the solution, `(z, θ) ↦ F(z, θ)`}
    public SmoothMap condition() {
        return switch (kind) {
            case ROOT -> given;
            case FIXED_POINT -> new Conditions.Displacement(given);
            case ARGMIN, CONSTRAINED -> given.gradient(0, start.size());
        };
    }

    /// Keeps `z ⊗ θ`.
    @Override public Linearisation linearised() {
        int n = Math.toIntExact(cod.size()), unknowns = start.size();
        Ty kept = cod.tensor(dom);
        SmoothMap f = condition();
        Diagram value = Diagram.of(Theory.COPY_DISCARD, dom, in -> {
            Wires z = on(in);
            return z.and(in, z);
        });
        int all = unknowns + Spaces.reals(dom);
        Smooth push = new Smooth("∂₂F", kept.tensor(dom), cod, f.forward(unknowns, all));
        Smooth pull = new Smooth("∂₂Fᵀ", kept.tensor(cod), dom, f.backward(unknowns, all));
        var solve = new Solve(kept, cod, f.forward(0, unknowns), f.backward(0, unknowns), false, solver);
        Diagram forward = Diagram.of(Theory.COPY_DISCARD, kept.tensor(dom), in -> {
            Wires at = in.slice(0, n + Math.toIntExact(dom.size()));
            return solve.on(at, push.on(in));
        });
        Diagram backward = Diagram.of(Theory.COPY_DISCARD, kept.tensor(cod), in -> {
            Wires at = in.slice(0, n + Math.toIntExact(dom.size()));
            return pull.on(at, solve.flip().on(in));
        });
        return new Linearisation(kept, value, forward, backward);
    }

    /// {@return the solution}
    /// @param inputs the numbers of the parameters
    /// @throws NotConverged if it is not found
    @Override public double[] compute(double... inputs) {
        var search = new Search(kind.word, tolerance, limit, start.stream().mapToDouble(v -> v).toArray());
        return switch (kind) {
            case ROOT, CONSTRAINED -> search.root(condition(), inputs);
            case FIXED_POINT -> search.fixedPoint(given, inputs);
            case ARGMIN -> search.least(given, inputs);
        };
    }
}
