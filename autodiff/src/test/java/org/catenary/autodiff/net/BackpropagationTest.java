package org.catenary.autodiff.net;

import static org.catenary.autodiff.language.ReferencePrograms.assertNear;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.catenary.autodiff.language.LambdaCases;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.ReferencePrograms;
import org.catenary.autodiff.language.Type;
import org.catenary.autodiff.reverse.Backward;
import org.catenary.diagrams.conformance.ReferenceData;
import org.catenary.diagrams.drawing.Svg;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.hypernets.drawing.HypernetDrawing;
import org.catenary.hypernets.net.Hypernet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

class BackpropagationTest {

    @Test
    void theWayIsWatched() throws NotationException {
        // @start region="film"
        Program program = Program.parse("(x: real, y: real) => let f = \\t. x * t in f(sin(y))");
        List<Hypernet> steps = Backpropagation.steps(program);
        var run = Machine.run(program, steps.getLast(), new double[] {2, 0}, 1);
        // @end
        assertEquals(List.of(0.0, 2.0), run.cotangents());
        assertEquals(4, steps.size());
        assertEquals("R", steps.getFirst().label(0).name());
        steps.forEach(step -> assertTrue(Svg.write(HypernetDrawing.of(step)).contains("<svg")));
    }

    @Test
    void whatHasNoRowIsRefusedByName() throws NotationException {
        Program program = Program.parse("(x: [3]real) => sum(x)");
        assertTrue(assertThrows(NoWayBack.class, () -> Backpropagation.of(program)).getMessage().contains("sum"));
    }

    @Tag("conformance")
    @TestFactory
    Stream<DynamicTest> lambdaTerms() {
        return ReferenceData.configured().cases("hypernets/stlc_ad_cases").test(reference -> {
            Program program = LambdaCases.program(reference);
            Hypernet net = Backpropagation.of(program);
            for (JsonNode point : reference.get("points")) {
                double[] at = ReferencePrograms.numbers(point.get("at"));
                double[] weight = point.has("cotangent") ? ReferencePrograms.numbers(point.get("cotangent")) : new double[] {1};
                double[] expected = ReferencePrograms.numbers(point.get(point.has("vjp") ? "vjp" : "gradient"));
                var run = Machine.run(program, net, at, weight);
                assertNear(1e-10, expected, run.cotangents().stream().mapToDouble(v -> v).toArray(), "cotangents");
                long operations = point.get("primal_primitive_ops").asLong();
                assertTrue(run.additions() <= 3 * operations, () -> "%d on the way back, %d forward".formatted(run.additions(), operations));
            }
        });
    }

    private static boolean hasRows(Program program) {
        try {
            Backpropagation.of(program);
            return program.parameters().stream().allMatch(p -> p.type().equals(Type.REAL)) && program.type().equals(Type.REAL);
        } catch (NoWayBack _) {
            return false;
        }
    }

    @Tag("conformance")
    @TestFactory
    Stream<DynamicTest> programs() {
        return ReferenceData.configured().cases("autodiff/expressions").test(reference -> {
            Program program = ReferencePrograms.program(reference);
            if (hasRows(program)) {
                double[] at = ReferencePrograms.point(reference);
                double[] found = Machine.run(program, Backpropagation.of(program), at, 1).cotangents().stream().mapToDouble(v -> v).toArray();
                assertNear(reference, reference.get("gradient"), found, "gradient");
                assertNear(1e-12, Backward.gradient(program, at), found, "tape");
            }
        });
    }
}
