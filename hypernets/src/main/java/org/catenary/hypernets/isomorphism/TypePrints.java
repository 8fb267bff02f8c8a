package org.catenary.hypernets.isomorphism;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;

/// Fingerprints of objects and types, each part of a nested one once.
final class TypePrints {

    private final Map<Ob, Fingerprint> known = new HashMap<>();

    Fingerprint of(Ob top) {
        var open = new ArrayDeque<Ob>(List.of(top));
        while (!open.isEmpty()) {
            Ob ob = open.element();
            List<Ob> missing = known.containsKey(ob) ? List.of() : parts(ob).filter(part -> !known.containsKey(part)).toList();
            if (missing.isEmpty()) {
                open.pop();
                if (!known.containsKey(ob)) {
                    known.put(ob, made(ob));
                }
            }
            missing.forEach(open::push);
        }
        return Objects.requireNonNull(known.get(top));
    }

    Fingerprint of(Ty ty) {
        var digest = new Digest().add(ty.isUnit() ? ty.left() : "").add(ty.size());
        ty.forEach(ob -> digest.add(of(ob)));
        return digest.fingerprint();
    }

    private static Stream<Ob> parts(Ob ob) {
        return switch (ob) {
            case Ob.Exp exp -> Stream.concat(exp.base().toList().stream(), exp.exponent().toList().stream());
            case Ob.Timed timed -> Stream.of(timed.ob());
            case Ob.Atom _, Ob.Wall _ -> Stream.empty();
        };
    }

    private Fingerprint made(Ob ob) {
        return switch (ob) {
            case Ob.Exp exp -> new Digest().add("exponential").add(exp.side().toString()).add(exp.z()).add(of(exp.base()))
                    .add(of(exp.exponent())).fingerprint();
            case Ob.Timed(Ob part, int from, boolean head, int delay) ->
                    new Digest().add("time").add(from).add(head ? 1 : 0).add(delay).add(of(part)).fingerprint();
            case Ob.Atom _, Ob.Wall _ -> new Digest().add(ob.toString()).fingerprint();
        };
    }
}
