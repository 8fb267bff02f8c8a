package org.catenary.hypernets.terms;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;

/// The wires of types in closed cartesian diagrams: pairs are side by side, functions exponentials.
final class TypeObjects {

    private final Map<Type, Ty> known = new HashMap<>();

    Ty of(Type whole) {
        var pending = new ArrayDeque<Type>(List.of(whole));
        while (!pending.isEmpty()) {
            Type type = pending.element();
            List<Type> missing = known.containsKey(type) ? List.of()
                    : type.parts().stream().filter(part -> !known.containsKey(part)).toList();
            if (missing.isEmpty()) {
                pending.pop();
                known.computeIfAbsent(type, this::made);
            }
            missing.forEach(pending::push);
        }
        return Objects.requireNonNull(known.get(whole));
    }

    private Ty made(Type type) {
        return switch (type) {
            case Type.Base base -> Ty.of(Ob.of(base.name()));
            case Type.Unit _ -> Ty.unit();
            case Type.Product product -> at(product.left()).tensor(at(product.right()));
            case Type.Arrow arrow -> at(arrow.to()).over(at(arrow.from()));
        };
    }

    private Ty at(Type type) { return Objects.requireNonNull(known.get(type)); }
}
