package org.catenary.hypernets.terms;

import java.util.ArrayDeque;
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

    @Override public final boolean equals(Object object) {
        if (!(object instanceof Type other)) {
            return false;
        }
        var pairs = new ArrayDeque<Type>();
        pairs.push(this);
        pairs.push(other);
        while (!pairs.isEmpty()) {
            Type a = pairs.pop(), b = pairs.pop();
            if (a != b) {
                if (a.hash != b.hash || !a.hasHeadOf(b)) {
                    return false;
                }
                for (int i = 0; i < a.parts.size(); i++) {
                    pairs.push(a.parts.get(i));
                    pairs.push(b.parts.get(i));
                }
            }
        }
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
