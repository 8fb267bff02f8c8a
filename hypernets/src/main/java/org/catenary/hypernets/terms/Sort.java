package org.catenary.hypernets.terms;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.catenary.diagrams.syntax.Border.Trace.Side;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;

/// The objects on the wires of nets that are terms, and the types that they are.
///
/// A function `A → B` is the exponential `B / A`, a pair `A × B`, which has one wire, the function `(A ⊗ B) / 1` of nothing, the
/// unit type the object `1`; a named type is an object named by how it is written. Types share the objects of their parts.
final class Sort {

    static final Ob UNIT = Ob.of("1");

    private final Map<Ob, Type> known = new HashMap<>();

    static Ob named(String name) { return Ob.of(Name.written(name)); }

    static Ob function(Ob from, Ob to) { return new Ob.Exp(Ty.of(to), Ty.of(from), Side.RIGHT, 0); }

    static Ob product(Ob left, Ob right) { return new Ob.Exp(Ty.of(left).tensor(Ty.of(right)), Ty.of(UNIT), Side.RIGHT, 0); }

    /// {@return the type on one wire}
    /// @throws NotATerm if it carries none
    static Type type(Ob ob) { return new Sort().of(ob); }

    /// {@return the type on a wire; parts that were met before are not read again}
    /// @throws NotATerm if it carries none
    Type of(Ob whole) {
        var pending = new ArrayDeque<Ob>(List.of(whole));
        while (!pending.isEmpty()) {
            Ob ob = pending.element();
            List<Ob> missing = known.containsKey(ob) ? List.of()
                    : parts(ob).stream().filter(part -> !known.containsKey(part)).toList();
            if (missing.isEmpty()) {
                pending.pop();
                known.computeIfAbsent(ob, this::made);
            }
            missing.forEach(pending::push);
        }
        return Objects.requireNonNull(known.get(whole));
    }

    private static List<Ob> parts(Ob ob) {
        if (!(ob instanceof Ob.Exp exp)) {
            return List.of();
        }
        if (exp.z() != 0 || exp.side() != Side.RIGHT || exp.exponent().size() != 1) {
            throw NotATerm.sort(ob, "it is turned, or no function of one wire on its right");
        }
        boolean pair = exp.base().size() == 2 && exp.exponent().get(0).equals(UNIT);
        if (!pair && exp.base().size() != 1) {
            throw NotATerm.sort(ob, "a function gives one wire");
        }
        return exp.base().tensor(exp.exponent()).toList();
    }

    private Type made(Ob ob) {
        List<Type> parts = parts(ob).stream().map(part -> Objects.requireNonNull(known.get(part))).toList();
        return switch (parts.size()) {
            case 0 -> named(ob);
            case 2 -> parts.getLast().to(parts.getFirst());
            default -> parts.getFirst().times(parts.get(1));
        };
    }

    private static Type named(Ob ob) {
        if (!(ob instanceof Ob.Atom(String name, int z) && z == 0)) {
            throw NotATerm.sort(ob, "it is turned");
        }
        try {
            Type type = Type.parse(name);
            if (type.parts().isEmpty()) {
                return type;
            }
        } catch (NotationException e) {
            throw NotATerm.sort(ob, e.problem());
        }
        throw NotATerm.sort(ob, "a name is no function or pair");
    }
}
