package org.catenary.diagrams.normal;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.diagrams.syntax.Diagram;

/// A planar diagram as a map in the plane: its parts, each a graph whose cells keep the order of their wires, and its faces
/// with the parts that float in them.
///
/// Each part has a *code*: its cells in the order in which a walk along the wires meets them from the boundary, or from the
/// [root][Outline] where it floats; for each cell its letter, the numbers of its wires as they were met first, and what
/// floats in the faces that begin below it. Parts that float in the faces of a part begin below its first cell, so parts
/// are coded the last first. The code of the boundary's part is that of the diagram.
final class PlaneMap {

    private static final int NONE = -1;

    private final Diagram diagram;
    private final Classes classes;
    private final Slices slices;
    private final Wiring wiring;
    private final Faces faces;
    private final int[] number;
    private final int[] nextInFace;
    private final int[] firstInFace;
    private final int[] content;
    private final int[] cellNumber;
    private final int[] wireNumber;
    private final int[] order;
    private final int[] start;
    private final int[] end;
    private int met;
    private int wires;

    PlaneMap(Diagram diagram, Classes classes) {
        this.diagram = diagram;
        this.classes = classes;
        slices = Slices.of(diagram);
        wiring = new Wiring(slices);
        faces = Faces.of(slices);
        int n = slices.size();
        number = none(n + 1);
        start = none(n + 1);
        end = none(n + 1);
        nextInFace = none(n);
        cellNumber = none(n);
        order = none(n);
        firstInFace = none(faces.bound());
        content = none(faces.bound());
        wireNumber = none(wiring.wires());
    }

    private static int[] none(int size) {
        var none = new int[size];
        Arrays.fill(none, NONE);
        return none;
    }

    Diagram diagram() { return diagram; }

    Slices slices() { return slices; }

    Wiring wiring() { return wiring; }

    Faces faces() { return faces; }

    /// The part that the boundary holds.
    int open() { return slices.size(); }

    Stream<Diagram.Frame> frames() {
        return IntStream.range(0, slices.size()).mapToObj(slices::cell).filter(Diagram.Frame.class::isInstance)
                .map(Diagram.Frame.class::cast);
    }

    /// The number of the whole diagram: the same as that of another when exchanges lead from the one to the other.
    int number() { return number[open()]; }

    /// The number of a floating part, of whatever is the same and floats.
    int number(int part) { return number[part]; }

    /// The cells of a part in its order.
    int[] cells(int part) { return Arrays.copyOfRange(order, start[part], end[part]); }

    /// The number of a wire in the order of its part.
    int place(int wire) { return wireNumber[wire]; }

    /// The face where a part floats; none for that of the boundary.
    int outside(int part) { return part == open() ? NONE : faces.beside(part); }

    int letter(int cell) { return classes.letter(slices.cell(cell)); }

    /// The parts that float in a face, those of least number first.
    int[] floating(int face) {
        return IntStream.iterate(firstInFace[face], part -> part != NONE, part -> nextInFace[part]).boxed()
                .sorted((p, q) -> Integer.compare(number[p], number[q])).mapToInt(part -> part).toArray();
    }

    // ---- coding

    void code() {
        for (int k = slices.size() - 1; k >= 0; k--) {
            if (faces.part(k) == k) {
                int face = faces.beside(k);
                code(k);
                nextInFace[k] = firstInFace[face];
                firstInFace[face] = k;
            }
        }
        code(open());
    }

    private void code(int part) {
        var code = new Numbers();
        int outside = outside(part);
        start[part] = met;
        wires = 0;
        if (part == open()) {
            boundary(code);
        } else {
            meet(Outline.root(wiring, part));
        }
        for (int i = start[part]; i < met; i++) {
            cell(order[i], outside, code);
        }
        end[part] = met;
        number[part] = classes.code(code.toArray());
    }

    private void boundary(Numbers code) {
        code.add(classes.letter(Diagram.id(diagram.dom())));
        code.add(classes.letter(Diagram.id(diagram.cod())));
        for (int i = 0; i < slices.width(); i++) {
            code.add(wire(i));
        }
        for (int i = 0; i < wiring.outputs(); i++) {
            code.add(wire(wiring.output(i)));
        }
        for (int gap = 0; gap <= slices.width(); gap++) {
            code.add(content(faces.top(gap), NONE));
        }
    }

    private void cell(int cell, int outside, Numbers code) {
        code.add(letter(cell));
        for (int i = 0; i < slices.in(cell); i++) {
            code.add(wire(wiring.input(cell, i)));
        }
        for (int i = 0; i < slices.out(cell); i++) {
            code.add(wire(wiring.firstOut(cell) + i));
        }
        for (int i = 1; i < slices.out(cell); i++) {
            code.add(content(faces.below(cell, i), outside));
        }
    }

    private int wire(int wire) {
        if (wireNumber[wire] == NONE) {
            wireNumber[wire] = wires++;
            if (wiring.hasSource(wire)) {
                meet(wiring.source(wire));
            }
            if (wiring.hasTarget(wire)) {
                meet(wiring.target(wire));
            }
        }
        return wireNumber[wire];
    }

    private void meet(int cell) {
        if (cellNumber[cell] == NONE) {
            cellNumber[cell] = met;
            order[met++] = cell;
        }
    }

    private int content(int face, int outside) {
        if (face == outside) {
            return NONE;
        }
        if (content[face] == NONE) {
            content[face] = firstInFace[face] == NONE ? 0 : 1 + classes.code(
                    IntStream.of(floating(face)).map(part -> number[part]).toArray());
        }
        return content[face];
    }
}
