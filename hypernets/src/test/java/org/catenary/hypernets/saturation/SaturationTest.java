package org.catenary.hypernets.saturation;

import static org.catenary.hypernets.saturation.Arithmetic.ADD;
import static org.catenary.hypernets.saturation.Arithmetic.MUL;
import static org.catenary.hypernets.saturation.Arithmetic.PHI;
import static org.catenary.hypernets.saturation.Arithmetic.SHIFT;
import static org.catenary.hypernets.saturation.Arithmetic.commutative;
import static org.catenary.hypernets.saturation.Arithmetic.monoid;
import static org.catenary.hypernets.saturation.Arithmetic.net;
import static org.catenary.hypernets.saturation.Arithmetic.number;
import static org.catenary.hypernets.saturation.Arithmetic.operation;
import static org.catenary.hypernets.saturation.Arithmetic.ring;
import static org.catenary.hypernets.saturation.Arithmetic.rule;
import static org.catenary.hypernets.saturation.Arithmetic.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.hypernets.isomorphism.Isomorphism;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.HypernetBuilder;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.net.Wiring;
import org.catenary.hypernets.rewrite.Rule;
import org.catenary.hypernets.saturation.Arithmetic.Constants;
import org.catenary.hypernets.saturation.Arithmetic.Constants.Fact;
import org.junit.jupiter.api.Test;

/// What saturation keeps is equal, what it finds is known, and what it cannot keep apart is refused.
class SaturationTest {

    private static final Wiring LINEAR = Wiring.MONOGAMOUS, BRANCHING = Wiring.LEFT_MONOGAMOUS, CYCLIC = Wiring.FROBENIUS;

    private static List<Rule> all(Wiring wiring) {
        return Stream.of(monoid(wiring), ring(wiring)).flatMap(List::stream).toList();
    }

    private static Hypernet sum(Wiring wiring, int n) {
        return net(wiring, n, (b, x) -> {
            int sum = x[0];
            for (int k = 1; k < n; k++) {
                sum = b.edge(ADD, sum, x[k]);
            }
            return sum;
        });
    }

    private static boolean same(Hypernet f, Hypernet g) { return Isomorphism.between(f, g) instanceof Isomorphism; }

    /// All sums of n numbers: a class for each set of them, an edge for each ordered way to halve it.
    @Test
    void associativeAndCommutative() {
        var rules = List.of(monoid(LINEAR).get(0), monoid(LINEAR).get(1), commutative(LINEAR, ADD));
        for (int n = 2; n <= 5; n++) {
            Saturation saturation = Saturation.of(sum(LINEAR, n), rules, 10_000, 100_000);
            assertTrue(saturation.isComplete());
            assertEquals((1 << n) - 1, saturation.classes());
            assertEquals(n + Math.round(Math.pow(3, n)) - (2 << n) + 1, saturation.nodes());
            assertTrue(same(sum(LINEAR, n), saturation.cheapest(_ -> 1)));
        }
    }

    @Test
    void unitsOfAMonoidVanish() {
        Hypernet net = net(LINEAR, 3, (b, x) -> b.edge(ADD, b.edge(ADD, b.edge(number(0)), b.edge(ADD, x[0], b.edge(number(0)))),
                b.edge(ADD, x[1], b.edge(ADD, b.edge(number(0)), x[2]))));
        Hypernet cheapest = Saturation.of(net, monoid(LINEAR), 10_000, 10_000).cheapest(_ -> 1);
        assertEquals(2, cheapest.edges());
        assertEquals(value(net, 2, 3, 5), value(cheapest, 2, 3, 5));
    }

