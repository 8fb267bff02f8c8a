package org.catenary.autodiff.net;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.catenary.autodiff.language.Primitive;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.Reals;
import org.catenary.autodiff.language.Type;
import org.catenary.autodiff.language.WrongInputs;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.net.TopologicalOrder;

/// Runs the nets that [Backpropagation] gives, and those on the way to them, edge after edge.
///
/// The stack of nets that are being run is a list of its own, so that functions may call each other to any depth.
public final class Machine {

    /// A net that is being run.
    private static final class Frame {
        private final Hypernet net;
        private final TopologicalOrder order;
        private final Carried[] wires;
        private Optional<Task> task = Optional.empty();
        private int done;

        Frame(Task.Call call) {
            net = call.net();
            order = net.order().orElseThrow();
            wires = new Carried[net.wires()];
            int[] in = net.inputs();
            for (int k = 0; k < in.length; k++) {
                wires[in[k]] = call.inputs().get(k);
            }
        }

        boolean isDone() { return done == order.size(); }

        List<Carried> outputs() { return IntStream.of(net.outputs()).mapToObj(wire -> wires[wire]).toList(); }

        List<Carried> sources() { return IntStream.of(net.sources(order.edge(done))).mapToObj(wire -> wires[wire]).toList(); }

        void give(List<Carried> targets) {
            for (int k = 0; k < targets.size(); k++) {
                wires[net.target(order.edge(done), k)] = targets.get(k);
            }
            task = Optional.empty();
            done++;
        }
    }

    private final Sums sums = new Sums();
    private final Transposes transposes = new Transposes(sums);

    private Machine() {}

    /// What a run gives.
    ///
    /// @param value      the numbers of the result
    /// @param cotangents the numbers of the cotangents of the parameters
    /// @param additions  how often numbers were multiplied or added on the way back
    public record Run(List<Double> value, List<Double> cotangents, long additions) {}

    /// {@return value and cotangents of a program}
    /// @param net       the net that [Backpropagation#of] gives, or one on the way to it
    /// @param cotangent the numbers of that of the result
    /// @throws WrongInputs if there are more or fewer numbers than the program has inputs
    public static Run run(Program program, Hypernet net, double[] at, double... cotangent) {
        if (at.length != program.inputs()) {
            throw new WrongInputs(program, at.length);
        }
        program.outputs();
        var machine = new Machine();
        var next = new int[1];
        List<Carried> inputs = program.parameters().stream().map(p -> carried(p.type(), at, next)).toList();
        List<Carried> outputs = machine.run(new Task.Call(net, inputs));
        List<Double> value = new ArrayList<>(), back = new ArrayList<>();
        numbers(outputs.getFirst(), value, program.type());
        List<Carried> pulled = machine.run(Task.Call.of(outputs.getLast(), List.of(carried(program.type(), cotangent, new int[1]))));
        for (int k = 0; k < pulled.size(); k++) {
            numbers(pulled.get(k), back, program.parameters().get(k).type());
        }
        return new Run(value, back, machine.sums.additions());
    }

    private static Carried carried(Type type, double[] numbers, int[] next) {
        return switch (type.kind()) {
            case REAL -> new Carried.Real(numbers[next[0]++]);
            case PAIR -> new Carried.Pair(carried(type.left(), numbers, next), carried(type.right(), numbers, next));
            case ARRAY -> new Carried.Array(IntStream.range(0, type.size()).mapToObj(_ -> carried(type.left(), numbers, next)).toList());
            case TRUTH, INDEX, SUM, FUN, LIST -> throw new AssertionError(type);
        };
    }

    private static void numbers(Carried value, List<Double> into, Type type) {
        switch (value) {
            case Carried.Real(double x) -> into.add(x);
            case Carried.Pair(Carried left, Carried right) -> {
                numbers(left, into, type.left());
                numbers(right, into, type.right());
            }
            case Carried.Array(List<Carried> elements) -> elements.forEach(element -> numbers(element, into, type.left()));
            case Carried.Zero _ -> IntStream.range(0, type.reals()).forEach(_ -> into.add(0.0));
            default -> throw new AssertionError(value);
        }
    }

    private List<Carried> run(Task.Call whole) {
        Deque<Frame> frames = new ArrayDeque<>(List.of(new Frame(whole)));
        while (true) {
            Frame now = frames.element();
            if (now.isDone()) {
                frames.pop();
                List<Carried> outputs = now.outputs();
                if (frames.isEmpty()) {
                    return outputs;
                }
                frames.element().task.orElseThrow().take(outputs);
                continue;
            }
            if (now.task.isEmpty()) {
                now.task = Optional.of(task(now.net.label(now.order.edge(now.done)), now.sources()));
            }
            Task task = now.task.get();
            task.next().ifPresentOrElse(call -> frames.push(new Frame(call)), () -> now.give(task.result()));
        }
    }

    // ---- what edges do

