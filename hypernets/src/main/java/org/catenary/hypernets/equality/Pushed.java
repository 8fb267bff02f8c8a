package org.catenary.hypernets.equality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.catenary.diagrams.braid.Braid;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Layer;
import org.catenary.diagrams.syntax.Ty;

/// A diagram whose crossings and twists are pushed up, by naturality, through boxes of one output: parts, each a braid with
/// boxes of one output below, and between the parts boxes of another number of outputs.
///
/// What stands above a wire since the last such box is a tree; to cross the wire is to cross the leaves of its tree.
final class Pushed {

    /// The most crossings that are made.
    static final int LIMIT = 1_000_000;

    /// Crossings and twists above, boxes below.
    record Part(Diagram braid, Diagram boxes) {}

    private final List<Part> parts = new ArrayList<>();
    /// The boxes between the parts, with the wires beside them.
    private final List<Diagram> between = new ArrayList<>();
    private final List<Diagram> trees = new ArrayList<>();
    private Diagram braid = Diagram.id();
    private boolean tooLarge;

    private Pushed() {}

    static Pushed up(Diagram diagram) {
        var pushed = new Pushed();
        pushed.begin(diagram.dom());
        for (Layer layer : diagram.layers()) {
            pushed.tooLarge |= pushed.braid.size() > LIMIT;
            if (pushed.tooLarge) {
                return pushed;
            }
            pushed.read(Math.toIntExact(layer.offset()), layer.cell());
        }
        pushed.end();
        return pushed;
    }

    /// {@return whether all boxes have one output, and none is a frame}
    static boolean isFree(Diagram diagram) {
        return StreamSupport.stream(diagram.layers().spliterator(), false).map(Layer::cell).allMatch(cell ->
                cell instanceof Diagram.Braid || !(cell instanceof Diagram.Frame) && cell.cod().size() == 1);
    }

    /// {@return the first part, unless there would be too many crossings}
    Optional<Part> first() { return tooLarge ? Optional.empty() : Optional.of(parts.getFirst()); }

    /// {@return the number of crossings}
    long crossings() { return tooLarge ? Long.MAX_VALUE / 2 : parts.stream().mapToLong(part -> part.braid.size()).sum(); }

    /// {@return the diagram, its braids in normal form, where there are not too many crossings}
    Diagram normal() {
        Diagram normal = Diagram.id(parts.getFirst().braid.dom());
        for (int k = 0; k < parts.size(); k++) {
            normal = normal.then(Braid.of(parts.get(k).braid).normalForm()).then(parts.get(k).boxes);
            normal = k < between.size() ? normal.then(between.get(k)) : normal;
        }
        return normal;
    }

    private void begin(Ty ty) {
        braid = Diagram.id(ty);
        trees.clear();
        ty.forEach(ob -> trees.add(Diagram.id(Ty.of(ob))));
    }

    private void end() { parts.add(new Part(braid, Free.DIAGRAMS.tensorAll(trees))); }

    private void read(int at, Diagram cell) {
        long leaves = trees.subList(0, at).stream().mapToLong(tree -> tree.dom().size()).sum();
        switch (cell) {
            case Diagram.Braid(var _, var _, boolean inverse) -> {
                Diagram left = trees.get(at), right = trees.get(at + 1);
                braid = braid.thenAt(leaves, inverse ? Diagram.unbraid(left.dom(), right.dom())
                        : Diagram.braid(left.dom(), right.dom()));
                trees.set(at, right);
                trees.set(at + 1, left);
            }
            case Diagram.Twist(var _, boolean inverse) -> {
                Ty tree = trees.get(at).dom();
                braid = braid.thenAt(leaves, inverse ? Diagram.untwist(tree) : Diagram.twist(tree));
            }
            default -> box(at, cell);
        }
    }

    private void box(int at, Diagram cell) {
        List<Diagram> taken = trees.subList(at, at + Math.toIntExact(cell.dom().size()));
        if (cell.cod().size() == 1) {
            Diagram tree = (taken.isEmpty() ? Diagram.id() : Free.DIAGRAMS.tensorAll(List.copyOf(taken))).then(cell);
            taken.clear();
            trees.add(at, tree);
        } else {
            end();
            Ty cut = parts.getLast().boxes.cod();
            Diagram layer = Diagram.id(cut).thenAt(at, cell);
            between.add(layer);
            begin(layer.cod());
        }
    }
}
