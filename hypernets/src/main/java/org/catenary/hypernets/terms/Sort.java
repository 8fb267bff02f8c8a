package org.catenary.hypernets.terms;

import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Ob;

/// The objects on the wires of nets that are terms: a type is an object named by how it is written.
final class Sort {

    private Sort() {}

    static Ob of(Type type) { return Ob.of(type.toString()); }

    /// {@return the type on a wire}
    /// @throws NotATerm if it carries none
    static Type type(Ob ob) {
        try {
            if (ob instanceof Ob.Atom(String name, int z) && z == 0) {
                return Type.parse(name);
            }
        } catch (NotationException e) {
            throw NotATerm.sort(ob, e.problem());
        }
        throw NotATerm.sort(ob, "it is turned");
    }
}
