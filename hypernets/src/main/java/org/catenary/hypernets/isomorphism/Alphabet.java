package org.catenary.hypernets.isomorphism;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Border;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Label;

/// Numbers for labels, the same for labels that hold isomorphic nets.
///
/// Nets inside labels are put into classes up to isomorphism, innermost first, so that each comparison sees one level.
public final class Alphabet {

    /// A label with nets inside, up to isomorphism of these.
    private record NestLetter(Border border, List<Integer> classes) {}

    /// What isomorphic nets have in common at least.
    private record Shape(int inputs, int outputs, int wires, int edges, long labels) {}

    private record Known(Coded net, int number) {}

    private final Map<Object, Integer> letters = new HashMap<>();
    private final IdentityHashMap<Hypernet, Integer> classes = new IdentityHashMap<>();
    private final Map<Shape, List<Known>> known = new HashMap<>();
    private long undecided;

    /// {@return the number of a label, the same for labels that hold isomorphic nets}
    ///
    /// Frobenius nets whose comparison comes to its limit count as different.
    public int letter(Label label) {
        for (Hypernet net : label.inside()) {
            classify(net);
            if (!classes.containsKey(net)) {
                classes.put(net, classOf(coded(net)));
            }
        }
        return number(label);
    }

    Comparison compare(Hypernet left, Hypernet right) {
        classify(left);
        classify(right);
        Comparison comparison = left == right ? identity(left) : compare(coded(left), coded(right));
        return comparison instanceof Difference && undecided > 0 ? new Undecided(undecided) : comparison;
    }

    private static Isomorphism identity(Hypernet net) {
        return new Isomorphism(IntStream.range(0, net.wires()).toArray(), IntStream.range(0, net.edges()).toArray());
    }

    private static Comparison compare(Coded left, Coded right) {
        var pairing = new Pairing(left, right);
        return pairing.boundary().<Comparison>map(reason -> new Difference(reason)).orElseGet(() -> {
            var leftEnds = left.net().ends();
            var rightEnds = right.net().ends();
            return leftEnds.isPresent() && rightEnds.isPresent()
                    ? new ForcedTraversal(pairing, leftEnds.get(), rightEnds.get()).run()
                    : new ForcedNeighbours(pairing).run().<Comparison>map(Difference::new)
                            .orElseGet(() -> new Search(pairing).run());
        });
    }

    /// Finds the classes of all nets inside a net's labels, however deep.
    private void classify(Hypernet top) {
        var open = new ArrayDeque<Hypernet>();
        open.push(top);
        while (!open.isEmpty()) {
            Hypernet net = open.element();
            List<Hypernet> missing = net.inside().stream().filter(inside -> !classes.containsKey(inside)).toList();
            if (missing.isEmpty()) {
                open.pop();
                if (net != top && !classes.containsKey(net)) {
                    classes.put(net, classOf(coded(net)));
                }
            }
            missing.forEach(open::push);
        }
    }

    private int classOf(Coded net) {
        List<Known> alike = known.computeIfAbsent(shape(net), _ -> new ArrayList<>());
        for (Known other : alike) {
            switch (compare(other.net, net)) {
                case Isomorphism _ -> { return other.number; }
                case Difference _ -> { }
                case Undecided(long tries) -> undecided += tries;
            }
        }
        alike.add(new Known(net, classes.size()));
        return classes.size();
    }

    private static Shape shape(Coded coded) {
        Hypernet net = coded.net();
        long labels = IntStream.range(0, net.edges()).mapToLong(e -> Mixing.mix(coded.code(e))).sum();
        return new Shape(net.inputs().length, net.outputs().length, net.wires(), net.edges(), labels);
    }

    private Coded coded(Hypernet net) {
        return new Coded(net, IntStream.range(0, net.labels()).map(i -> number(net.labelOf(i))).toArray());
    }

    private int number(Label label) {
        Object letter = switch (label) {
            case Label.Generator generator -> generator;
            case Label.Nest nest -> new NestLetter(nest.border(), classesOf(nest));
        };
        return letters.computeIfAbsent(letter, _ -> letters.size());
    }

    private List<Integer> classesOf(Label.Nest nest) {
        var numbers = nest.inside().stream().map(net -> Objects.requireNonNull(classes.get(net)));
        return switch (nest.border()) {
            case Border.Sum _ -> numbers.sorted().toList();
            case Border.Trace _, Border.Bubble _, Border.Curry _, Border.Feedback _, Border.Delay _ -> numbers.toList();
        };
    }
}
