package org.catenary.diagrams.drawing;

/// A [box][org.catenary.diagrams.syntax.Box] that says how it is drawn; any other box is a rectangle with its name.
public interface Drawn {

    /// {@return what stands where the box stands}
    Glyph glyph();
}
