package org.catenary.diagrams.category;

/// Coloured regions meet that are not of one colour.
public final class RegionsDiffer extends Mistake {

    private RegionsDiffer(String message) { super(message); }

    /// {@return the mistake that two objects stand beside each other with different regions between}
    public static RegionsDiffer between(Object x, Object y, String right, String left) {
        return new RegionsDiffer("%s does not stand beside %s: the region between is %s on the left, %s on the right".formatted(
                x, y, shown(right), shown(left)));
    }

    /// {@return the mistake that an arrow would change the region beside it}
    /// @param side as in `left`
    public static RegionsDiffer beside(String arrow, String side, String above, String below) {
        return new RegionsDiffer("%s changes the region on its %s: %s above, %s below".formatted(
                arrow, side, shown(above), shown(below)));
    }

    /// {@return the mistake that wires of coloured regions would cross}
    public static RegionsDiffer crossing(Object x) {
        return new RegionsDiffer("the wires of %s do not cross: they separate coloured regions".formatted(x));
    }

    private static String shown(String colour) { return colour.isEmpty() ? "uncoloured" : colour; }
}
