package org.catenary.hypernets.saturation;

import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.net.Label;

/// The label of an edge that holds alternatives.
///
/// @param number the number of what it holds
record EBox(int number, Ty dom, Ty cod) implements Box {

    @Override public String name() { return "⊔" + number; }

    @Override public String toString() { return name(); }

    /// {@return the number of what an edge of some label holds, `-1` where it is a plain one}
    static int number(Label label) { return label instanceof Label.Generator(EBox box) ? box.number : -1; }
}
