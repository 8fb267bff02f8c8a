package org.catenary.autodiff.net;

import org.catenary.autodiff.language.Primitive;
import org.catenary.hypernets.net.Label;

/// The rows of the transformation: what an edge is, as far as differentiating backward is concerned.
///
/// Identities, permutations, compositions and `let` are wires; wires that branch or end become sums and zeros.
enum Row {
    /// A constant, a condition, a place: nothing goes back.
    STILL("constant"),
    /// A real function, transposed by its partial derivatives.
    PRIMITIVE("primitive"),
    /// Transposed by a split.
    PAIR("pair"),
    /// Transposed by a pair with a zero.
    FIRST("projection"),
    /// Transposed by a pair with a zero.
    SECOND("projection"),
    /// An injection: the cotangent of a choice is that of what was chosen.
    CHOICE("injection"),
    /// A function: its cotangent is a record of those of what it captured.
    LAMBDA("function"),
    /// An application, which gives the way back with the value.
    APPLY("application"),
    /// Nets inside, of which one is run.
    BRANCH("branch"),
    /// A net inside that is run many times.
    BODY("loop"),
    /// A function on a wire that is applied many times.
    CALLS("loop"),
    /// An operation on whole arrays and lists, transposed by another.
    WHOLE("array");

    private final String rule;

    Row(String rule) { this.rule = rule; }

    /// {@return what the rule is called}
    String rule() { return rule; }

    /// {@return whether the edge gives a way back beside its value}
    boolean hasBack() { return this == APPLY || this == BRANCH || this == BODY || this == CALLS; }

    static Row of(Label label) {
        String name = label.name();
        int space = name.indexOf(' ');
        return switch (space < 0 ? name : name.substring(0, space)) {
            case "pair" -> PAIR;
            case "fst" -> FIRST;
            case "snd" -> SECOND;
            case "inl", "inr" -> CHOICE;
            case "λ" -> LAMBDA;
            case "ev" -> APPLY;
            case "case", "if" -> BRANCH;
            case "listrec", "build" -> BODY;
            case "map", "map2", "reduce", "foldl", "foldr", "scan", "iterate" -> CALLS;
            case "lt", "le", "and", "or", "not", "iadd", "isub", "imul", "i2r" -> STILL;
            default -> label.dom().isUnit() ? STILL : Primitive.of(name).isPresent() ? PRIMITIVE : WHOLE;
        };
    }
}
