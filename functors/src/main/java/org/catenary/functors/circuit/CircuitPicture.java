package org.catenary.functors.circuit;

import org.catenary.diagrams.drawing.Drawing;
import org.catenary.diagrams.drawing.Look;

/// Circuits drawn from left to right, the first qubit on top.
public final class CircuitPicture {

    private CircuitPicture() {}

    /// {@return a list of gates, every qubit and every bit on a straight line of its own, the bits below}
    public static Drawing of(GateList list) { return of(list, Look.STANDARD); }

    /// {@return a list of gates in another look}
    public static Drawing of(GateList list, Look look) { return Drawing.circuit(Shown.picture(list), look); }
}
