package org.catenary.hypernets.isomorphism;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.HypernetBuilder;
import org.catenary.hypernets.net.Label;

/// The canonical forms of a net and of the nets inside its labels, innermost first, each once.
final class Canonizer {

    /// One net: its labels by rank, its numbers, its fingerprint.
    ///
    /// @param labels  the fingerprints of its labels
    /// @param ranks   their places among these in order
    /// @param decided whether the numbers are canonical, and those of the nets inside, too
    record Level(Hypernet net, List<Fingerprint> labels, List<Integer> ranks, Numbering numbering, Fingerprint fingerprint,
            boolean decided) {}

    private final IdentityHashMap<Hypernet, Level> levels = new IdentityHashMap<>();
    private final IdentityHashMap<Hypernet, Hypernet> canonical = new IdentityHashMap<>();
    private final Map<Fingerprint, Hypernet> nets = new HashMap<>();
    private final Map<Fingerprint, Label> labels = new HashMap<>();
    private final TypePrints types = new TypePrints();

    Level level(Hypernet top) {
        var open = new ArrayDeque<Hypernet>();
        open.push(top);
        while (!open.isEmpty()) {
            Hypernet net = open.element();
            List<Hypernet> missing = levels.containsKey(net) ? List.of()
                    : net.inside().stream().filter(inside -> !levels.containsKey(inside)).toList();
            if (missing.isEmpty()) {
                open.pop();
                levels.computeIfAbsent(net, this::made);
            }
            missing.forEach(open::push);
        }
        return Objects.requireNonNull(levels.get(top));
    }

    private Level known(Hypernet net) { return Objects.requireNonNull(levels.get(net)); }

    Canonization canonical(Hypernet top) {
        Level level = level(top);
        if (!level.decided) {
            return new Undecided(level.numbering.work());
        }
        var open = new ArrayDeque<Hypernet>();
        open.push(top);
        while (!open.isEmpty()) {
            Hypernet net = open.element();
            List<Hypernet> missing = canonical.containsKey(net) ? List.of()
                    : net.inside().stream().filter(inside -> !canonical.containsKey(inside)).toList();
            if (missing.isEmpty()) {
                open.pop();
                canonical.computeIfAbsent(net, n ->
                        nets.computeIfAbsent(known(n).fingerprint, _ -> renumbered(known(n))));
            }
            missing.forEach(open::push);
        }
        Numbering numbering = level.numbering;
        return new CanonicalForm(Objects.requireNonNull(canonical.get(top)), numbering.wireNumbers(),
                numbering.edgeNumbers(), level.fingerprint);
    }

    private Hypernet renumbered(Level level) {
        Hypernet net = level.net;
        var builder = new HypernetBuilder(net.wiring());
        Label[] made = IntStream.range(0, net.labels()).mapToObj(i ->
                labels.computeIfAbsent(level.labels.get(i), _ -> canonical(net.labelOf(i)))).toArray(Label[]::new);
        var used = new boolean[made.length];
        IntStream.range(0, net.edges()).forEach(e -> used[net.labelNumber(e)] = true);
        IntStream.range(0, made.length).filter(i -> used[i]).boxed()
                .sorted(Comparator.comparingInt(level.ranks::get)).forEach(i -> builder.label(made[i]));
        int[] wires = level.numbering.wireNumbers();
        IntStream.of(level.numbering.wires()).forEach(w -> builder.wire(net.sort(w)));
        for (int e : level.numbering.edges()) {
            builder.edge(made[net.labelNumber(e)], renamed(net.sources(e), wires), renamed(net.targets(e), wires));
        }
        return builder.inputs(renamed(net.inputs(), wires)).outputs(renamed(net.outputs(), wires)).freeze();
    }

    private static int[] renamed(int[] wires, int[] names) { return Arrays.stream(wires).map(w -> names[w]).toArray(); }

    private Label canonical(Label label) {
        return switch (label) {
            case Label.Generator generator -> generator;
            case Label.Nest nest -> new Label.Nest(nest.border(),
                    ordered(nest).stream().map(net -> Objects.requireNonNull(canonical.get(net))).toList());
        };
    }

    private List<Hypernet> ordered(Label.Nest nest) {
        return switch (nest.border()) {
            case Border.Sum _ -> nest.inside().stream()
                    .sorted(Comparator.comparing(net -> known(net).fingerprint)).toList();
            case Border.Trace _, Border.Bubble _, Border.Curry _, Border.Feedback _, Border.Delay _ -> nest.inside();
        };
    }

