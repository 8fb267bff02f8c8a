package org.catenary.autodiff.implicit;

import java.util.Arrays;
import java.util.List;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.Type;
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
/// @param program   what the user gave: `F`, `T`, or what is to be least
/// @param start     where the search begins
/// @param tolerance how near is near enough, relative to `1 + |z|`
/// @param limit     how many steps the search may make
/// @param solver    how the linear systems of the derivatives are solved
public record Implicit(Kind kind, Program program, List<Double> start, double tolerance, int limit, LinearSolver solver) implements ImplicitBox {

    /// The equations.
    public enum Kind {
        /// `F(z, θ) = 0`
        ROOT("root", 1),
        /// `z = T(z, θ)`
        FIXED_POINT("fixedPoint", 1),
        /// `f(z, θ)` is least.
        ARGMIN("argmin", 1),
        /// `f(z, θ)` is least where `h(z, θ) = 0`: `∂(f + ν·h) = 0` by `z` and `ν`.
        CONSTRAINED("argmin", 2);

        private final String word;
        private final int unknowns;

        Kind(String word, int unknowns) {
            this.word = word;
            this.unknowns = unknowns;
        }

        /// {@return its name}
        public String word() { return word; }

        private Type wanted(Program program) {
            return switch (this) {
                case ROOT, FIXED_POINT -> program.parameters().getFirst().type();
                case ARGMIN, CONSTRAINED -> Type.REAL;
            };
        }
    }

    /// Checks that program and start fit.
    ///
    /// @throws NotAnEquation if the program gives another type, or the start has another size
    public Implicit {
        start = List.copyOf(start);
        NotAnEquation.check(kind.word, program, kind.unknowns, kind::wanted);
        NotAnEquation.start(kind.word, program.parameters().subList(0, kind.unknowns), start.size());
    }

    private static List<Double> list(double... numbers) { return Arrays.stream(numbers).boxed().toList(); }

    /// {@return the root of a program `F`, of the type of its first parameter; found by Newton's method}
    /// @param start where the search begins
    /// @throws NotAnEquation if the program gives another type, or the start has another size
    public static Implicit root(Program program, double... start) {
        return new Implicit(Kind.ROOT, program, list(start), 1e-9, 200, LinearSolver.gmres());
    }

    /// {@return the fixed point of a program `T`, of the type of its first parameter; found by iteration}
    /// @param start where the search begins
    /// @throws NotAnEquation if the program gives another type, or the start has another size
    public static Implicit fixedPoint(Program program, double... start) {
        return new Implicit(Kind.FIXED_POINT, program, list(start), 1e-14, 100_000, LinearSolver.gmres());
    }

    /// {@return where a program is least, by its first parameter; found by Newton's method}
    /// @param start where the search begins
    /// @throws NotAnEquation if the program gives no real, or the start has another size
    public static Implicit argmin(Program program, double... start) {
        return new Implicit(Kind.ARGMIN, program, list(start), 1e-9, 500, LinearSolver.conjugateGradients());
    }

    /// {@return where a program is least among the points at which another is zero: `z`, and the multipliers `ν` on a second wire}
    ///
    /// It is where `f + ν·h` is stationary by both, found by Newton's method.
    ///
    /// @param constraint a program of the same parameters
    /// @param start      where the search begins: `z`, then `ν`
    /// @throws NotAnEquation if the objective gives no real, the parameters differ, or the start has another size
    public static Implicit argmin(Program objective, Program constraint, double... start) {
        NotAnEquation.check(Kind.ARGMIN.word, objective, 1, Kind.ARGMIN::wanted);
        NotAnEquation.sameParameters(objective, constraint);
        return new Implicit(Kind.CONSTRAINED, Equations.lagrangian(objective, constraint), list(start), 1e-9, 200, LinearSolver.gmres());
    }

    /// {@return this, with the linear systems of its derivatives solved in another way}
    public Implicit with(LinearSolver other) { return new Implicit(kind, program, start, tolerance, limit, other); }

    /// {@return this, with other bounds of the search}
    public Implicit within(double nearness, int steps) { return new Implicit(kind, program, start, nearness, steps, solver); }

    @Override public String name() { return kind.word; }

    @Override public Ty dom() { return Spaces.dom(program).slice(kind.unknowns, program.parameters().size()); }

    @Override public Ty cod() { return Spaces.dom(program).slice(0, kind.unknowns); }

    /// {@return the map that is zero at the solution, `(z, θ) ↦ F(z, θ)`}
    public SmoothMap condition() {
        return switch (kind) {
            case ROOT -> SmoothMap.of(program);
            case FIXED_POINT -> SmoothMap.of(Equations.displacement(program));
            case ARGMIN, CONSTRAINED -> SmoothMap.of(program).gradient(0, start.size());
        };
    }

    /// Keeps `z ⊗ θ`.
    @Override public Linearisation linearised() {
        Ty dom = dom(), cod = cod(), kept = cod.tensor(dom);
        int width = Math.toIntExact(kept.size()), from = start.size(), to = program.inputs();
        SmoothMap f = condition();
        Diagram value = Diagram.of(Theory.COPY_DISCARD, dom, in -> {
            Wires z = on(in);
            return z.and(in, z);
        });
        Smooth push = new Smooth("∂₂F", kept.tensor(dom), cod, f.forward(from, to));
        Smooth pull = new Smooth("∂₂Fᵀ", kept.tensor(cod), dom, f.backward(from, to));
        var solve = new Solve(kept, cod, f.forward(0, from), f.backward(0, from), false, solver);
        Diagram forward = Diagram.of(Theory.COPY_DISCARD, kept.tensor(dom), in -> solve.on(in.slice(0, width), push.on(in)));
        Diagram backward = Diagram.of(Theory.COPY_DISCARD, kept.tensor(cod), in -> pull.on(in.slice(0, width), solve.flip().on(in)));
        return new Linearisation(kept, value, forward, backward);
    }

    /// {@return the solution}
    /// @param inputs the numbers of the parameters
    /// @throws NotConverged if it is not found
    @Override public double[] compute(double... inputs) {
        var search = new Search(kind.word, tolerance, limit, start.stream().mapToDouble(v -> v).toArray());
        return switch (kind) {
            case ROOT, CONSTRAINED -> search.root(condition(), inputs);
            case FIXED_POINT -> search.fixedPoint(SmoothMap.of(program), inputs);
            case ARGMIN -> search.least(SmoothMap.of(program), inputs);
        };
    }
}
