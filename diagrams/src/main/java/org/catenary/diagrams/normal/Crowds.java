package org.catenary.diagrams.normal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Layer;
import org.catenary.diagrams.syntax.Ty;

/// Floating parts that share a face, gathered into one *crowd*: they pass each other for ever, but a crowd, which is alone in
/// its face, comes to rest.
///
/// Each part of a crowd is taken out with what floats in it, and laid in its own normal form; the crowd holds its parts in
/// the [order of their content][ContentOrder].
final class Crowds {

    /// What stands for the parts that float in one face, as a box without wires.
    private record Crowd(Ty dom, List<Diagram> parts) implements Box {
        @Override public String name() { return "crowd"; }

        @Override public Ty cod() { return dom; }
    }

    /// The layers that stay together: those held by the boundary, or those of one part of a crowd.
    private static final class Circle {
        private final List<Diagram> cells = new ArrayList<>();
        private final List<Integer> offsets = new ArrayList<>();
        /// Where crowds float: the number of the layer, and the face.
        private final Map<Integer, Integer> crowds = new TreeMap<>();

        void add(Diagram cell, int offset) {
            cells.add(cell);
            offsets.add(offset);
        }
    }

    private final Slices slices;
    private final Faces faces;
    private final int[] circleOf;
    private final Map<Integer, Circle> circles = new TreeMap<>();
    private final Map<Integer, List<Diagram>> parts = new HashMap<>();

    private Crowds(Slices slices) {
        this.slices = slices;
        faces = Faces.of(slices);
        circleOf = new int[slices.size() + 1];
    }

    /// {@return the layers in which each crowd is one box}
    ///
    /// Each layer costs as much as there are wires on its left, and each part what it holds for each part around it.
    static Slices gathered(Slices slices) { return new Crowds(slices).gathered(); }

    /// {@return the layers with the parts of each crowd one below the other where it stood}
    static Slices opened(Slices slices) {
        var cells = new ArrayList<Diagram>();
        var offsets = new ArrayList<Integer>();
        for (int k = 0; k < slices.size(); k++) {
            int offset = slices.offset(k);
            if (slices.cell(k) instanceof Crowd(Ty _, List<Diagram> inside)) {
                for (Diagram part : inside) {
                    for (Layer layer : part.layers()) {
                        cells.add(layer.cell());
                        offsets.add(offset + Math.toIntExact(layer.offset()));
                    }
                }
            } else {
                cells.add(slices.cell(k));
                offsets.add(offset);
            }
        }
        return Slices.of(slices.dom(), cells, offsets);
    }

    private Slices gathered() {
        share();
        deal();
        for (int k = slices.size() - 1; k >= 0; k--) {
            if (circleOf[k] == k && faces.part(k) == k) {
                Diagram part = opened(Interchange.settled(layers(k, slices.cell(k).dom()))).toDiagram();
                parts.computeIfAbsent(faces.beside(k), _ -> new ArrayList<>()).add(part);
            }
        }
        return layers(slices.size(), slices.dom());
    }

    /// Finds for each part with whom it stays: alone where it shares its face, else with the part around it.
    private void share() {
        int n = slices.size();
        var floating = new int[faces.bound()];
        IntStream.range(0, n).filter(k -> faces.part(k) == k).forEach(k -> floating[faces.beside(k)]++);
        circleOf[n] = n;
        for (int k = 0; k < n; k++) {
            int part = faces.part(k);
            circleOf[k] = part != k ? circleOf[part] : floating[faces.beside(k)] > 1 ? k : circleOf[faces.around(faces.beside(k))];
        }
    }

    private void deal() {
        var wires = new Frontier();
        pass(wires, 0, 0, slices.size(), slices.width());
        var met = new boolean[faces.bound()];
        for (int k = 0; k < slices.size(); k++) {
            int circle = circleOf[k], offset = slices.offset(k), face = faces.beside(k);
            if (circle == k && faces.part(k) == k && !met[face]) {
                met[face] = true;
                int outer = circleOf[faces.around(face)];
                Circle around = circle(outer);
                around.crowds.put(around.cells.size(), face);
                around.add(slices.cell(k), before(wires, offset, outer));
            }
            circle(circle).add(slices.cell(k), before(wires, offset, circle));
            pass(wires, offset, slices.in(k), circle, slices.out(k));
        }
    }

    private static void pass(Frontier wires, int offset, int in, int circle, int out) {
        wires.replace(offset, in, 0, 0);
        for (int i = 0; i < out; i++) {
            wires.replace(offset + i, 0, circle, 1);
        }
    }

    private Circle circle(int number) { return circles.computeIfAbsent(number, _ -> new Circle()); }

    private static int before(Frontier wires, int offset, int circle) {
        return Math.toIntExact(IntStream.range(0, offset).filter(i -> wires.get(i) == circle).count());
    }

    private Slices layers(int number, Ty dom) {
        Circle circle = circle(number);
        circle.crowds.forEach((layer, face) -> {
            List<Diagram> inside = parts.getOrDefault(face, List.of()).stream().sorted(ContentOrder.LAYERS).toList();
            circle.cells.set(layer, new Crowd(inside.getFirst().dom(), inside));
        });
        return Slices.of(dom, circle.cells, circle.offsets);
    }
}
