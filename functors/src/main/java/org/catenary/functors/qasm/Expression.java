package org.catenary.functors.qasm;

import java.util.List;

/// An expression of a program: of numbers and angles, or of bits.
sealed interface Expression {

    /// Where messages point.
    Place place();

    /// A number or constant that is written out.
    record Literal(Place place, Value value) implements Expression {}

    /// A constant, a parameter, a loop variable, a bit or a register of bits.
    record Name(Place place, String name) implements Expression {}

    /// A bit of a register.
    record Element(Place place, String name, Expression index) implements Expression {}

    /// A function of one number.
    record Call(Place place, String function, Expression argument) implements Expression {}

    /// The number with the other sign.
    record Minus(Place place, Expression operand) implements Expression {}

    /// The contrary.
    record Not(Place place, Expression operand) implements Expression {}

    /// Operators of one rank, from left to right; powers and truths too.
    record Chain(Expression first, List<Link> rest) implements Expression {
        @Override public Place place() { return rest.getFirst().place(); }
    }

    /// An operator and what stands on its right.
    record Link(Place place, String operator, Expression operand) {}
}