    private Level made(Hypernet net) {
        List<Fingerprint> prints = IntStream.range(0, net.labels()).mapToObj(i -> fingerprint(net.labelOf(i))).toList();
        var used = new boolean[net.labels()];
        IntStream.range(0, net.edges()).forEach(e -> used[net.labelNumber(e)] = true);
        Map<Fingerprint, Integer> places = new HashMap<>();
        IntStream.range(0, used.length).filter(i -> used[i]).mapToObj(prints::get).distinct().sorted()
                .forEach(print -> places.put(print, places.size()));
        List<Integer> ranks = prints.stream().map(print -> places.getOrDefault(print, 0)).toList();
        var numbering = new Numbering(net, ranks.stream().mapToInt(i -> i).toArray(), prints, types);
        boolean found = numbering.run();
        boolean decided = found && net.inside().stream().allMatch(inside -> known(inside).decided);
        return new Level(net, prints, ranks, numbering, fingerprint(net, prints, numbering, found), decided);
    }

    private static Fingerprint fingerprint(Hypernet net, List<Fingerprint> labels, Numbering numbering, boolean found) {
        var digest = new Digest().add(net.wiring().name()).add(net.wires()).add(net.edges());
        int[] wires = numbering.wireNumbers();
        digest.add(renamed(net.inputs(), wires)).add(renamed(net.outputs(), wires));
        long[] sorts = numbering.sorts();
        for (int w : numbering.wires()) {
            digest.add(sorts[w]);
        }
        for (int e : numbering.edges()) {
            digest.add(labels.get(net.labelNumber(e)));
            for (int k = 0; k < net.ports(e); k++) {
                digest.add(wires[net.port(e, k)]);
            }
        }
        if (!found) {
            for (long colour : numbering.surroundings()) {
                digest.add(colour);
            }
        }
        return digest.fingerprint();
    }

    // ---- what is in a label

    private Fingerprint fingerprint(Label label) {
        return switch (label) {
            case Label.Generator(Diagram.Cell cell) -> add(cell, new Digest()).fingerprint();
            case Label.Nest nest -> {
                Digest digest = add(nest.border(), new Digest()).add(nest.inside().size());
                ordered(nest).forEach(net -> digest.add(known(net).fingerprint));
                yield digest.fingerprint();
            }
        };
    }

    private Digest add(Border border, Digest digest) {
        return switch (border) {
            case Border.Sum(var dom, var cod) -> digest.add("sum").add(types.of(dom)).add(types.of(cod));
            case Border.Trace(var over, var side) -> digest.add("trace").add(types.of(over)).add(side.toString());
            case Border.Curry(int wires, var side) -> digest.add("curry").add(wires).add(side.toString());
            case Border.Feedback(var over) -> digest.add("feedback").add(types.of(over));
            case Border.Delay(int steps) -> digest.add("delay").add(steps);
            case Border.Bubble(Box box, int z, boolean reversed) ->
                    add(box, digest.add("bubble").add(z).add(reversed ? 1 : 0));
        };
    }

    private Digest add(Diagram.Cell cell, Digest digest) {
        return switch (cell) {
            case Box box -> digest.add("box").add(box.getClass().getName()).add(box.name()).add(types.of(box.dom()))
                    .add(types.of(box.cod())).add(box.details());
            case Diagram.Turned(Box box, int z, boolean reversed) ->
                    add(box, digest.add("turned").add(z).add(reversed ? 1 : 0));
            case Diagram.Spider spider -> part("spider", cell, digest).add(spider.phase().toString());
            case Diagram.Permutation permutation -> part("permutation", cell, digest).add(permutation.order());
            case Diagram.Braid braid -> part("braid", cell, digest).add(braid.inverse() ? 1 : 0);
            case Diagram.Twist twist -> part("twist", cell, digest).add(twist.inverse() ? 1 : 0);
            case Diagram.FollowedBy unfolding -> part("followed by", cell, digest).add(unfolding.inverse() ? 1 : 0);
            case Diagram.Cup _ -> part("cup", cell, digest);
            case Diagram.Cap _ -> part("cap", cell, digest);
            case Diagram.Copy _ -> part("copy", cell, digest);
            case Diagram.Merge _ -> part("merge", cell, digest);
            case Diagram.Eval _ -> part("eval", cell, digest);
        };
    }

    private Digest part(String name, Diagram.Cell cell, Digest digest) {
        return digest.add(name).add(types.of(cell.dom())).add(types.of(cell.cod()));
    }
}
