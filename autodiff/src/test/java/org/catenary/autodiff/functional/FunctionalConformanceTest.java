package org.catenary.autodiff.functional;

import static org.catenary.autodiff.language.ReferencePrograms.assertNear;
import static org.catenary.autodiff.language.ReferencePrograms.numbers;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.ProgramJson;
import org.catenary.autodiff.smooth.Tangent;
import org.catenary.diagrams.conformance.ReferenceData;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Theory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

@Tag("conformance")
class FunctionalConformanceTest {

    private static final Domain UNIT = Domain.interval(0, 1);

    @TestFactory
    Stream<DynamicTest> derivatives() {
        return ReferenceData.configured().cases("autodiff/functional").test(reference -> {
            switch (reference.get("kind").asString()) {
                case "local" -> {
                    Domain on = Domain.interval(reference.get("interval").get(0).asDouble(), reference.get("interval").get(1).asDouble());
                    Diagram action = Functionals.action(on, program(reference.get("lagrangian").toString(), "x", "f", "fp", "fpp"));
                    Field f = field(on, reference, "function");
                    variation(reference, action, f);
                    Field moved = Functionals.linearised(action, List.of(f), List.of(field(on, reference, "test_direction"))).getFirst();
                    assertNear(reference, reference.get("directional_derivative"), new double[] {moved.at()}, "directional derivative");
                }
                case "nonlocal", "operator" -> variation(reference, functional(reference), field(UNIT, reference, "function"));
                case "distribution" -> distribution(reference);
                case "second" -> second(reference);
                default -> throw new AssertionError(reference.get("kind"));
            }
        });
    }

    private static Program program(String term, String... names) throws UnreadableJson {
        String params = Arrays.stream(names).map("{\"name\": \"%s\", \"type\": \"real\"}"::formatted).collect(Collectors.joining(", ", "[", "]"));
        return ProgramJson.read("{\"params\": %s, \"expr\": %s}".formatted(params, term));
    }

    private static Field field(Domain on, JsonNode reference, String name) throws UnreadableJson {
        return Field.of(on, program(reference.get(name).toString(), "x"));
    }

    private static void variation(JsonNode reference, Diagram functional, Field f) {
        assertNear(reference, reference.get("value"), new double[] {Functionals.value(functional, f).getFirst().at()}, "value");
        Field derivative = Functionals.derivative(functional, f).getFirst();
        double[] at = Arrays.stream(numbers(reference.get("points"))).map(derivative::at).toArray();
        assertNear(reference, reference.get("functional_derivative"), at, "functional derivative");
    }

    private static Diagram functional(JsonNode reference) throws NotationException, UnreadableJson {
        Diagram integral = new Linear.Integrate(UNIT, 0);
        return switch (reference.get("id").asString()) {
            case "square_of_integral" -> integral.then(Local.of("²", Domain.POINT, Program.parse("(y: real) => y * y")));
            case "log_partition" -> Local.of("exp", UNIT, Program.parse("(y: real) => exp(y)")).then(integral)
                    .then(Local.of("log", Domain.POINT, Program.parse("(y: real) => log(y)")));
            case "kl_divergence" -> Local.located("L", UNIT, program("[\"mul\", [\"var\", \"f\"], [\"log\", [\"div\", [\"var\", \"f\"], %s]]]"
                    .formatted(reference.get("q")), "x", "f")).then(integral);
            case "hartree_gaussian_kernel" -> hartree();
            case "precomposition" -> {
                var inner = new Given("T", UNIT, program(reference.get("inner").toString(), "x"));
                yield Diagram.id(UNIT.ty(1)).tensor(inner).then(new Compose(UNIT, UNIT))
                        .then(Local.of("sin", UNIT, Program.parse("(y: real) => sin(y)"))).then(integral);
            }
            default -> throw new AssertionError("no such functional: " + reference.get("id"));
        };
    }

    private static Diagram hartree() throws NotationException {
        Domain square = UNIT.times(UNIT);
        Local kernel = Local.located("K", square, Program.parse("(s: real, t: real, a: real, b: real) => 0.5 * a * b * exp(-(s - t) ^ 2)"));
        return Diagram.of(Theory.COPY_DISCARD, UNIT.ty(1), f -> new Linear.Integrate(UNIT, 0).on(new Linear.Integrate(square, 1).on(
                kernel.on(new Linear.Broadcast(square, 1).on(f), new Linear.Broadcast(square, 0).on(f)))));
    }

    private static void distribution(JsonNode reference) throws NotationException, UnreadableJson {
        Diagram functional = new Linear.At(UNIT, 0, reference.get("delta_at").asDouble())
                .then(Local.of("²", Domain.POINT, Program.parse("(y: real) => y * y")));
        Field f = field(UNIT, reference, "function");
        assertNear(reference, reference.get("value"), new double[] {Functionals.value(functional, f).getFirst().at()}, "value");
        Field.Atom atom = Functionals.derivative(functional, f).getFirst().atoms().getFirst();
        assertNear(reference, reference.get("delta_coefficient"), new double[] {atom.coefficient().at()}, "coefficient");
        assertNear(reference, reference.get("delta_at"), new double[] {atom.point()}, "point");
    }

    private static void second(JsonNode reference) throws NotationException, UnreadableJson {
        Diagram action = Functionals.action(UNIT, Program.parse("(x: real, f: real, fp: real) => 0.5 * fp * fp + exp(f)"));
        Field f = field(UNIT, reference, "function"), eta = field(UNIT, reference, "test_direction"), zero = Field.of(UNIT, Program.parse("(x: real) => 0"));
        Field second = Functionals.value(Tangent.forward(Tangent.forward(action)), f, eta, eta, zero).getLast();
        assertNear(reference, reference.get("second_variation"), new double[] {second.at()}, "second variation");
    }
}
