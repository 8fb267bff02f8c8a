package org.catenary.cli;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.catenary.autodiff.functional.Compose;
import org.catenary.autodiff.functional.Domain;
import org.catenary.autodiff.functional.Given;
import org.catenary.autodiff.functional.Linear;
import org.catenary.autodiff.functional.Local;
import org.catenary.autodiff.implicit.Implicit;
import org.catenary.autodiff.implicit.LinearSolver;
import org.catenary.autodiff.implicit.Solve;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.smooth.Constant;
import org.catenary.autodiff.smooth.Smooth;
import org.catenary.autodiff.smooth.SmoothMap;
import org.catenary.autodiff.smooth.Sum;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;

/// Random boxes that have derivatives: their types follow from programs and domains, so that no random components make one.
record DifferentiableBoxes(RandomGenerator random) {

    /// {@return a box of a class, if it is one of these}
    Optional<Box> of(Class<?> type, String name) {
        if (!type.getName().startsWith("org.catenary.autodiff.")) {
            return Optional.empty();
        }
        try {
            return box(type, name);
        } catch (NotationException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    private Optional<Box> box(Class<?> type, String name) throws NotationException {
        Domain interval = Domain.interval(-random.nextInt(3), 1 + random.nextInt(2) * 0.1), square = interval.times(Domain.interval(-1e-7, 1e12));
        int axis = random.nextInt(2);
        Optional<Box> none = Optional.empty();
        return switch (type.getName().substring("org.catenary.".length())) {
            case "autodiff.smooth.Smooth" -> {
                SmoothMap map = SmoothMap.of(Program.parse("(x: real, v: [2]real) => x * dot(v, v) * " + random.nextInt(9)));
                yield Optional.of(random.nextBoolean() ? new Smooth(name, Ty.of("real", "[2]real"), Ty.of("real"), map)
                        : new Smooth(name, Ty.of("real", "[2]real", "[2]real"), Ty.of("[3]real"), map.gradient(0, 3).forward(1, 3)));
            }
            case "autodiff.smooth.Sum" -> Optional.of(new Sum(Ob.of("real"), random.nextInt(4)));
            case "autodiff.smooth.Constant" -> Optional.of(new Constant(List.of(1.0, -0.0, Double.NaN, random.nextGaussian()).get(random.nextInt(4))));
            case "autodiff.implicit.Implicit" -> Optional.of(implicit().with(solver()));
            case "autodiff.implicit.Solve" -> Optional.of(new Solve(Ty.of("real"), Ty.of("[1]real"), SmoothMap.of(Program.parse("(s: real, x: [1]real) => [s * x[0]]")),
                    SmoothMap.of(Program.parse("(s: real, x: [1]real) => [x[0] * s]")), random.nextBoolean(), solver()));
            case "autodiff.functional.Local" -> Optional.of(Local.of(name, random.nextBoolean() ? Domain.POINT : square, Program.parse("(a: real, b: real) => a * b")));
            case "autodiff.functional.Given" -> Optional.of(new Given(name, interval, Program.parse("(x: real) => sin(x)")));
            case "autodiff.functional.Linear$Nabla" -> Optional.of(new Linear.Nabla(square, axis, random.nextBoolean()));
            case "autodiff.functional.Linear$Integrate" -> Optional.of(new Linear.Integrate(square, axis, 1 + random.nextInt(50)));
            case "autodiff.functional.Linear$Broadcast" -> Optional.of(new Linear.Broadcast(square, axis, 1 + random.nextInt(50)));
            case "autodiff.functional.Linear$At" -> Optional.of(new Linear.At(square, axis, random.nextDouble()));
            case "autodiff.functional.Linear$Delta" -> Optional.of(new Linear.Delta(square, axis, random.nextDouble()));
            case "autodiff.functional.Linear$Permute" -> Optional.of(new Linear.Permute(square, List.of(axis, 1 - axis)));
            case "autodiff.functional.Compose" -> Optional.of(new Compose(interval, square));
            case "autodiff.functional.Compose$Push" -> Optional.of(new Compose.Push(interval, interval));
            default -> none;
        };
    }

    private Implicit implicit() throws NotationException {
        Program step = Program.parse("(z: real, t: real) => cos(t * z)"), constraint = Program.parse("(z: real, t: real) => (z, [t])");
        return switch (random.nextInt(4)) {
            case 0 -> Implicit.root(step, random.nextGaussian());
            case 1 -> Implicit.fixedPoint(step, random.nextGaussian());
            case 2 -> Implicit.argmin(step, random.nextGaussian());
            default -> Implicit.argmin(step, constraint, 1, 2, 3);
        };
    }

    private LinearSolver solver() {
        return List.of(LinearSolver.gmres(), LinearSolver.biCgStab(), LinearSolver.conjugateGradients(), LinearSolver.neumann(random.nextDouble(), 7))
                .get(random.nextInt(4));
    }
}
