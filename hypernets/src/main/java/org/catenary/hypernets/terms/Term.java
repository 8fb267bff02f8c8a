package org.catenary.hypernets.terms;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.catenary.diagrams.syntax.NotationException;

/// A term of the simply typed λ-calculus with pairs, unit, `let`, real constants and primitives.
///
/// {@snippet class="org.catenary.hypernets.terms.FirstTerm" region="term"}
///
/// Terms are equal when they are written alike, names of bound variables included; [#isAlphaEquivalent] forgets those.
/// They may be nested to any depth: nothing here recurs, and a hash and a size are kept.
public abstract sealed class Term {

    private final List<Term> parts;
    private final int hash;
    private final long size;

    private Term(int head, List<Term> parts) {
        this.parts = parts;
        int h = head;
        long n = 1;
        for (Term part : parts) {
            h = 31 * h + part.hash;
            n = n > Long.MAX_VALUE - part.size ? Long.MAX_VALUE : n + part.size;
        }
        this.hash = h;
        this.size = n;
    }

    // ---- making terms

    /// {@return a variable}
    public static Term variable(String name) { return new Variable(name); }

    /// {@return a real constant}
    /// @throws IllegalArgumentException if it is infinite or no number
    public static Term constant(double value) { return new Constant(value); }

    /// {@return the one term of the unit type in normal form, `()`}
    public static Term unit() { return new Unit(); }

    /// {@return the function `λname:type. body`}
    public static Term lambda(String name, Type type, Term body) { return new Lambda(name, Optional.of(type), body); }

    /// {@return the function `λname. body`, the type of whose variable is to be inferred}
    public static Term lambda(String name, Term body) { return new Lambda(name, Optional.empty(), body); }

    /// {@return the term `let name = bound in body`}
    public static Term let(String name, Term bound, Term body) { return new Let(name, bound, body); }

    /// {@return this function applied to an argument}
    public Term apply(Term argument) { return new Apply(this, argument); }

    /// {@return a pair}
    public static Term pair(Term left, Term right) { return new Pair(left, right); }

    /// {@return the first of this pair}
    public Term first() { return new First(this); }

    /// {@return the second of this pair}
    public Term second() { return new Second(this); }

    /// {@return a primitive applied to as many arguments as it takes}
    /// @throws IllegalArgumentException if these are more or fewer
    public static Term operation(Primitive primitive, Term... arguments) {
        return new Operation(primitive, List.of(arguments));
    }

    // ---- reading

    /// {@return the term written in a text, as `λx:R. f x (g x)`, in ASCII `\x:R. f x (g x)`}
    ///
    /// The grammar stands in `docs/terms.md`.
    ///
    /// @throws NotationException if the text is no term
    public static Term parse(String text) throws NotationException { return Program.parse(text).term(); }

    /// {@return the term written as an s-expression, as `(lam (x R) (f x (g x)))`}
    /// @throws NotationException if the text is no term
    public static Term parseExpression(String text) throws NotationException { return Program.parseExpression(text).term(); }

    /// {@return this term as an s-expression, as [#parseExpression] reads it}
    public String toExpression() { return new ExpressionWriter().term(this).toString(); }

    // ---- what a term has

    /// {@return the terms that it is made of, in the order in which they are written}
    public List<Term> parts() { return parts; }

    /// {@return the number of terms in it, itself among them; `Long.MAX_VALUE` if there are more}
    public long size() { return size; }

    /// {@return the name that it binds in its last part}
    Optional<String> binds() { return Optional.empty(); }

    /// {@return whether two terms are alike but for the names of bound variables}
    public boolean isAlphaEquivalent(Term other) { return new Alpha().holds(this, other); }

    abstract boolean hasHeadOf(Term other);

    /// {@return this term with other parts}
    abstract Term with(List<Term> others);

