package org.catenary.diagrams.drawing;

import java.util.List;

/// Shapes that belong together: a box with its text, a wire, a label.
///
/// @param role   what they stand for
/// @param shapes from back to front
/// @param tint   the colour of their lines
public record Part(Role role, List<Shape> shapes, Tint tint) {

    /// What a part stands for; parts are drawn in the order of their roles, the first at the back.
    public enum Role {
        /// A coloured region between wires.
        REGION("region"),
        /// A border around diagrams.
        FRAME("frame"),
        /// A wire from end to end.
        WIRE("wire"),
        /// A point where wires meet.
        SPIDER("spider"),
        /// A box with its name.
        BOX("box"),
        /// A word of a sentence.
        WORD("word"),
        /// A gate of a circuit.
        GATE("gate"),
        /// The type of a wire.
        LABEL("label"),
        /// A sign between diagrams.
        SIGN("sign"),
        /// What an accent means.
        LEGEND("legend");

        private final String word;

        Role(String word) { this.word = word; }

        /// {@return its class in SVG}
        @Override public String toString() { return word; }
    }

    /// Copies the shapes.
    public Part {
        shapes = List.copyOf(shapes);
    }

    /// {@return the part of these shapes}
    public static Part of(Role role, Shape... shapes) { return new Part(role, List.of(shapes), Tint.NONE); }

    /// {@return the part in an accent}
    public Part in(Tint accent) { return new Part(role, shapes, accent); }

    /// {@return whether any of its outlines is filled with the pale tone of its accent}
    boolean isWashed() { return shapes.stream().anyMatch(Shape::isWashed); }

    /// {@return the least rectangle around the shapes}
    public Bounds bounds() { return shapes.stream().map(Shape::bounds).reduce(Bounds.EMPTY, Bounds::union); }

    /// {@return the part moved}
    public Part moved(double dx, double dy) {
        return new Part(role, shapes.stream().map(shape -> shape.moved(dx, dy)).toList(), tint);
    }
}
