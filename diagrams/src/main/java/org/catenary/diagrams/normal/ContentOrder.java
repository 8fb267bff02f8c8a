package org.catenary.diagrams.normal;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Iterator;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Layer;

/// The order of diagrams by what they hold: layer by layer, first where a cell stands, then what it is, then what is inside it.
///
/// Boxes that are written alike are told apart by their class and their [details][Box#details], so no two diagrams share a
/// place unless a class of boxes leaves out of its details what makes two of them unequal.
public enum ContentOrder implements Comparator<Diagram> {
    LAYERS;

    private static final Comparator<Box> BOXES = Comparator.comparing(Box::name)
            .thenComparing(box -> box.dom().toString()).thenComparing(box -> box.cod().toString())
            .thenComparing(box -> box.getClass().getName()).thenComparing(Box::details);

    /// The layers of two diagrams from where they have been compared.
    private record Walk(Iterator<Layer> left, Iterator<Layer> right) {
        Walk(Diagram left, Diagram right) { this(left.layers().iterator(), right.layers().iterator()); }
    }

    /// {@return a number below, at or above zero}
    ///
    /// Linear in what the two have in common, for what is equal inside both is passed over.
    @Override public int compare(Diagram f, Diagram g) {
        var open = new ArrayDeque<Walk>();
        int order = begin(f, g, open);
        while (order == 0 && !open.isEmpty()) {
            Walk walk = open.element();
            if (walk.left.hasNext() && walk.right.hasNext()) {
                order = compare(walk.left.next(), walk.right.next(), open);
            } else {
                order = Boolean.compare(walk.left.hasNext(), walk.right.hasNext());
                open.pop();
            }
        }
        return order;
    }

    private static int begin(Diagram f, Diagram g, ArrayDeque<Walk> open) {
        if (f.equals(g)) {
            return 0;
        }
        open.push(new Walk(f, g));
        int order = f.dom().toString().compareTo(g.dom().toString());
        return order != 0 ? order : f.cod().toString().compareTo(g.cod().toString());
    }

    private static int compare(Layer f, Layer g, ArrayDeque<Walk> open) {
        int order = Long.compare(f.offset(), g.offset());
        if (order == 0 && f.cell() instanceof Diagram.Frame here && g.cell() instanceof Diagram.Frame there) {
            order = compare(here.border(), there.border());
            order = order != 0 ? order : Integer.compare(here.inside().size(), there.inside().size());
            for (int i = here.inside().size() - 1; order == 0 && i >= 0; i--) {
                order = begin(here.inside().get(i), there.inside().get(i), open);
            }
            return order;
        }
        return order != 0 ? order : cells(f.cell(), g.cell());
    }

    private static int compare(Border left, Border right) {
        int order = left.getClass().getName().compareTo(right.getClass().getName());
        if (order == 0 && left instanceof Border.Bubble here && right instanceof Border.Bubble there) {
            order = BOXES.compare(here.box(), there.box());
        }
        return order != 0 ? order : left.toString().compareTo(right.toString());
    }

    private static int cells(Diagram left, Diagram right) {
        int order = kind(left) - kind(right);
        if (order == 0 && left instanceof Box here && right instanceof Box there) {
            return BOXES.compare(here, there);
        }
        if (order == 0 && left instanceof Diagram.Turned(Box here, int z, boolean reversed)
                && right instanceof Diagram.Turned(Box there, int y, boolean back)) {
            order = BOXES.compare(here, there);
            order = order != 0 ? order : Integer.compare(z, y);
            return order != 0 ? order : Boolean.compare(reversed, back);
        }
        return order != 0 ? order : left.toString().compareTo(right.toString());
    }

    /// Boxes come first, then those that are turned, then structure, then frames.
    private static int kind(Diagram cell) {
        return cell instanceof Box ? 0 : cell instanceof Diagram.Turned ? 1 : cell instanceof Diagram.Frame ? 3 : 2;
    }
}
