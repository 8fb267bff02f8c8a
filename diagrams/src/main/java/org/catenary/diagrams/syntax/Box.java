package org.catenary.diagrams.syntax;

import org.catenary.diagrams.category.RegionsDiffer;

/// A generator of the free category: a name with a type. Any record or enum can be one: a gate, a word, a parameter.
///
/// Two boxes are the same generator when they are equal as values.
public non-sealed interface Box extends Diagram.Cell {

    /// {@return what stands in the box when it is drawn}
    String name();

    /// {@return what tells it from other boxes of its class, name and type, the same in every run; empty where these are all}
    default String details() { return this instanceof Record || this instanceof Enum<?> ? toString() : ""; }

    /// {@return a box that is a name and a type, nothing else}
    static Box of(String name, Ty dom, Ty cod) { return new Named(name, dom, cod); }

    /// {@return this box after `z` half turns, reversed if `dagger`; a box with symmetry says here what it becomes}
    default Diagram turned(int z, boolean dagger) { return z == 0 && !dagger ? this : new Diagram.Turned(this, z, dagger); }

    /// A box that is a name and a type, nothing else.
    record Named(String name, Ty dom, Ty cod) implements Box {
        /// @throws RegionsDiffer if the region on its left or right would change
        public Named {
            if (dom.isColoured() && cod.isColoured()) {
                check(name, "left", dom.left(), cod.left());
                check(name, "right", dom.right(), cod.right());
            }
        }

        private static void check(String name, String side, String above, String below) {
            if (!above.equals(below)) {
                throw RegionsDiffer.beside(Print.brief(Name.written(name)), side, above, below);
            }
        }

        @Override public String details() { return ""; }

        @Override public String toString() { return Print.diagram(this); }
    }
}
