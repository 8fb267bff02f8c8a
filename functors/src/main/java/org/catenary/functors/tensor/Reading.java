package org.catenary.functors.tensor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.catenary.diagrams.functor.Adjoints;
import org.catenary.diagrams.functor.Functor;
import org.catenary.diagrams.functor.MeaninglessBubble;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.network.Network;
import org.catenary.functors.network.Plans;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.net.Wiring;
import org.catenary.hypernets.translate.Translation;

/// A diagram on its way to a tensor network, by its Frobenius net: a wire is an index for each dimension of its object, an
/// edge is a tensor, an edge with nets inside is the sum of their values.
///
/// Linear in the net; nets inside are read before those around them, with a stack of its own.
final class Reading {

    private final Function<Ob, Dim> onAtoms;
    private final Plans plans;
    private final Map<Ob, Dim> atoms = new HashMap<>();
    private final Map<Box, Integer> numbers = new HashMap<>();
    private final List<Box> boxes = new ArrayList<>();
    private final List<TensorNetwork.Shape> shapes = new ArrayList<>();
    private final List<TensorNetwork.Level> levels = new ArrayList<>();
    private final Map<Hypernet, Integer> places = new HashMap<>();

    Reading(Function<Ob, Dim> onAtoms, Plans plans) {
        this.onAtoms = onAtoms;
        this.plans = plans;
    }

    /// A net with the type of its boundary, windings and all.
    private record Typed(Hypernet net, Ty dom, Ty cod) {}

    /// A box with adjoints in the place of the functions in its type.
    private record Bent(Box box, Ty dom, Ty cod) implements Box {
        @Override public String name() { return box.name(); }
    }

    TensorNetwork read(Diagram diagram) {
        Functor.check(diagram, Tensors.COMPLEX);
        Diagram bent = Adjoints.of(diagram, box -> new Bent(box, Adjoints.of(box.dom()), Adjoints.of(box.cod())));
        var open = new ArrayDeque<Typed>();
        open.push(new Typed(Translation.net(bent, Wiring.FROBENIUS), bent.dom(), bent.cod()));
        while (!open.isEmpty()) {
            Typed typed = open.element();
            List<Typed> missing = places.containsKey(typed.net) ? List.of() : missing(typed.net);
            if (missing.isEmpty()) {
                open.pop();
                if (!places.containsKey(typed.net)) {
                    levels.add(level(typed));
                    places.put(typed.net, levels.size() - 1);
                }
            }
            missing.forEach(open::push);
        }
        return new TensorNetwork(boxes, shapes, levels);
    }

    private List<Typed> missing(Hypernet net) {
        var missing = new ArrayList<Typed>();
        for (int label = 0; label < net.labels(); label++) {
            Label of = net.labelOf(label);
            if (of instanceof Label.Nest nest && nest.border() instanceof Border.Bubble(Box box, _, _)) {
                throw new MeaninglessBubble(box.name());
            }
            of.inside().stream().filter(inside -> !places.containsKey(inside))
                    .forEach(inside -> missing.add(new Typed(inside, of.dom(), of.cod())));
        }
        return missing;
    }

    private TensorNetwork.Level level(Typed typed) {
        Hypernet net = typed.net;
        var start = new int[net.wires() + 1];
        var sizes = new ArrayList<Integer>();
        for (int wire = 0; wire < net.wires(); wire++) {
            for (int size : dim(net.sort(wire)).sizes()) {
                sizes.add(size);
            }
            start[wire + 1] = sizes.size();
        }
        var tensors = new ArrayList<int[]>();
        var nodes = new ArrayList<TensorNetwork.Node>();
        for (int edge = 0; edge < net.edges(); edge++) {
            Label label = net.label(edge);
            int[] sources = net.sources(edge), targets = net.targets(edge);
            nodes.add(node(label));
            tensors.add(label instanceof Label.Generator(Diagram.Turned _)
                    ? axes(start, label.cod(), targets, label.dom(), sources)
                    : axes(start, label.dom(), sources, label.cod(), targets));
        }
        int[] output = axes(start, typed.dom, net.inputs(), typed.cod, net.outputs());
        var network = Network.of(sizes.stream().mapToInt(Integer::intValue).toArray(), tensors, output);
        return new TensorNetwork.Level(plans.of(network), shape(typed.dom, typed.cod), nodes);
    }

    private TensorNetwork.Node node(Label label) {
        return switch (label) {
            case Label.Generator(Diagram.Cell cell) -> switch (cell) {
                case Box box -> new TensorNetwork.Node.Image(number(box), false);
                case Diagram.Turned turned -> new TensorNetwork.Node.Image(number(turned.box()), turned.reversed());
                case Diagram.Permutation _, Diagram.Cup _, Diagram.Cap _, Diagram.Copy _, Diagram.Merge _, Diagram.Braid _,
                        Diagram.Twist _ ->
                        throw new AssertionError("no edge of a Frobenius net: " + cell);
                case Diagram.Spider(Ob ob, int _, int _, Phase phase) ->
                        new TensorNetwork.Node.Image(number(new PhaseState(ob, phase)), false);
                case Diagram.Eval _, Diagram.FollowedBy _ ->
                        throw new AssertionError("refused before it is read: " + cell);
            };
            case Label.Nest nest -> new TensorNetwork.Node.Sum(shape(nest.dom(), nest.cod()),
                    nest.inside().stream().map(inside -> Objects.requireNonNull(places.get(inside))).toList());
        };
    }

    private int number(Box box) {
        return numbers.computeIfAbsent(box, _ -> {
            boxes.add(box instanceof Bent bent ? bent.box : box);
            shapes.add(shape(box.dom(), box.cod()));
            return boxes.size() - 1;
        });
    }

    private Dim dim(Ob plain) { return atoms.computeIfAbsent(plain, onAtoms); }

    private TensorNetwork.Shape shape(Ty dom, Ty cod) { return new TensorNetwork.Shape(dim(dom), dim(cod)); }

    private Dim dim(Ty ty) {
        var sizes = IntStream.builder();
        for (Ob ob : ty) {
            Dim dim = dim(ob.rotate(-ob.z()));
            IntStream.of((ob.z() % 2 == 0 ? dim : dim.dual()).sizes()).forEach(sizes);
        }
        return Dim.of(sizes.build().toArray());
    }

    private static int[] axes(int[] start, Ty first, int[] wires, Ty second, int[] others) {
        var axes = IntStream.builder();
        axes(start, first, wires, axes);
        axes(start, second, others, axes);
        return axes.build().toArray();
    }

    /// The indices of wires; an adjoint has those of its object in reverse order.
    private static void axes(int[] start, Ty ty, int[] wires, IntStream.Builder axes) {
        int k = 0;
        for (Ob ob : ty) {
            int from = start[wires[k]], to = start[wires[k] + 1];
            for (int i = from; i < to; i++) {
                axes.add(ob.z() % 2 == 0 ? i : from + to - 1 - i);
            }
            k++;
        }
    }
}