    /// `(x * 2) / 2` is `x`, which rules from left to right miss if `x * 2` became a shift first.
    @Test
    void strengthReduction() {
        Label div = operation("div", 2);
        var rules = List.of(
                rule("shift", BRANCHING, 1, (b, x) -> b.edge(MUL, x[0], b.edge(number(2))), (b, x) -> b.edge(SHIFT, x[0])),
                rule("in", BRANCHING, 3, (b, x) -> b.edge(div, b.edge(MUL, x[0], x[1]), x[2]),
                        (b, x) -> b.edge(MUL, x[0], b.edge(div, x[1], x[2]))),
                rule("same", BRANCHING, 0, (b, _) -> b.edge(div, b.edge(number(2)), b.edge(number(2))), (b, _) -> b.edge(number(1))),
                rule("one", BRANCHING, 1, (b, x) -> b.edge(MUL, x[0], b.edge(number(1))), (_, x) -> x[0]));
        Hypernet net = net(BRANCHING, 1, (b, x) -> {
            int two = b.edge(number(2));
            return b.edge(div, b.edge(MUL, x[0], two), two);
        });
        Saturation saturation = Saturation.of(net, rules, 1000, 1000);
        assertTrue(saturation.isComplete());
        assertTrue(same(Hypernet.identity(BRANCHING, Arithmetic.NUMBER), saturation.cheapest(_ -> 1)));
        Hypernet half = Saturation.of(net(BRANCHING, 1, (b, x) -> b.edge(MUL, x[0], b.edge(number(2)))), rules, 1000, 1000)
                .cheapest(label -> label.equals(MUL) ? 5 : 1);
        assertTrue(same(net(BRANCHING, 1, (b, x) -> b.edge(SHIFT, x[0])), half));
    }

    private static Hypernet random(Wiring wiring, RandomGenerator random) {
        return net(wiring, 3, (b, x) -> {
            var wires = new ArrayList<>(List.of(x[0], x[1], x[2]));
            for (int k = random.nextInt(1, 9); k > 0; k--) {
                int a = wires.get(random.nextInt(wires.size())), c = wires.get(random.nextInt(wires.size()));
                wires.add(switch (random.nextInt(5)) {
                    case 0 -> b.edge(number(random.nextInt(3)));
                    case 1 -> b.edge(SHIFT, a);
                    case 2, 3 -> b.edge(ADD, a, c);
                    default -> b.edge(MUL, a, c);
                });
            }
            return wires.getLast();
        });
    }

    /// Whatever is chosen has the values that the net had, and costs no more.
    @Seeded
    void theCheapestIsEqual(long seed) {
        RandomGenerator random = Seeded.Random.of(seed);
        for (int i = 0; i < 20; i++) {
            Hypernet net = random(BRANCHING, random);
            Saturation saturation = Saturation.of(net, all(BRANCHING), Constants.ANALYSIS, 400, 1000);
            for (int scale = 1; scale < 4; scale++) {
                double mul = scale * random.nextDouble();
                Hypernet cheapest = saturation.cheapest(label -> label.equals(MUL) ? mul : 1);
                for (int k = 0; k < 5; k++) {
                    int[] at = {random.nextInt(Arithmetic.PRIME) / 4, random.nextInt(100), random.nextInt(100)};
                    assertEquals(value(net, at), value(cheapest, at));
                }
            }
        }
    }

    @Test
    void aBudgetEndsIt() {
        Saturation saturation = Saturation.of(sum(LINEAR, 9), List.of(monoid(LINEAR).get(0), commutative(LINEAR, ADD)), 100, 10_000);
        assertFalse(saturation.isComplete());
        assertTrue(saturation.nodes() < 200);
        assertEquals(value(sum(LINEAR, 9), 1, 2, 3, 4, 5, 6, 7, 8, 9),
                value(saturation.cheapest(_ -> 1), 1, 2, 3, 4, 5, 6, 7, 8, 9));
        assertEquals(3, Saturation.of(sum(LINEAR, 9), monoid(LINEAR), 1000, 3).steps());
    }

    /// Without time nothing is added, and the net is still there.
    @Test
    void timeEndsIt() {
        for (var rules : List.of(monoid(LINEAR), List.of(commutative(LINEAR, ADD)))) {
            Saturation none = Saturation.of(sum(LINEAR, 9), rules, Limits.of(100_000, 1_000_000).within(Duration.ZERO));
            assertEquals(0, none.steps());
            assertFalse(none.isComplete());
            assertEquals(value(sum(LINEAR, 9), 1, 2, 3, 4, 5, 6, 7, 8, 9),
                    value(none.cheapest(_ -> 1), 1, 2, 3, 4, 5, 6, 7, 8, 9));
        }
        assertTrue(Saturation.of(sum(LINEAR, 3), monoid(LINEAR), Limits.of(1000, 1000).within(Duration.ofMinutes(5))).isComplete());
        assertThrows(WrongArgument.class, () -> Limits.of(-1, 0));
    }

