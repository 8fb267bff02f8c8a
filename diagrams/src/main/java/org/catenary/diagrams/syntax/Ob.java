package org.catenary.diagrams.syntax;

import org.catenary.diagrams.category.Structure;

/// A generating object: what one wire carries.
public sealed interface Ob extends Word.Letter {

    /// {@return the right adjoint, one winding more}
    Ob r();

    /// {@return the left adjoint, one winding less}
    Ob l();

    /// {@return the winding number: 0 plain, 1 the right adjoint, −1 the left one, 2 the right adjoint of the right adjoint}
    int z();

    /// {@return the plain object of this name}
    static Ob of(String name) { return new Atom(name, 0); }

    /// {@return this object with `turns` windings more}
    Ob rotate(int turns);

    @Override default int flags() { return z() == 0 ? 0 : Structure.ADJOINT.bit(); }

    /// A named object with a winding number.
    ///
    /// @param name any text but the empty one
    /// @param z    the winding number
    record Atom(String name, int z) implements Ob {

        /// @throws IllegalArgumentException if the name is empty
        public Atom {
            if (name.isEmpty()) {
                throw new IllegalArgumentException("an object needs a name");
            }
        }

        @Override public Ob r() { return rotate(1); }

        @Override public Ob l() { return rotate(-1); }

        @Override public Ob rotate(int turns) { return turns == 0 ? this : new Atom(name, Math.addExact(z, turns)); }

        @Override public String toString() { return Print.ob(this); }
    }
}
