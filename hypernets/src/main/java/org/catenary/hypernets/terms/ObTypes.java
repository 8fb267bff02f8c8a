package org.catenary.hypernets.terms;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;

/// The types of objects: functions for exponentials, named types for the others.
final class ObTypes {

    private final Map<Ob, Type> known = new HashMap<>();
    private boolean oneResult = true;

    /// {@return whether all functions so far have one result}
    boolean haveOneResult() { return oneResult; }

    Type of(Ob ob) {
        var pending = new ArrayDeque<Ob>();
        pending.push(ob);
        while (!pending.isEmpty()) {
            Ob now = pending.element();
            List<Ob> missing = known.containsKey(now) ? List.of() : parts(now).filter(part -> !known.containsKey(part)).toList();
            if (missing.isEmpty()) {
                pending.pop();
                if (!known.containsKey(now)) {
                    known.put(now, made(now));
                }
            }
            missing.forEach(pending::push);
        }
        return Objects.requireNonNull(known.get(ob));
    }

    /// {@return the type of several wires: pairs that lean to the right, the unit type for none}
    Type of(Ty ty) {
        List<Ob> obs = ty.toList();
        Type type = obs.isEmpty() ? Type.UNIT : of(obs.getLast());
        for (int k = obs.size() - 2; k >= 0; k--) {
            type = of(obs.get(k)).times(type);
        }
        return type;
    }

    /// {@return the type of functions of several wires, one after the other}
    Type function(Ty from, Ty to) {
        Type type = of(to);
        for (Ob ob : from.toList().reversed()) {
            type = of(ob).to(type);
        }
        return type;
    }

    private static Stream<Ob> parts(Ob ob) {
        return ob instanceof Ob.Exp exp && exp.z() == 0 ? Stream.concat(exp.base().toList().stream(), exp.exponent().toList().stream())
                : Stream.empty();
    }

    private Type made(Ob ob) {
        if (ob instanceof Ob.Exp exp && exp.z() == 0) {
            oneResult &= exp.base().size() == 1;
            return function(exp.exponent(), exp.base());
        }
        return Type.of(ob.toString());
    }
}
