package org.catenary.diagrams.drawing;

import java.util.List;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.WrongArgument;

/// The sign by which a box is drawn, apart from where it stands.
///
/// Wires of a glyph are counted from 0, from left to right, in a circuit from top to bottom. Texts are what the reader
/// sees, as in `Rz(α)`; nothing in them is markup.
public sealed interface Glyph {

    /// A rectangle with a text.
    record Plain(String text) implements Glyph {}

    /// A word of a sentence: stands with the other words on one line.
    record Word(String text) implements Glyph {}

    /// A prepared state, `|0⟩` for the text `0`; a wire for each wire of the box begins here.
    record Ket(String text) implements Glyph {}

    /// A postselection, `⟨0|` for the text `0`; the wires of the box end here.
    record Bra(String text) implements Glyph {}

    /// The negation `⊕` on one wire.
    record Not() implements Glyph {}

    /// A filled dot `●` on one wire: the target of a controlled Z.
    record Dot() implements Glyph {}

    /// The exchange of two wires, a `×` on each.
    record Swap() implements Glyph {}

    /// A meter.
    record Measure() implements Glyph {}

    /// A meter on the first of two wires, whose result is written on the second.
    record Observe() implements Glyph {}

    /// A dashed line across the wires, which no gate passes.
    record Barrier() implements Glyph {}

    /// A wire that ends in the ground.
    record Discard() implements Glyph {}

    /// A point of the ZX-calculus where wires meet, a disc in the pale tone of an accent.
    ///
    /// @param text what stands in it, empty for nothing
    /// @param tint its accent
    /// @param form what tells it apart without colours
    record Spider(String text, Tint tint, Form form) implements Glyph {

        /// The outline of a spider.
        public enum Form {
            /// A circle.
            DISC,
            /// A circle in a circle.
            RING,
            /// A square.
            TILE
        }
    }

    /// A number beside the diagram, on no wire.
    record Scalar(String text) implements Glyph {}

    /// A glyph with controls on further wires; the target stands on the wires without control, in order.
    ///
    /// @param controls at least one
    /// @param target   what is controlled
    record Controlled(List<Control> controls, Glyph target) implements Glyph {

        /// @throws WrongArgument if there is no control
        public Controlled {
            controls = List.copyOf(controls);
            if (controls.isEmpty()) {
                throw new WrongArgument("a controlled glyph without control");
            }
        }

        /// {@return the glyph with filled controls on the given wires}
        public static Controlled by(Glyph target, int... wires) {
            return new Controlled(IntStream.of(wires).mapToObj(wire -> new Control(wire, true)).toList(), target);
        }
    }

    /// A glyph on some wires; the others pass it by.
    ///
    /// @param wires those that the glyph stands on, in its order
    /// @param glyph what stands there
    record Placed(List<Integer> wires, Glyph glyph) implements Glyph {
        /// Copies the list.
        public Placed { wires = List.copyOf(wires); }
    }

    /// A control.
    ///
    /// @param wire the wire that it stands on
    /// @param one  whether it fires on one, drawn `●`, or on zero, drawn `○`
    record Control(int wire, boolean one) {}
}
