package org.catenary.autodiff.language;

import java.util.List;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.syntax.NotationException;

/// What a term is: a real, an array of known size, a pair, a choice of two, a function or a list.
///
/// Beside these, which are written in programs, conditions are truths and what stands in brackets is an index.
public final class Type {

    /// The kinds of types.
    public enum Kind {
        /// A real number.
        REAL,
        /// A condition.
        TRUTH,
        /// A place in an array.
        INDEX,
        /// As many of one type as the size says.
        ARRAY,
        /// One of each of two types.
        PAIR,
        /// One of two types, and which of them.
        SUM,
        /// Functions.
        FUN,
        /// Finitely many of one type.
        LIST
    }

    /// A type is nested too deep.
    public static final class TooDeep extends Mistake {
        TooDeep() { super("a type nested deeper than %d".formatted(DEEPEST)); }
    }

    static final int DEEPEST = 1000;

    /// The type of numbers.
    public static final Type REAL = new Type(Kind.REAL, 0, List.of());
    /// The type of conditions.
    public static final Type TRUTH = new Type(Kind.TRUTH, 0, List.of());
    /// The type of places in arrays.
    public static final Type INDEX = new Type(Kind.INDEX, 0, List.of());

    private final Kind kind;
    private final int size;
    private final List<Type> parts;
    private final int depth;
    private final int hash;

    private Type(Kind kind, int size, List<Type> parts) {
        this.kind = kind;
        this.size = size;
        this.parts = parts;
        this.depth = 1 + parts.stream().mapToInt(part -> part.depth).max().orElse(0);
        this.hash = 31 * (31 * kind.name().hashCode() + size) + parts.hashCode();
        if (depth > DEEPEST) {
            throw new TooDeep();
        }
    }

    /// {@return the type that a text is, as `[3]real`}
    /// @throws NotationException if it is none
    public static Type parse(String text) throws NotationException {
        var lexer = new Lexer(text);
        Type type = new TypeReader(lexer).type();
        if (lexer.kind() != Lexer.Kind.END) {
            throw lexer.expected("the end");
        }
        return type;
    }

    /// {@return the type of arrays of so many}
    /// @throws IllegalArgumentException if the size is negative
    public static Type array(int size, Type of) {
        if (size < 0) {
            throw new IllegalArgumentException("an array of %d".formatted(size));
        }
        return new Type(Kind.ARRAY, size, List.of(of));
    }

    /// {@return the type of pairs}
    public static Type pair(Type left, Type right) { return new Type(Kind.PAIR, 0, List.of(left, right)); }

    /// {@return the type of choices}
    public static Type sum(Type left, Type right) { return new Type(Kind.SUM, 0, List.of(left, right)); }

    /// {@return the type of functions}
    public static Type function(Type from, Type to) { return new Type(Kind.FUN, 0, List.of(from, to)); }

    /// {@return the type of lists}
    public static Type list(Type of) { return new Type(Kind.LIST, 0, List.of(of)); }

    /// {@return the kind}
    public Kind kind() { return kind; }

    /// {@return the size of an array}
    public int size() { return size; }

    /// {@return the types that it is made of}
    public List<Type> parts() { return parts; }

    /// {@return the first of these}
    public Type left() { return parts.getFirst(); }

    /// {@return the last of these}
    public Type right() { return parts.getLast(); }

    /// {@return whether its values are reals in a fixed number, so that it may be differentiated by them}
    public boolean isFlat() {
        return switch (kind) {
            case REAL -> true;
            case ARRAY, PAIR -> parts.stream().allMatch(Type::isFlat);
            case TRUTH, INDEX, SUM, FUN, LIST -> false;
        };
    }

    /// {@return the number of reals in a value of a flat type}
    public int reals() {
        return switch (kind) {
            case REAL -> 1;
            case ARRAY -> Math.multiplyExact(size, left().reals());
            case PAIR -> Math.addExact(left().reals(), right().reals());
            case TRUTH, INDEX, SUM, FUN, LIST -> throw new IllegalArgumentException("%s is no type of reals alone".formatted(this));
        };
    }

    @Override public boolean equals(Object object) {
        return this == object || object instanceof Type other && hash == other.hash && kind == other.kind && size == other.size
                && parts.equals(other.parts);
    }

    @Override public int hashCode() { return hash; }

    /// {@return the type as it is written: `real`, `[3]real`, `A * B`, `A + B`, `A -> B`, `list A`}
    @Override public String toString() { return text(0); }

    /// Arrows bind weakest and lean to the right, then sums, then products, then arrays and lists.
    private String text(int within) {
        return switch (kind) {
            case REAL -> "real";
            case TRUTH -> "truth";
            case INDEX -> "index";
            case ARRAY -> "[%d]%s".formatted(size, left().text(3));
            case LIST -> "list " + left().text(3);
            case PAIR -> wrapped(left().text(3) + " * " + right().text(2), within > 2);
            case SUM -> wrapped(left().text(2) + " + " + right().text(1), within > 1);
            case FUN -> wrapped(left().text(1) + " -> " + right().text(0), within > 0);
        };
    }

    private static String wrapped(String text, boolean inside) { return inside ? "(" + text + ")" : text; }
}
