package org.catenary.autodiff.language;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A type of which parts may still be unknown; made one with others by unification.
final class Shape {

    /// The size of an array, known or not yet.
    static final class Size {
        private Optional<Size> same = Optional.empty();
        private int value = -1;

        static Size of(int value) {
            var size = new Size();
            size.value = value;
            return size;
        }

        Size root() {
            Size root = this;
            while (root.same.isPresent()) {
                root = root.same.get();
            }
            return root;
        }

        /// {@return the size, -1 while it is unknown}
        int value() { return root().value; }

        boolean unify(Size other) {
            Size a = root(), b = other.root();
            if (a == b) {
                return true;
            }
            if (a.value >= 0 && b.value >= 0) {
                return a.value == b.value;
            }
            Size open = a.value < 0 ? a : b;
            open.same = Optional.of(open == a ? b : a);
            return true;
        }
    }

    private Optional<Shape> same = Optional.empty();
    private final Optional<Type.Kind> kind;
    private final Size size;
    private final List<Shape> parts;
    private final int depth;

    /// @throws Type.TooDeep if it is nested too deep, as far as it is known
    private Shape(Optional<Type.Kind> kind, Size size, Shape... parts) {
        this.kind = kind;
        this.size = size;
        this.parts = List.of(parts);
        this.depth = 1 + this.parts.stream().mapToInt(part -> part.root().depth).max().orElse(0);
        if (depth > Type.DEEPEST) {
            throw new Type.TooDeep();
        }
    }

    static Shape unknown() { return new Shape(Optional.empty(), new Size()); }

    static Shape of(Type.Kind kind, Shape... parts) { return new Shape(Optional.of(kind), new Size(), parts); }

    static Shape array(Size size, Shape of) { return new Shape(Optional.of(Type.Kind.ARRAY), size, of); }

    static Shape of(Type type) {
        return new Shape(Optional.of(type.kind()), Size.of(type.size()), type.parts().stream().map(Shape::of).toArray(Shape[]::new));
    }

    static Shape real() { return of(Type.Kind.REAL); }

    static Shape reals(Size size) { return array(size, real()); }

    static Shape function(Shape from, Shape to) { return of(Type.Kind.FUN, from, to); }

    private Shape root() {
        Shape root = this;
        while (root.same.isPresent()) {
            root = root.same.get();
        }
        return root;
    }

    /// Makes two shapes one.
    ///
    /// @return whether that is possible
    boolean unify(Shape other) {
        Deque<Shape> pairs = new ArrayDeque<>(List.of(this, other));
        while (!pairs.isEmpty()) {
            Shape a = pairs.pop().root(), b = pairs.pop().root();
            if (a == b) {
                continue;
            }
            if (a.kind.isEmpty() || b.kind.isEmpty()) {
                Shape open = a.kind.isEmpty() ? a : b, known = open == a ? b : a;
                if (known.contains(open)) {
                    return false;
                }
                open.same = Optional.of(known);
            } else if (a.kind.equals(b.kind) && (a.kind.get() != Type.Kind.ARRAY || a.size.unify(b.size))) {
                for (int k = 0; k < a.parts.size(); k++) {
                    pairs.push(a.parts.get(k));
                    pairs.push(b.parts.get(k));
                }
            } else {
                return false;
            }
        }
        return true;
    }

    /// A place on the walk through a shape.
    private record Within(Shape shape, int depth) {}

    /// @throws Type.TooDeep if it is nested too deep
    private boolean contains(Shape open) {
        Deque<Within> pending = new ArrayDeque<>(List.of(new Within(root(), 1)));
        Set<Shape> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        while (!pending.isEmpty()) {
            Within now = pending.pop();
            if (now.shape == open) {
                return true;
            }
            if (now.depth > Type.DEEPEST) {
                throw new Type.TooDeep();
            }
            if (!now.shape.parts.isEmpty() && seen.add(now.shape)) {
                now.shape.parts.forEach(part -> pending.push(new Within(part.root(), now.depth + 1)));
            }
        }
        return false;
    }

    /// {@return the type, or nothing while a part is unknown}
    Optional<Type> type() {
        Shape root = root();
        if (root.kind.isEmpty() || root.kind.get() == Type.Kind.ARRAY && root.size.value() < 0) {
            return Optional.empty();
        }
        List<Optional<Type>> of = root.parts.stream().map(Shape::type).toList();
        if (of.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<Type> types = of.stream().map(Optional::get).toList();
        return Optional.of(switch (root.kind.get()) {
            case REAL -> Type.REAL;
            case TRUTH -> Type.TRUTH;
            case INDEX -> Type.INDEX;
            case ARRAY -> Type.array(root.size.value(), types.getFirst());
            case PAIR -> Type.pair(types.getFirst(), types.getLast());
            case SUM -> Type.sum(types.getFirst(), types.getLast());
            case FUN -> Type.function(types.getFirst(), types.getLast());
            case LIST -> Type.list(types.getFirst());
        });
    }

    /// {@return the type, where what remains unknown, since nothing depends on it, is taken to be real, and empty}
    ///
    /// @param known those of shapes that were met before
    Type settled(IdentityHashMap<Shape, Type> known) {
        Shape root = root();
        Optional<Type> before = Optional.ofNullable(known.get(root));
        if (before.isPresent()) {
            return before.get();
        }
        Type type = root.kind.map(is -> root.settled(is, known)).orElse(Type.REAL);
        known.put(root, type);
        return type;
    }

    private Type settled(Type.Kind is, IdentityHashMap<Shape, Type> known) {
        List<Type> of = parts.stream().map(part -> part.settled(known)).toList();
        return switch (is) {
            case REAL -> Type.REAL;
            case TRUTH -> Type.TRUTH;
            case INDEX -> Type.INDEX;
            case ARRAY -> Type.array(Math.max(0, size.value()), of.getFirst());
            case PAIR -> Type.pair(of.getFirst(), of.getLast());
            case SUM -> Type.sum(of.getFirst(), of.getLast());
            case FUN -> Type.function(of.getFirst(), of.getLast());
            case LIST -> Type.list(of.getFirst());
        };
    }

    /// {@return the type as it is written, with ? for what is unknown}
    @Override public String toString() {
        Shape root = root();
        if (root.kind.isEmpty()) {
            return "?";
        }
        List<String> of = root.parts.stream().map(Shape::toString).toList();
        return switch (root.kind.get()) {
            case REAL -> "real";
            case TRUTH -> "truth";
            case INDEX -> "index";
            case ARRAY -> "[%s]%s".formatted(root.size.value() < 0 ? "?" : Integer.toString(root.size.value()), tight(0, root, of));
            case LIST -> "list " + tight(0, root, of);
            case PAIR -> tight(0, root, of) + " * " + tight(1, root, of);
            case SUM -> tight(0, root, of) + " + " + tight(1, root, of);
            case FUN -> tight(0, root, of) + " -> " + of.get(1);
        };
    }

    private static String tight(int k, Shape whole, List<String> of) {
        return whole.parts.get(k).root().kind.filter(kind -> kind == Type.Kind.PAIR || kind == Type.Kind.SUM || kind == Type.Kind.FUN)
                .isPresent() ? "(" + of.get(k) + ")" : of.get(k);
    }
}
