package org.catenary.functors.zx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.functors.circuit.Qubits;
import org.catenary.functors.scalar.Complex;
import org.catenary.functors.tensor.Tensor;
import org.catenary.hypernets.isomorphism.Isomorphism;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.HypernetBuilder;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.net.Wiring;
import org.catenary.hypernets.rewrite.Rewriter;
import org.catenary.hypernets.rewrite.Rule;
import org.catenary.hypernets.translate.Translation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every rule is its equation: as diagrams, as a rule of nets, and in place.
class ZxLawTest {

    private static final int DRAWS = 17;
    private static final int FEW = 3;

    private Stream<DynamicTest> each(Claim claim) {
        Stream<Map.Entry<String, Function<RandomGenerator, Statement>>> resolved = Stream.of(
                Map.entry("Hopf", Hopf::statement), Map.entry("SelfLoop", SelfLoop::statement));
        return Stream.concat(ZxLaw.all().stream().map(law -> test(law.getClass().getSimpleName(), claim, law::statement, law)),
                resolved.map(law -> test(law.getKey(), claim, law.getValue(), (_, _) -> true)));
    }

    private interface Claim {
        void check(Statement statement, ZxRule rule, RandomGenerator random);
    }

    private static DynamicTest test(String name, Claim claim, Function<RandomGenerator, Statement> statement, ZxRule rule) {
        return DynamicTest.dynamicTest(name, () -> {
            RandomGenerator random = Seeded.Random.of(1);
            for (int k = 0; k < (name.equals("SpiderNest") ? FEW : DRAWS); k++) {
                claim.check(statement.apply(random), rule, random);
            }
        });
    }

    /// Both sides are one tensor.
    @TestFactory Stream<DynamicTest> theEquationHolds() {
        return each((statement, _, _) -> assertSame(statement, tensor(statement.before()), tensor(statement.after())));
    }

    /// Both sides of the rule of nets are one tensor, and where the rule is applied within a larger net that stays as it was.
    @TestFactory Stream<DynamicTest> theRuleOfNetsHoldsInContext() {
        return each((statement, _, random) -> {
            Rule rule = statement.rule();
            assertSame(statement, tensor(Translation.diagram(rule.lhs())), tensor(Translation.diagram(rule.rhs())));
            Hypernet context = Translation.net(context(statement.before(), random), Wiring.FROBENIUS);
            Hypernet host = rule.lhs().tensor(Hypernet.identity(Wiring.FROBENIUS, Qubits.of(1))).then(context);
            var rewriter = new Rewriter(host);
            assertTrue(rewriter.once(rule), statement::toString);
            assertSame(statement, tensor(Translation.diagram(host)), tensor(Translation.diagram(rewriter.net())));
        });
    }

    /// A diagram that takes what a side puts out, and a wire more.
    private static Diagram context(Diagram side, RandomGenerator random) {
        int n = Math.toIntExact(side.cod().size()) + 1;
        Diagram context = Diagram.id(Qubits.of(n));
        for (int k = 0; k + 1 < n; k++) {
            context = context.thenAt(k, new ZxBox.Spider(random.nextBoolean() ? Kind.Z : Kind.X, 2, 2, Statement.phase(random)));
        }
        return context.thenAt(random.nextInt(n), new ZxBox.Hadamard());
    }

    /// The rule in place makes of the left side the right side, up to spiders that are wires and the names of vertices.
    @TestFactory Stream<DynamicTest> theRuleInPlaceIsTheRuleOfNets() {
        return each((statement, rule, _) -> {
            ZxGraph rewritten = ZxTranslation.graph(statement.before()), after = ZxTranslation.graph(statement.after());
            assertTrue(IntStream.of(rewritten.vertices()).anyMatch(v -> rule.apply(rewritten, v)), statement::toString);
            assertSame(statement, ZxTensor.of(after), ZxTensor.of(rewritten));
            tidy(rewritten);
            tidy(after);
            assertTrue(Isomorphism.between(net(rewritten), net(after)) instanceof Isomorphism,
                    () -> "%s: %s is not %s".formatted(statement.name(), ZxTranslation.diagram(rewritten), ZxTranslation.diagram(after)));
            Complex expected = after.scalar().value(), value = rewritten.scalar().value();
            assertEquals(0, expected.minus(value).abs(), 1e-9 * Math.max(1, expected.abs()), statement.name());
        });
    }

    private static void tidy(ZxGraph g) { Simplification.spider(g); ZxStrategy.exhaust(ZxLaw.FUSION, ZxLaw.IDENTITY, ZxLaw.COPY).apply(g); }

    /// A graph as a net without any order of legs: vertices are wires, edges are in it in both directions.
    private static Hypernet net(ZxGraph g) {
        var builder = new HypernetBuilder(Wiring.FROBENIUS);
        var wire = new int[g.bound()];
        for (int v : g.vertices()) {
            wire[v] = builder.wire(Qubits.QUBIT);
            if (g.kind(v) != Kind.BOUNDARY) {
                Box kind = g.kind(v) == Kind.H ? new ZxBox.HBox(1, 0, g.parameter(v)) : new ZxBox.Spider(g.kind(v), 1, 0, g.phase(v));
                builder.edge(new Label.Generator(kind), new int[] {wire[v]}, new int[0]);
            }
        }
        for (int u : g.vertices()) {
            for (int v : g.neighbours(u)) {
                Box edge = g.isHadamard(u, v) ? new ZxBox.Hadamard() : Box.of("wire", Qubits.of(1), Qubits.of(1));
                builder.edge(new Label.Generator(edge), new int[] {wire[u]}, new int[] {wire[v]});
            }
        }
        return builder.inputs(IntStream.of(g.inputs()).map(v -> wire[v]).toArray())
                .outputs(IntStream.of(g.outputs()).map(v -> wire[v]).toArray()).freeze();
    }

    private static Tensor tensor(Diagram diagram) { return ZxTranslation.functor(Map.of()).apply(diagram); }

    private static void assertSame(Statement statement, Tensor expected, Tensor value) {
        double distance = expected.numbers().distance(value.numbers());
        assertTrue(distance <= 1e-9 * Math.max(1, expected.numbers().largest()),
                () -> "%s%n%s%nis not%n%s".formatted(statement, expected, value));
    }
}