    @Override public final boolean equals(Object object) {
        if (!(object instanceof Term other)) {
            return false;
        }
        var pairs = new ArrayDeque<Term>();
        pairs.push(this);
        pairs.push(other);
        while (!pairs.isEmpty()) {
            Term a = pairs.pop(), b = pairs.pop();
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

    /// {@return the term as [#parse] reads it}
    @Override public final String toString() { return new Writer().term(this).toString(); }

    /// A variable.
    public static final class Variable extends Term {
        private final String name;

        private Variable(String name) {
            super(Name.checked(name).hashCode(), List.of());
            this.name = name;
        }

        /// {@return its name}
        public String name() { return name; }

        @Override boolean hasHeadOf(Term other) { return other instanceof Variable v && v.name.equals(name); }

        @Override Term with(List<Term> others) { return this; }
    }

    /// A real constant.
    public static final class Constant extends Term {
        private final double value;

        private Constant(double value) {
            super(Double.hashCode(value), List.of());
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a constant is a finite number, got " + value);
            }
            this.value = value;
        }

        /// {@return the number}
        public double value() { return value; }

        @Override boolean hasHeadOf(Term other) {
            return other instanceof Constant c && Double.doubleToLongBits(c.value) == Double.doubleToLongBits(value);
        }

        @Override Term with(List<Term> others) { return this; }
    }

    /// The value of the unit type.
    public static final class Unit extends Term {
        private Unit() { super(1, List.of()); }

        @Override boolean hasHeadOf(Term other) { return other instanceof Unit; }

        @Override Term with(List<Term> others) { return this; }
    }

    /// A function.
    public static final class Lambda extends Term {
        private final String name;
        private final Optional<Type> type;

        private Lambda(String name, Optional<Type> type, Term body) {
            super(31 * Name.checked(name).hashCode() + type.hashCode(), List.of(body));
            this.name = name;
            this.type = type;
        }

        /// {@return the name of its variable}
        public String name() { return name; }

        /// {@return the type of its variable, where that is written}
        public Optional<Type> type() { return type; }

        /// {@return what it gives}
        public Term body() { return parts().getFirst(); }

        @Override Optional<String> binds() { return Optional.of(name); }

        @Override boolean hasHeadOf(Term other) {
            return other instanceof Lambda l && l.name.equals(name) && l.type.equals(type);
        }

        @Override Term with(List<Term> others) { return new Lambda(name, type, others.getFirst()); }
    }

    /// A term with a name for another.
    public static final class Let extends Term {
        private final String name;

        private Let(String name, Term bound, Term body) {
            super(2 + Name.checked(name).hashCode(), List.of(bound, body));
            this.name = name;
        }

        /// {@return the name}
        public String name() { return name; }

        /// {@return what it stands for}
        public Term bound() { return parts().getFirst(); }

        /// {@return where it does}
        public Term body() { return parts().getLast(); }

        @Override Optional<String> binds() { return Optional.of(name); }

        @Override boolean hasHeadOf(Term other) { return other instanceof Let l && l.name.equals(name); }

        @Override Term with(List<Term> others) { return new Let(name, others.getFirst(), others.getLast()); }
    }

    /// A function applied to an argument.
    public static final class Apply extends Term {
        private Apply(Term function, Term argument) { super(3, List.of(function, argument)); }

        /// {@return the function}
        public Term function() { return parts().getFirst(); }

        /// {@return the argument}
        public Term argument() { return parts().getLast(); }

        @Override boolean hasHeadOf(Term other) { return other instanceof Apply; }

        @Override Term with(List<Term> others) { return others.getFirst().apply(others.getLast()); }
    }

    /// A pair.
    public static final class Pair extends Term {
        private Pair(Term left, Term right) { super(4, List.of(left, right)); }

        /// {@return the first}
        public Term left() { return parts().getFirst(); }

        /// {@return the second}
        public Term right() { return parts().getLast(); }

        @Override boolean hasHeadOf(Term other) { return other instanceof Pair; }

        @Override Term with(List<Term> others) { return pair(others.getFirst(), others.getLast()); }
    }

    /// The first of a pair.
    public static final class First extends Term {
        private First(Term pair) { super(5, List.of(pair)); }

        /// {@return the pair}
        public Term pair() { return parts().getFirst(); }

        @Override boolean hasHeadOf(Term other) { return other instanceof First; }

        @Override Term with(List<Term> others) { return others.getFirst().first(); }
    }

    /// The second of a pair.
    public static final class Second extends Term {
        private Second(Term pair) { super(6, List.of(pair)); }

        /// {@return the pair}
        public Term pair() { return parts().getFirst(); }

        @Override boolean hasHeadOf(Term other) { return other instanceof Second; }

        @Override Term with(List<Term> others) { return others.getFirst().second(); }
    }

    /// A primitive applied to all its arguments, which are the parts.
    public static final class Operation extends Term {
        private final Primitive primitive;

        private Operation(Primitive primitive, List<Term> arguments) {
            super(7 + primitive.word().hashCode(), arguments);
            if (arguments.size() != primitive.arity()) {
                throw new IllegalArgumentException("%s of %d arguments; it takes %d".formatted(
                        primitive.word(), arguments.size(), primitive.arity()));
            }
            this.primitive = primitive;
        }

        /// {@return the primitive}
        public Primitive primitive() { return primitive; }

        @Override boolean hasHeadOf(Term other) { return other instanceof Operation o && o.primitive == primitive; }

        @Override Term with(List<Term> others) { return new Operation(primitive, others); }
    }
}