    /// `x = φ(1, y), y = (x + 5) + -5`: only equations and optimism together see that x is always 1.
    private static Hypernet loop() {
        var builder = new HypernetBuilder(CYCLIC);
        int x = builder.wire(Arithmetic.NUMBER.get(0)), y = builder.wire(Arithmetic.NUMBER.get(0));
        int input = builder.wire(Arithmetic.NUMBER.get(0));
        int sum = builder.edge(ADD, x, input);
        builder.edge(operation("sub", 2), new int[] {sum, input}, new int[] {y});
        builder.edge(PHI, new int[] {builder.edge(number(1)), y}, new int[] {x});
        return builder.inputs(input).outputs(x).freeze();
    }

    private static Rule inverse() {
        return rule("inverse", CYCLIC, 2, (b, x) -> b.edge(operation("sub", 2), b.edge(ADD, x[0], x[1]), x[1]), (_, x) -> x[0]);
    }

    @Test
    void loopsAreSeenFromTheBestAssumption() {
        Saturation saturation = Saturation.of(loop(), List.of(inverse()), 1000, 1000);
        Facts<Fact> facts = saturation.facts(Constants.ANALYSIS);
        assertEquals(new Fact.One(1), facts.at(0));
        assertEquals(Fact.All.ANY, facts.assuming(Set.of()).at(0), "without optimism");
        assertEquals(Fact.All.ANY, Saturation.of(loop(), List.of(), 1000, 1000).facts(Constants.ANALYSIS).at(0), "without equations");
        Hypernet cheapest = Saturation.of(loop(), List.of(inverse()), Constants.ANALYSIS, 1000, 1000).cheapest(_ -> 1);
        assertTrue(same(net(CYCLIC, 1, (b, _) -> b.edge(number(1))), cheapest), cheapest::toString);
    }

    @Test
    void aLoopThatChangesIsNoConstant() {
        var builder = new HypernetBuilder(CYCLIC);
        int x = builder.wire(Arithmetic.NUMBER.get(0)), y = builder.wire(Arithmetic.NUMBER.get(0));
        int one = builder.edge(number(1));
        builder.edge(ADD, new int[] {x, one}, new int[] {y});
        builder.edge(PHI, new int[] {one, y}, new int[] {x});
        Hypernet net = builder.outputs(x).freeze();
        Saturation saturation = Saturation.of(net, List.of(inverse()), Constants.ANALYSIS, 1000, 1000);
        assertEquals(Fact.All.ANY, saturation.facts(Constants.ANALYSIS).at(0));
        assertTrue(same(net, saturation.cheapest(_ -> 1)));
    }

    /// `a + 0 = a` makes the class of a one that is produced from itself: with the best assumption there, it would seem to
    /// have no value, and any equation would follow.
    @Test
    void optimismWhereNoLoopIsIsRefused() {
        Hypernet net = net(CYCLIC, 1, (b, x) -> b.edge(ADD, x[0], b.edge(number(0))));
        Saturation saturation = Saturation.of(net, monoid(CYCLIC), 1000, 1000);
        int a = net.inputs()[0], out = net.outputs()[0];
        assertTrue(saturation.areEqual(a, out));
        Facts<Fact> facts = saturation.facts(Constants.ANALYSIS);
        assertEquals(Fact.All.ANY, facts.at(out));
        assertEquals("wire %d is no wire of a loop: assumed to have no value, it could be shown to have none by an equation of its own, as x = x + 0".formatted(out),
                assertThrows(NotSaturable.class, () -> facts.assuming(Set.of(out))).getMessage());
        assertEquals(Fact.All.NONE, Constants.ANALYSIS.both(Fact.All.ANY, Constants.ANALYSIS.edge(ADD, 0,
                List.of(Fact.All.NONE, new Fact.One(0)))), "what the class would show by itself");
    }

