package org.catenary.hypernets.proof;

import java.util.stream.Collectors;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;

/// The objects of theories: a sort alone, or with a size, as `A^7`, which is another object.
final class Sorts {

    /// The sort of wires that are told by number.
    static final String DEFAULT = "u";

    private static final Ob PLAIN = Ob.of(DEFAULT);

    private Sorts() {}

    /// {@return the object of wires that are told by number}
    static Ob plain() { return PLAIN; }

    /// {@return the object of a sort with a size}
    static Ob sized(String sort, int size) { return Ob.of(size == 1 ? sort : sort + "^" + size); }

    /// {@return an object as it is written}
    static String text(Ob ob) {
        return switch (ob) {
            case Ob.Atom(String name, int _) -> name;
            case Ob.Wall _, Ob.Exp _, Ob.Timed _ -> ob.toString();
        };
    }

    /// {@return whether wires of a type need no sort beside them}
    static boolean isPlain(Ty ty) { return ty.toList().stream().allMatch(PLAIN::equals); }

    /// {@return a type as it is written: a number where all wires are plain, else sorts}
    static String text(Ty ty) {
        return isPlain(ty) ? Long.toString(ty.size())
                : ty.toList().stream().map(Sorts::text).collect(Collectors.joining(" * "));
    }

    /// {@return the type of an arrow as it is written}
    static String text(Ty dom, Ty cod) { return "%s -> %s".formatted(text(dom), text(cod)); }
}
