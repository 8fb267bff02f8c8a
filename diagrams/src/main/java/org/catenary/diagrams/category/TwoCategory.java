package org.catenary.diagrams.category;

/// A strict 2-category: wires separate regions, and each region has a colour.
///
/// An object is a 1-cell from the colour on its left to that on its right, an arrow a 2-cell between 1-cells of the same
/// two colours. Tensor is defined where the regions between agree; each colour has a unit of its own. A monoidal category
/// is the case of one region.
///
/// Laws: `leftRegion(x ⊗ y) = leftRegion(x)`, `rightRegion(x ⊗ y) = rightRegion(y)`, and
/// `unit(leftRegion(x)) ⊗ x = x = x ⊗ unit(rightRegion(x))`.
///
/// Marsden, *Category theory using string diagrams* (2014), arXiv:1401.7220.
public interface TwoCategory<O, A extends Arrow<O, A>> extends Monoidal<O, A> {

    /// {@return the unit between two regions of one colour}
    O unit(String colour);

    /// {@return the colour on the left of an object}
    String leftRegion(O x);

    /// {@return the colour on the right of an object}
    String rightRegion(O x);
}
