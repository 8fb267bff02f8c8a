package org.catenary.hypernets.terms;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Ob;

/// A simple type: what a term is.
///
/// Types may be nested to any depth: nothing here recurs.
public abstract sealed class Type {

    private final List<Type> parts;
    private final int hash;
    private final Ob sort;
    /// An equal one that stands for this one in comparisons. Threads may miss what others found, and find it again.
    private final Type[] known = {this};

    private Type(int head, List<Type> parts, Ob sort) {
        this.parts = parts;
        this.sort = sort;
        int h = head;
        for (Type part : parts) {
            h = 31 * h + part.hash;
        }
        this.hash = 31 * h + Long.hashCode(sort.weight());
    }

    /// The real numbers, `R`: what constants are and primitives work on.
    public static final Type REAL = new Base("R");

    /// The type of the one value `()`, written `1`.
    public static final Type UNIT = new Unit();

    /// {@return a type of which only the name is known}
    public static Type of(String name) { return new Base(name); }

    /// {@return the type of functions from this type to another, `this → to`}
    public Type to(Type to) { return new Arrow(this, to); }

    /// {@return the type of pairs, `this × right`}
    public Type times(Type right) { return new Product(this, right); }

    /// {@return the type written in a text, as `(R → R) × R → 1`, in ASCII `(R -> R) * R -> 1`}
    ///
    /// Arrows and products lean to the right, products bind tighter.
    ///
    /// @throws NotationException if the text is no type
    public static Type parse(String text) throws NotationException { return TypeReader.parse(text); }

    /// {@return the types that it is made of, in order}
    public List<Type> parts() { return parts; }

    /// {@return the object on the wires of nets that carry it}
    Ob sort() { return sort; }

    abstract boolean hasHeadOf(Type other);

    /// Linear, but for types found equal before: these are remembered as one.
    @Override public final boolean equals(Object object) {
        if (this == object) {
            return true;
        }
        if (!(object instanceof Type other) || hash != other.hash) {
            return false;
        }
        record Pair(Type left, Type right) {
            static Pair of(Type left, Type right) { return new Pair(left.known[0], right.known[0]); }

            @Override public boolean equals(Object object) {
                return object instanceof Pair p && p.left == left && p.right == right;
            }

            @Override public int hashCode() { return 31 * System.identityHashCode(left) + System.identityHashCode(right); }
        }
        var open = new ArrayDeque<Pair>(List.of(Pair.of(this, other)));
        var seen = new HashSet<Pair>();
        while (!open.isEmpty()) {
            Pair pair = open.pop();
            if (pair.left != pair.right && seen.add(pair)) {
                if (pair.left.hash != pair.right.hash || !pair.left.hasHeadOf(pair.right)) {
                    return false;
                }
                for (int i = 0; i < pair.left.parts.size(); i++) {
                    open.push(Pair.of(pair.left.parts.get(i), pair.right.parts.get(i)));
                }
            }
        }
        seen.forEach(pair -> pair.right.known[0] = pair.left.known[0]);
        return true;
    }

    @Override public final int hashCode() { return hash; }

    /// {@return the type as [#parse] reads it}
    @Override public final String toString() { return new Writer().type(this).toString(); }

    /// A type of which only the name is known.
    public static final class Base extends Type {
        private final String name;

        private Base(String name) {
            super(Name.checked(name).hashCode(), List.of(), Sort.named(name));
            this.name = name;
        }

        /// {@return what it is called}
        public String name() { return name; }

        @Override boolean hasHeadOf(Type other) { return other instanceof Base base && base.name.equals(name); }
    }

    /// The type of one value.
    public static final class Unit extends Type {
        private Unit() { super(1, List.of(), Sort.UNIT); }

        @Override boolean hasHeadOf(Type other) { return other instanceof Unit; }
    }

    /// A type of pairs.
    public static final class Product extends Type {
        private Product(Type left, Type right) { super(2, List.of(left, right), Sort.product(left.sort(), right.sort())); }

        /// {@return what comes first}
        public Type left() { return parts().getFirst(); }

        /// {@return what comes second}
        public Type right() { return parts().getLast(); }

        @Override boolean hasHeadOf(Type other) { return other instanceof Product; }
    }

    /// A type of functions.
    public static final class Arrow extends Type {
        private Arrow(Type from, Type to) { super(3, List.of(from, to), Sort.function(from.sort(), to.sort())); }

        /// {@return what a function takes}
        public Type from() { return parts().getFirst(); }

        /// {@return what it gives}
        public Type to() { return parts().getLast(); }

        @Override boolean hasHeadOf(Type other) { return other instanceof Arrow; }
    }
}
