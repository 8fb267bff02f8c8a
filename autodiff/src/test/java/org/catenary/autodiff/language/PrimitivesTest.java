package org.catenary.autodiff.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.catenary.autodiff.chad.Chad;
import org.catenary.autodiff.compile.Derivative;
import org.catenary.autodiff.forward.Forward;
import org.catenary.autodiff.jet.Taylor;
import org.catenary.autodiff.reverse.Backward;
import org.catenary.diagrams.syntax.NotationException;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every row of the table keeps: a new row inherits these.
class PrimitivesTest {

    private static final List<double[]> POINTS = List.of(new double[] {0.37, 0.61}, new double[] {0.83, 0.29}, new double[] {0.11, 0.94});

    static Stream<Primitive> rows() { return all().filter(Primitive::isDifferentiable); }

    private static Stream<Primitive> all() { return Stream.concat(Primitives.table().stream(), Primitives.samples()); }

    static Stream<Primitive> without() { return all().filter(p -> !p.isDifferentiable()); }

    private static Program program(Primitive p) {
        Term x = Term.variable("x"), y = Term.variable("y");
        return Program.of(List.of(new Program.Parameter("x", Type.REAL), new Program.Parameter("y", Type.REAL)),
                p.arity() == 1 ? Term.operation(p, x) : Term.operation(p, x, y));
    }

    private static double moved(Program program, double[] at, int k, double by) {
        double[] there = at.clone();
        there[k] += by;
        return program.value(there)[0];
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRouteGivesTheDerivative(Primitive p) throws NotationException {
        Program program = program(p);
        assertEquals(program, Program.parse(program.toString()));
        Derivative derivative = Derivative.of(program);
        for (double[] at : POINTS) {
            double[] gradient = Forward.jacobian(program, at)[0], tape = Backward.gradient(program, at), compiled = derivative.gradient(at);
            for (int k = 0; k < 2; k++) {
                double difference = (8 * (moved(program, at, k, 1e-3) - moved(program, at, k, -1e-3))
                        - moved(program, at, k, 2e-3) + moved(program, at, k, -2e-3)) / 12e-3;
                assertEquals(difference, gradient[k], 1e-6 * Math.max(1, Math.abs(difference)));
                assertEquals(gradient[k], tape[k], 1e-12 * Math.max(1, Math.abs(gradient[k])));
                assertEquals(gradient[k], compiled[k], 1e-12 * Math.max(1, Math.abs(gradient[k])));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void jetsAgreeWithDualsOverTapes(Primitive p) {
        Program program = program(p);
        for (double[] at : POINTS) {
            double[] hessian = Taylor.derivatives(program, 2, at)[0];
            double[][] rows = Backward.hessian(program, at);
            for (int k = 0; k < 4; k++) {
                assertEquals(rows[k / 2][k % 2], hessian[k], 1e-9 * Math.max(1, Math.abs(hessian[k])));
            }
        }
    }

    /// What has no derivative is refused with its name and place, unless nothing moves there.
    @ParameterizedTest
    @MethodSource("without")
    void whatHasNoDerivativeIsRefusedByName(Primitive p) throws NotationException {
        Program program = Program.parse("(x: real) => x * %s(x + 0.5)".formatted(p.word()));
        assertEquals(p.value(1.75, 0) * 1.25, program.value(1.25)[0]);
        String told = "line 1, column 18: %s has no derivative".formatted(p.word());
        for (Executable route : List.<Executable>of(() -> Backward.gradient(program, 1.25), () -> Forward.jacobian(program, 1.25),
                () -> Taylor.derivatives(program, 2, 1.25), () -> Derivative.of(program))) {
            String message = assertThrows(NotDifferentiable.class, route).getMessage();
            assertTrue(message.startsWith(told), message);
        }
        Program resting = Program.parse("(x: real) => x * %s(2.5)".formatted(p.word()));
        assertEquals(p.value(2.5, 0), Backward.gradient(resting, 1.25)[0]);
        assertEquals(p.value(2.5, 0), Chad.pull(resting, new double[] {1.25}, 1)[0]);
        assertEquals(p.value(2.5, 0), Forward.jacobian(resting, 1.25)[0][0]);
        assertEquals(p.value(2.5, 0), Derivative.of(resting).gradient(1.25)[0]);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void kinksAreWhereTheRowSays(Primitive p) {
        assertFalse(p.drawn().isEmpty());
        for (Partial zero : p.kinks()) {
            assertEquals(0, zero.in(Reals.IEEE, p.arity() == 1 ? 0.0 : 0.5, 0.5, 0.0));
            assertTrue(zero.in(Reals.IEEE, 0.3, 0.1, 0.0) != 0);
        }
    }
}
