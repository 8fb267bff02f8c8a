package org.catenary.autodiff.net;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.catenary.autodiff.language.Primitive;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.Reals;
import org.catenary.autodiff.language.Type;
import org.catenary.autodiff.language.WrongInputs;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.net.TopologicalOrder;

/// Runs the nets that [Backpropagation] gives, edge after edge.
public final class Machine {

    /// What a wire carries: a number, a pair, a function or way back with what it captured, the cotangents of what a function
    /// captured, or a formal zero.
    private sealed interface Value {
        record Real(double value) implements Value {}

        record Pair(Value left, Value right) implements Value {}

        record Closure(Hypernet body, List<Value> captured) implements Value {}

        record Fields(List<Value> cotangents) implements Value {}

        enum Zero implements Value { ZERO }
    }

    private long additions;

    private Machine() {}

    /// What a run gives.
    ///
    /// @param value      the numbers of the result
    /// @param cotangents the numbers of the cotangents of the parameters
    /// @param additions  how often a product was added on the way back
    public record Run(List<Double> value, List<Double> cotangents, long additions) {}

    /// {@return value and cotangents of a program whose parameters are real}
    /// @param net       the net that [Backpropagation#of] gives
    /// @param cotangent that of the result
    /// @throws WrongInputs if there are more or fewer numbers than the program has inputs
    public static Run run(Program program, Hypernet net, double[] at, double... cotangent) {
        if (at.length != program.inputs() || program.parameters().stream().anyMatch(p -> !p.type().equals(Type.REAL))) {
            throw new WrongInputs(program, at.length);
        }
        var machine = new Machine();
        List<Value> inputs = new ArrayList<>();
        for (double x : at) {
            inputs.add(new Value.Real(x));
        }
        List<Value> outputs = machine.run(net, inputs);
        List<Double> value = new ArrayList<>(), back = new ArrayList<>();
        numbers(outputs.getFirst(), value, program.type());
        machine.pulled(outputs.getLast(), weight(program.type(), cotangent, new int[1])).forEach(x -> numbers(x, back, Type.REAL));
        return new Run(value, back, machine.additions);
    }

    private static Value weight(Type type, double[] cotangent, int[] next) {
        return type.equals(Type.REAL) ? new Value.Real(cotangent[next[0]++])
                : new Value.Pair(weight(type.left(), cotangent, next), weight(type.right(), cotangent, next));
    }

    private static void numbers(Value value, List<Double> into, Type type) {
        switch (value) {
            case Value.Real(double x) -> into.add(x);
            case Value.Pair(Value left, Value right) -> {
                numbers(left, into, type.left());
                numbers(right, into, type.right());
            }
            case Value.Zero _ -> IntStream.range(0, type.reals()).forEach(_ -> into.add(0.0));
            case Value.Closure _, Value.Fields _ -> throw new AssertionError(value);
        }
    }

    private List<Value> run(Hypernet net, List<Value> inputs) {
        var wires = new Value[net.wires()];
        int[] in = net.inputs();
        for (int k = 0; k < in.length; k++) {
            wires[in[k]] = inputs.get(k);
        }
        TopologicalOrder order = net.order().orElseThrow();
        for (int i = 0; i < order.size(); i++) {
            int edge = order.edge(i);
            List<Value> sources = IntStream.of(net.sources(edge)).mapToObj(wire -> wires[wire]).toList();
            List<Value> targets = edge(net.label(edge), sources);
            for (int k = 0; k < targets.size(); k++) {
                wires[net.target(edge, k)] = targets.get(k);
            }
        }
        return IntStream.of(net.outputs()).mapToObj(wire -> wires[wire]).toList();
    }

    private List<Value> edge(Label label, List<Value> x) {
        String name = label.name();
        return switch (name) {
            case "λ", "β" -> List.of(new Value.Closure(label.inside().getFirst(), x));
            case "ev" -> called(x.getFirst(), x.getLast());
            case "pair" -> List.of(new Value.Pair(x.getFirst(), x.getLast()));
            case "fst" -> List.of(((Value.Pair) x.getFirst()).left());
            case "snd" -> List.of(((Value.Pair) x.getFirst()).right());
            case "0" -> List.of(Value.Zero.ZERO);
            case "+" -> List.of(plus(x.getFirst(), x.getLast()));
            case "split" -> x.getFirst() instanceof Value.Pair(Value left, Value right) ? List.of(left, right)
                    : List.of(Value.Zero.ZERO, Value.Zero.ZERO);
            case "left" -> List.of(new Value.Pair(x.getFirst(), Value.Zero.ZERO));
            case "right" -> List.of(new Value.Pair(Value.Zero.ZERO, x.getFirst()));
            case "unpack" -> x.getFirst() instanceof Value.Fields(List<Value> parts) ? parts
                    : IntStream.range(0, (int) label.cod().size()).<Value>mapToObj(_ -> Value.Zero.ZERO).toList();
            case "return" -> {
                List<Value> back = pulled(x.getFirst(), x.getLast());
                yield List.of(new Value.Fields(back.subList(0, back.size() - 1)), back.getLast());
            }
            default -> name.endsWith("*") ? transposed(Primitive.of(name.substring(0, name.length() - 1)).orElseThrow(), x)
                    : List.of(new Value.Real(Primitive.of(name).map(p -> p.value(real(x.getFirst()), real(x.getLast())))
                            .orElseGet(() -> Double.valueOf(name))));
        };
    }

    private List<Value> called(Value function, Value argument) {
        var closure = (Value.Closure) function;
        List<Value> inputs = new ArrayList<>(closure.captured());
        inputs.add(argument);
        return run(closure.body(), inputs);
    }

    private List<Value> pulled(Value back, Value cotangent) { return called(back, cotangent); }

    private static double real(Value value) { return value instanceof Value.Real(double x) ? x : 0; }

    private List<Value> transposed(Primitive p, List<Value> x) {
        if (x.getFirst() == Value.Zero.ZERO) {
            return IntStream.range(0, p.arity()).<Value>mapToObj(_ -> Value.Zero.ZERO).toList();
        }
        double w = real(x.getFirst()), a = real(x.get(1)), b = real(x.get(p.arity())), r = real(x.getLast());
        List<Value> cotangents = new ArrayList<>();
        for (int k = 0; k < p.arity(); k++) {
            additions++;
            cotangents.add(new Value.Real(w * p.partial(k).in(Reals.IEEE, a, b, r)));
        }
        return cotangents;
    }

    private Value plus(Value x, Value y) {
        return x == Value.Zero.ZERO ? y : y == Value.Zero.ZERO ? x : switch (x) {
            case Value.Real(double a) -> {
                additions++;
                yield new Value.Real(a + real(y));
            }
            case Value.Pair(Value left, Value right) -> new Value.Pair(plus(left, ((Value.Pair) y).left()), plus(right, ((Value.Pair) y).right()));
            case Value.Fields(List<Value> parts) -> new Value.Fields(IntStream.range(0, parts.size())
                    .mapToObj(k -> plus(parts.get(k), ((Value.Fields) y).cotangents().get(k))).toList());
            case Value.Closure _, Value.Zero _ -> throw new AssertionError(x);
        };
    }
}
