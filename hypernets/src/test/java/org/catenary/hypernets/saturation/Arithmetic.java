package org.catenary.hypernets.saturation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.HypernetBuilder;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.net.Wiring;
import org.catenary.hypernets.rewrite.Rule;

/// Whole numbers modulo a prime: nets of sums, products and constants, their laws and their values.
final class Arithmetic {

    static final int PRIME = 10_007;
    static final Ty NUMBER = Ty.of("n");
    static final Label ADD = operation("add", 2), MUL = operation("mul", 2), SHIFT = operation("shift", 1), PHI = operation("φ", 2);

    private Arithmetic() {}

    static Label operation(String name, int arity) { return Label.of(Box.of(name, NUMBER.power(arity), NUMBER)); }

    static Label number(int value) { return operation(Integer.toString(value), 0); }

    /// What a wire becomes.
    interface Making {
        int make(HypernetBuilder builder, int... inputs);
    }

    static Hypernet net(Wiring wiring, int inputs, Making making) {
        var builder = new HypernetBuilder(wiring);
        int[] wires = IntStream.range(0, inputs).map(_ -> builder.wire(NUMBER.get(0))).toArray();
        return builder.inputs(wires).outputs(making.make(builder, wires)).freeze();
    }

    static Rule rule(String name, Wiring wiring, int inputs, Making left, Making right) {
        return Rule.of(name, net(wiring, inputs, left), net(wiring, inputs, right));
    }

    static List<Rule> monoid(Wiring wiring) {
        Rule associative = rule("associative", wiring, 3, (b, x) -> b.edge(ADD, b.edge(ADD, x[0], x[1]), x[2]),
                (b, x) -> b.edge(ADD, x[0], b.edge(ADD, x[1], x[2])));
        Rule unit = rule("unit", wiring, 1, (b, x) -> b.edge(ADD, x[0], b.edge(number(0))), (_, x) -> x[0]);
        Rule left = rule("left unit", wiring, 1, (b, x) -> b.edge(ADD, b.edge(number(0)), x[0]), (_, x) -> x[0]);
        return List.of(associative, associative.reversed(), unit, left);
    }

    static Rule commutative(Wiring wiring, Label operation) {
        return rule("commutative", wiring, 2, (b, x) -> b.edge(operation, x[0], x[1]), (b, x) -> b.edge(operation, x[1], x[0]));
    }

    static List<Rule> ring(Wiring wiring) {
        return List.of(commutative(wiring, ADD), commutative(wiring, MUL),
                rule("distributive", wiring, 3, (b, x) -> b.edge(MUL, x[0], b.edge(ADD, x[1], x[2])),
                        (b, x) -> b.edge(ADD, b.edge(MUL, x[0], x[1]), b.edge(MUL, x[0], x[2]))),
                rule("factor", wiring, 3, (b, x) -> b.edge(ADD, b.edge(MUL, x[0], x[1]), b.edge(MUL, x[0], x[2])),
                        (b, x) -> b.edge(MUL, x[0], b.edge(ADD, x[1], x[2]))),
                rule("twice", wiring, 1, (b, x) -> b.edge(ADD, x[0], x[0]), (b, x) -> b.edge(MUL, x[0], b.edge(number(2)))),
                rule("shift", wiring, 1, (b, x) -> b.edge(MUL, x[0], b.edge(number(2))), (b, x) -> b.edge(SHIFT, x[0])),
                rule("zero", wiring, 1, (b, x) -> b.edge(MUL, x[0], b.edge(number(0))), (b, _) -> b.edge(number(0))));
    }

    static int value(Label label, List<Integer> at) {
        return switch (label.name()) {
            case "add" -> Math.floorMod(at.get(0) + at.get(1), PRIME);
            case "mul" -> Math.floorMod(at.get(0) * at.get(1), PRIME);
            case "shift" -> Math.floorMod(2 * at.getFirst(), PRIME);
            default -> Integer.parseInt(label.name());
        };
    }

    static List<Integer> value(Hypernet net, int... inputs) {
        var at = new int[net.wires()];
        IntStream.range(0, inputs.length).forEach(k -> at[net.inputs()[k]] = inputs[k]);
        var order = net.order().orElseThrow();
        for (int i = 0; i < net.edges(); i++) {
            int e = order.edge(i);
            at[net.target(e, 0)] = value(net.label(e), IntStream.of(net.sources(e)).mapToObj(w -> at[w]).toList());
        }
        return IntStream.of(net.outputs()).mapToObj(w -> at[w]).toList();
    }

    /// Which number is on a wire: none, one, or any.
    enum Constants implements Analysis<Constants.Fact> {
        ANALYSIS;

        sealed interface Fact {
            record One(int value) implements Fact {}

            enum All implements Fact { NONE, ANY }
        }

        @Override public Fact none() { return Fact.All.NONE; }

        @Override public Fact any(Ob sort) { return Fact.All.ANY; }

        @Override public Fact either(Fact a, Fact b) { return a == none() || a.equals(b) ? b : b == none() ? a : Fact.All.ANY; }

        @Override public Fact both(Fact a, Fact b) {
            return a == Fact.All.ANY || a.equals(b) ? b : b == Fact.All.ANY ? a : Fact.All.NONE;
        }

        @Override public Fact edge(Label label, int target, List<Fact> sources) {
            if (label.equals(PHI)) {
                return either(sources.getFirst(), sources.getLast());
            }
            if (sources.contains(Fact.All.NONE)) {
                return Fact.All.NONE;
            }
            List<Integer> known = sources.stream().filter(fact -> fact instanceof Fact.One).map(fact -> ((Fact.One) fact).value())
                    .toList();
            return known.size() == sources.size() ? new Fact.One(value(label, known)) : Fact.All.ANY;
        }

        @Override public Optional<Label> constant(Fact fact) {
            return fact instanceof Fact.One(int value) ? Optional.of(number(value)) : Optional.empty();
        }
    }
}