    @Test
    void whatCannotBeKeptIsRefused() {
        assertThrows(NotSaturable.class, () -> Saturation.of(sum(LINEAR, 2), List.of(), Constants.ANALYSIS, 100, 100));
        Rule everywhere = Rule.of("everywhere", Hypernet.identity(LINEAR, Arithmetic.NUMBER), Hypernet.edge(LINEAR, SHIFT));
        assertThrows(NotSaturable.class, () -> Saturation.of(sum(LINEAR, 2), List.of(everywhere), 100, 100));
        assertTrue(assertThrows(NotSaturable.class, () -> Saturation.of(sum(LINEAR, 2), monoid(BRANCHING), 100, 100)).getMessage()
                .startsWith("associative"));
    }

    /// Units around edges with several targets, or none, vanish; the edges stay, alike ones apart, each with its own wires.
    @Seeded
    void edgesWithSeveralTargetsStay(long seed) {
        RandomGenerator random = Seeded.Random.of(seed);
        List<Label> fixed = List.of(label("split", 1, 2), label("twins", 0, 2), label("three", 2, 3), label("end", 1, 0), ADD);
        for (int i = 0; i < 20; i++) {
            var plain = new HypernetBuilder(LINEAR);
            var padded = new HypernetBuilder(LINEAR);
            var wires = new ArrayList<int[]>();
            for (int k = 0; k < 3; k++) {
                wires.add(new int[] {plain.wire(Arithmetic.NUMBER.get(0)), padded.wire(Arithmetic.NUMBER.get(0))});
                plain.inputs(wires.getLast()[0]);
                padded.inputs(wires.getLast()[1]);
            }
            for (int k = random.nextInt(1, 9); k > 0; k--) {
                Label label = fixed.get(random.nextInt(fixed.size()));
                int arity = Math.toIntExact(label.dom().size()), coarity = Math.toIntExact(label.cod().size());
                if (arity <= wires.size()) {
                    var ends = new int[2][arity];
                    for (int s = 0; s < arity; s++) {
                        int[] wire = wires.remove(random.nextInt(wires.size()));
                        ends[0][s] = wire[0];
                        ends[1][s] = random.nextBoolean() ? wire[1] : padded.edge(ADD, padded.edge(number(0)), wire[1]);
                    }
                    int first = plain.edge(label, ends[0]), other = padded.edge(label, ends[1]);
                    for (int t = 0; t < coarity; t++) {
                        wires.add(new int[] {first + t, other + t});
                    }
                }
            }
            wires.forEach(wire -> {
                plain.outputs(wire[0]);
                padded.outputs(wire[1]);
            });
            Hypernet net = plain.freeze();
            List<Rule> units = monoid(LINEAR).subList(2, 4);
            assertTrue(same(net, Saturation.of(padded.freeze(), units, 1000, 1000).cheapest(_ -> 1)), net::toString);
        }
    }

    private static Label label(String name, int arity, int coarity) {
        return Label.of(org.catenary.diagrams.syntax.Box.of(name, Arithmetic.NUMBER.power(arity), Arithmetic.NUMBER.power(coarity)));
    }

    /// Edges with several targets, where wires branch.
    @Test
    void jointAlternativesWhereWiresBranch() {
        Label split = Label.of(org.catenary.diagrams.syntax.Box.of("split", Ty.of("n"), Ty.of("n", "n")));
        Rule rejoin = rule("rejoin", BRANCHING, 1, (b, x) -> {
            int first = b.edge(split, x);
            return b.edge(ADD, first, first + 1);
        }, (_, x) -> x[0]);
        Hypernet net = net(BRANCHING, 1, (b, x) -> {
            int first = b.edge(split, x);
            return b.edge(SHIFT, b.edge(ADD, first, first + 1));
        });
        assertTrue(same(net(BRANCHING, 1, (b, x) -> b.edge(SHIFT, x[0])),
                Saturation.of(net, List.of(rejoin), 100, 100).cheapest(_ -> 1)));
    }
}
