package org.catenary.diagrams.normal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Layer;
import org.catenary.diagrams.syntax.TooLarge;
import org.catenary.diagrams.syntax.Ty;

/// A diagram as its layers in flat arrays, to be exchanged in place: cells from top to bottom, with what each takes and
/// gives and the number of wires to its left.
final class Slices {

    private final Ty dom;
    private final Diagram[] cells;
    private final int[] offset;
    private final int[] in;
    private final int[] out;

    private Slices(Ty dom, Diagram[] cells, int[] offset) {
        this.dom = dom;
        this.cells = cells;
        this.offset = offset;
        this.in = Arrays.stream(cells).mapToInt(cell -> Math.toIntExact(cell.dom().size())).toArray();
        this.out = Arrays.stream(cells).mapToInt(cell -> Math.toIntExact(cell.cod().size())).toArray();
    }

    static Slices of(Diagram diagram) {
        TooLarge.check(diagram);
        var layers = new ArrayList<Layer>();
        diagram.layers().forEach(layers::add);
        return new Slices(diagram.dom(), layers.stream().map(Layer::cell).toArray(Diagram[]::new),
                layers.stream().mapToInt(layer -> Math.toIntExact(layer.offset())).toArray());
    }

    /// {@return cells at these offsets, one below the other}
    static Slices of(Ty dom, List<? extends Diagram> cells, List<Integer> offsets) {
        return new Slices(dom, cells.toArray(Diagram[]::new), offsets.stream().mapToInt(i -> i).toArray());
    }

    Ty dom() { return dom; }

    /// {@return the same, to be exchanged apart from this}
    Slices copy() { return new Slices(dom, cells.clone(), offset.clone()); }

    int size() { return cells.length; }

    int width() { return Math.toIntExact(dom.size()); }

    Diagram cell(int i) { return cells[i]; }

    int offset(int i) { return offset[i]; }

    int in(int i) { return in[i]; }

    int out(int i) { return out[i]; }

    /// {@return whether layer `i` lies wholly to the right of the next}
    boolean exchanges(int i) { return offset[i] >= offset[i + 1] + in[i + 1]; }

    /// Lets the next layer pass layer `i`, which lies to its right.
    void exchange(int i) {
        int shifted = offset[i] - in[i + 1] + out[i + 1];
        offset[i] = offset[i + 1];
        offset[i + 1] = shifted;
        swap(in, i);
        swap(out, i);
        Diagram cell = cells[i];
        cells[i] = cells[i + 1];
        cells[i + 1] = cell;
    }

    private static void swap(int[] values, int i) {
        int value = values[i];
        values[i] = values[i + 1];
        values[i + 1] = value;
    }

    /// {@return the layers of these numbers, in their order, at new offsets}
    Slices arranged(int[] order, int[] offsets) {
        return new Slices(dom, Arrays.stream(order).mapToObj(i -> cells[i]).toArray(Diagram[]::new), offsets.clone());
    }

    /// {@return the offsets as seen in a mirror: counted from the right}
    Slices mirrored() {
        var mirrored = new int[cells.length];
        int width = width();
        for (int i = 0; i < cells.length; i++) {
            mirrored[i] = width - offset[i] - in[i];
            width += out[i] - in[i];
        }
        return new Slices(dom, cells.clone(), mirrored);
    }

    Diagram toDiagram() {
        Diagram diagram = Diagram.id(dom);
        for (int i = 0; i < cells.length; i++) {
            diagram = diagram.thenAt(offset[i], cells[i]);
        }
        return diagram;
    }
}