    private Task task(Label label, List<Carried> x) {
        String name = label.name();
        return switch (name) {
            case "R" -> Task.once(new Task.Call(Backpropagation.of(label.inside().getFirst()), x), outputs -> outputs);
            case "pull" -> pulled(x.getFirst(), x.getLast(), (int) label.cod().size(), outputs -> outputs);
            case "ev" -> Task.once(Task.Call.of(x.getFirst(), List.of(x.getLast())), outputs -> outputs);
            case "split" -> Task.done(x.getFirst() instanceof Carried.Pair(Carried left, Carried right) ? List.of(left, right) : Carried.zeros(2));
            case "left" -> Task.done(List.of(half(x.getFirst(), true)));
            case "right" -> Task.done(List.of(half(x.getFirst(), false)));
            case "unpack" -> Task.done(sums.unpacked(x.getFirst(), (int) label.cod().size()));
            case "return" -> pulled(x.getFirst(), x.getLast(), 2, back ->
                List.of(Sums.fields(back.subList(0, back.size() - 1)), back.getLast()));
            case "case" -> {
                var choice = (Carried.Choice) x.getFirst();
                yield branch(label, x, choice.left() ? 0 : 1, List.of(choice.value()));
            }
            case "if" -> branch(label, x, ((Carried.Truth) x.getFirst()).holds() ? 0 : 1, List.of());
            case "case*" -> returned(label, x, ((Carried.Choice) x.getFirst()).left(), 1);
            case "if*" -> returned(label, x, ((Carried.Truth) x.getFirst()).holds(), 0);
            case "listrec" -> new Turns(Loop.of(name, x), new Carried.Closure(label.inside().getFirst(), x.subList(2, x.size())), x.get(1));
            default -> name.endsWith("*") ? backward(label, x) : switch (Row.of(label)) {
                case BODY -> new Turns(Loop.of(name, x), new Carried.Closure(label.inside().getFirst(), x), Carried.Zero.ZERO);
                case CALLS -> new Turns(Loop.of(name, x), x.getFirst(), x.get(1));
                case STILL, PRIMITIVE, PAIR, FIRST, SECOND, CHOICE, LAMBDA, APPLY, BRANCH, WHOLE ->
                    Task.done(List.of(plain(label, name, x)));
            };
        };
    }

    private static Task pulled(Carried back, Carried cotangent, int size, UnaryOperator<List<Carried>> then) {
        return cotangent == Carried.Zero.ZERO ? Task.done(Carried.zeros(size)) : Task.once(Task.Call.of(back, List.of(cotangent)), then);
    }

    private static Carried half(Carried cotangent, boolean left) {
        return cotangent == Carried.Zero.ZERO ? cotangent : left ? new Carried.Pair(cotangent, Carried.Zero.ZERO)
                : new Carried.Pair(Carried.Zero.ZERO, cotangent);
    }

    private static Task branch(Label label, List<Carried> x, int side, List<Carried> bound) {
        int first = label.inside().getFirst().inputs().length - bound.size();
        List<Carried> inputs = new ArrayList<>(side == 0 ? x.subList(1, 1 + first) : x.subList(1 + first, x.size()));
        inputs.addAll(bound);
        return Task.once(new Task.Call(label.inside().get(side), inputs), outputs -> outputs);
    }

    /// The way back of a branch: the cotangent of what was looked at, of what the branches captured.
    private static Task returned(Label label, List<Carried> x, boolean left, int bound) {
        int size = (int) label.cod().size();
        return pulled(x.get(1), x.getLast(), size, back -> {
            List<Carried> captured = back.subList(0, back.size() - bound), result = new ArrayList<>();
            result.add(bound == 0 ? Carried.Zero.ZERO : back.getLast());
            List<Carried> others = Carried.zeros(size - 1L - captured.size());
            result.addAll(left ? captured : others);
            result.addAll(left ? others : captured);
            return result;
        });
    }

    private Carried plain(Label label, String name, List<Carried> x) {
        return switch (name) {
            case "λ", "β" -> new Carried.Closure(label.inside().getFirst(), x);
            case "pair" -> new Carried.Pair(x.getFirst(), x.getLast());
            case "fst" -> ((Carried.Pair) x.getFirst()).left();
            case "snd" -> ((Carried.Pair) x.getFirst()).right();
            case "inl" -> new Carried.Choice(true, x.getFirst());
            case "inr" -> new Carried.Choice(false, x.getFirst());
            case "nil" -> Carried.Nil.NIL;
            case "0" -> label.cod().get(0).equals(Ob.of("index")) ? new Carried.Index(0) : Carried.Zero.ZERO;
            case "+" -> sums.plus(x.getFirst(), x.getLast());
            default -> Row.of(label) == Row.STILL ? Values.still(label, name, x) : Primitive.of(name).<Carried>map(p ->
                new Carried.Real(p.value(x.getFirst().real(), x.getLast().real()))).orElseGet(() -> Values.whole(name, x));
        };
    }

    private Task backward(Label label, List<Carried> x) {
        String name = label.name().substring(0, label.name().length() - 1);
        Carried w = x.getLast();
        int size = (int) label.cod().size();
        if (w == Carried.Zero.ZERO) {
            return Task.done(Carried.zeros(size));
        }
        Optional<Primitive> primitive = Primitive.of(name);
        if (primitive.isPresent()) {
            return Task.done(transposed(primitive.get(), x, w.real()));
        }
        return switch (name) {
            case "inl", "inr" -> Task.done(List.of(w));
            default -> isLoop(name) ? new Pulls(Loop.back(name, x.getFirst().elements().size()), sums, x.getFirst().elements(), w, size)
                    : Task.done(transposes.of(name, x.subList(0, x.size() - 2), x.get(x.size() - 2), w));
        };
    }

    private static boolean isLoop(String name) {
        return switch (name.split(" ", -1)[0]) {
            case "listrec", "build", "map", "map2", "reduce", "foldl", "foldr", "scan", "iterate" -> true;
            default -> false;
        };
    }

    private List<Carried> transposed(Primitive p, List<Carried> x, double w) {
        double a = x.getFirst().real(), b = x.get(p.arity() - 1).real(), r = x.get(p.arity()).real();
        List<Carried> cotangents = new ArrayList<>();
        for (int k = 0; k < p.arity(); k++) {
            cotangents.add(p.partial(k).is(0) ? Carried.Zero.ZERO : new Carried.Real(sums.product(w, p.partial(k).in(Reals.IEEE, a, b, r))));
        }
        return cotangents;
    }
}
