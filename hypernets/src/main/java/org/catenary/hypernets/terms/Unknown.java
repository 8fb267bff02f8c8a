package org.catenary.hypernets.terms;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A type of which some is not known yet; terms put such types equal until all is known.
///
/// Equal types are one class, by union without recursion; whether a type contains itself is asked at the end. Huet's
/// unification, almost linear: Baader and Snyder, *Unification theory*, Handbook of Automated Reasoning (2001), section 2.3.
final class Unknown {

    private static final int SHOWN = 4;

    /// A type of this form with parts that may be unknown; nothing is known without it.
    private final Optional<Type> head;
    private final List<Unknown> parts;
    private Unknown parent = this;
    private int rank;

    private Unknown(Optional<Type> head, List<Unknown> parts) {
        this.head = head;
        this.parts = parts;
    }

    private Unknown(Type head, Unknown... parts) { this(Optional.of(head), List.of(parts)); }

    /// {@return a type of which nothing is known}
    static Unknown open() { return new Unknown(Optional.empty(), List.of()); }

    static Unknown arrow(Unknown from, Unknown to) { return new Unknown(Type.UNIT.to(Type.UNIT), from, to); }

    static Unknown product(Unknown left, Unknown right) { return new Unknown(Type.UNIT.times(Type.UNIT), left, right); }

    /// {@return a type of which all is known}
    /// @param known those made before
    static Unknown of(Type type, Map<Type, Unknown> known) {
        var pending = new ArrayDeque<Type>();
        pending.push(type);
        while (!pending.isEmpty()) {
            Type now = pending.element();
            List<Type> missing = known.containsKey(now) ? List.of()
                    : now.parts().stream().filter(part -> !known.containsKey(part)).toList();
            if (missing.isEmpty()) {
                pending.pop();
                known.computeIfAbsent(now, _ -> new Unknown(Optional.of(now),
                        now.parts().stream().map(part -> Objects.requireNonNull(known.get(part))).toList()));
            }
            missing.forEach(pending::push);
        }
        return Objects.requireNonNull(known.get(type));
    }

    private Unknown found() {
        Unknown now = this;
        while (now.parent != now) {
            now = now.parent;
        }
        return now;
    }

    boolean isOpen() { return found().head.isEmpty(); }

    boolean isArrow() { return found().head.orElse(Type.UNIT) instanceof Type.Arrow; }

    boolean isProduct() { return found().head.orElse(Type.UNIT) instanceof Type.Product; }

    Unknown part(int k) { return found().parts.get(k); }

    /// Puts two types equal, or leaves both as they were.
    ///
    /// @return whether that may be
    static boolean unify(Unknown a, Unknown b) {
        var merged = new ArrayList<Unknown>();
        var pairs = new ArrayDeque<Unknown>();
        pairs.push(a);
        pairs.push(b);
        boolean holds = true;
        while (holds && !pairs.isEmpty()) {
            Unknown x = pairs.pop().found(), y = pairs.pop().found();
            if (x != y) {
                holds = x.head.isEmpty() || y.head.isEmpty() || x.head.get().hasHeadOf(y.head.get());
                if (holds) {
                    for (int k = 0; k < x.parts.size() && k < y.parts.size(); k++) {
                        pairs.push(x.parts.get(k));
                        pairs.push(y.parts.get(k));
                    }
                    merged.add(merge(x, y));
                }
            }
        }
        if (!holds) {
            merged.reversed().forEach(part -> part.parent = part);
        }
        return holds;
    }

    /// The class that is known stays the root, else the higher one.
    private static Unknown merge(Unknown x, Unknown y) {
        boolean yStays = x.head.isPresent() == y.head.isPresent() ? y.rank >= x.rank : y.head.isPresent();
        Unknown from = yStays ? x : y, to = yStays ? y : x;
        from.parent = to;
        to.rank = Math.max(to.rank, from.rank + 1);
        return from;
    }

    /// The types that are known by now.
    static final class Solution {
        private final IdentityHashMap<Unknown, Type> types = new IdentityHashMap<>();
        private final IdentityHashMap<Unknown, Boolean> open = new IdentityHashMap<>();

        /// {@return the type; nothing if some of it is open or it contains itself}
        Optional<Type> of(Unknown unknown) {
            var path = new ArrayDeque<Unknown>();
            path.push(unknown.found());
            while (!path.isEmpty()) {
                Unknown now = path.element();
                List<Unknown> missing = now.parts.stream().map(Unknown::found).filter(part -> !types.containsKey(part)).toList();
                if (types.containsKey(now)) {
                    path.pop();
                } else if (missing.isEmpty() && now.head.isPresent()) {
                    path.pop();
                    types.put(now, made(now));
                } else if (now.head.isEmpty() || open.put(now, true) != null) {
                    return Optional.empty();
                }
                if (!types.containsKey(now)) {
                    missing.forEach(path::push);
                }
            }
            return Optional.ofNullable(types.get(unknown.found()));
        }

        private Type made(Unknown now) {
            List<Type> parts = now.parts.stream().map(part -> Objects.requireNonNull(types.get(part.found()))).toList();
            return switch (now.head.orElseThrow()) {
                case Type.Arrow _ -> parts.getFirst().to(parts.getLast());
                case Type.Product _ -> parts.getFirst().times(parts.getLast());
                case Type known -> known;
            };
        }
    }

    /// {@return the type as far as it is known, open parts by Greek letters, deep ones as `_`}
    @Override public String toString() { return shown(SHOWN, new IdentityHashMap<>()).toString(); }

    private Type shown(int depth, IdentityHashMap<Unknown, Type> letters) {
        Unknown now = found();
        if (now.head.isEmpty()) {
            return letters.computeIfAbsent(now, _ -> Type.of(Character.toString('α' + letters.size() % 10)));
        }
        if (depth == 0 && !now.parts.isEmpty()) {
            return Type.of("_");
        }
        return switch (now.head.get()) {
            case Type.Arrow _ -> part(0).shown(depth - 1, letters).to(part(1).shown(depth - 1, letters));
            case Type.Product _ -> part(0).shown(depth - 1, letters).times(part(1).shown(depth - 1, letters));
            case Type known -> known;
        };
    }
}
