package org.catenary.autodiff.implicit;

import java.util.Arrays;
import java.util.Locale;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.smooth.SmoothCodec;
import org.catenary.diagrams.notation.BoxCodec;
import org.catenary.diagrams.notation.BoxReader;
import org.catenary.diagrams.notation.BoxWriter;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.diagrams.syntax.NotationException;

/// Solutions in JSON: `{"kind": "implicit", "box": "fixed_point", "program": "(z: real, t: real) => cos(t * z)", "start": [0.5], …}`.
///
/// The word is `root`, `fixed_point`, `argmin` or `constrained` with `program`, `start`, `tolerance` and `limit`, or `solve` with `at`, `of`, `map`,
/// `transpose` and `flipped`; then `solver`, `conjugate_gradients`, `gmres`, `bicgstab` or `neumann`, and its numbers, `solving`.
public enum ImplicitCodec implements BoxCodec<ImplicitBox> {
    /// All solutions.
    SOLUTIONS;

    @Override public String kind() { return "implicit"; }

    @Override public Class<ImplicitBox> boxes() { return ImplicitBox.class; }

    @Override public void write(ImplicitBox box, BoxWriter fields) {
        LinearSolver solver = switch (box) {
            case Implicit implicit -> {
                fields.text("box", implicit.kind().name().toLowerCase(Locale.ROOT));
                fields.text("program", implicit.program().toString());
                fields.numbers("start", implicit.start().stream().mapToDouble(v -> v).toArray());
                fields.number("tolerance", implicit.tolerance());
                fields.integer("limit", implicit.limit());
                yield implicit.solver();
            }
            case Solve solve -> {
                fields.text("box", "solve");
                fields.type("at", solve.at());
                fields.type("of", solve.of());
                fields.text("map", solve.map().toString());
                fields.text("transpose", solve.transpose().toString());
                fields.flag("flipped", solve.flipped());
                yield solve.solver();
            }
        };
        switch (solver) {
            case LinearSolver.ConjugateGradients(double tolerance, int limit) -> solver("conjugate_gradients", fields, tolerance, limit);
            case LinearSolver.Gmres(int restart, double tolerance, int limit) -> solver("gmres", fields, restart, tolerance, limit);
            case LinearSolver.BiCgStab(double tolerance, int limit) -> solver("bicgstab", fields, tolerance, limit);
            case LinearSolver.Neumann(double alpha, int terms) -> solver("neumann", fields, alpha, terms);
        }
    }

    private static void solver(String word, BoxWriter fields, double... numbers) {
        fields.text("solver", word);
        fields.numbers("solving", numbers);
    }

    @Override public ImplicitBox read(BoxReader fields) throws UnreadableJson {
        String word = fields.text("box");
        if (word.equals("solve")) {
            return new Solve(fields.type("at"), fields.type("of"), SmoothCodec.map("map", fields), SmoothCodec.map("transpose", fields),
                    fields.flag("flipped"), solver(fields));
        }
        Implicit.Kind kind = Arrays.stream(Implicit.Kind.values()).filter(k -> k.name().toLowerCase(Locale.ROOT).equals(word)).findFirst()
                .orElseThrow(() -> fields.error("box", "there is no solution %s: root, fixed_point, argmin, constrained or solve".formatted(word)));
        try {
            return new Implicit(kind, Program.parse(fields.text("program")), Arrays.stream(fields.numbers("start")).boxed().toList(),
                    fields.number("tolerance"), Math.clamp(fields.integer("limit"), 0, Integer.MAX_VALUE), solver(fields));
        } catch (NotationException e) {
            throw fields.error("program", "no program: " + e.getMessage());
        }
    }

    private static LinearSolver solver(BoxReader fields) throws UnreadableJson {
        String word = fields.text("solver");
        double[] numbers = fields.numbers("solving");
        int wanted = word.equals("gmres") ? 3 : 2;
        if (numbers.length != wanted) {
            throw fields.error("solving", "%s takes %d numbers, here are %d".formatted(word, wanted, numbers.length));
        }
        return switch (word) {
            case "conjugate_gradients" -> new LinearSolver.ConjugateGradients(numbers[0], (int) numbers[1]);
            case "gmres" -> new LinearSolver.Gmres((int) numbers[0], numbers[1], (int) numbers[2]);
            case "bicgstab" -> new LinearSolver.BiCgStab(numbers[0], (int) numbers[1]);
            case "neumann" -> new LinearSolver.Neumann(numbers[0], (int) numbers[1]);
            default -> throw fields.error("solver", "there is no solver %s: conjugate_gradients, gmres, bicgstab or neumann".formatted(word));
        };
    }
}
