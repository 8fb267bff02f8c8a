package org.catenary.functors.function;

/// What a function of several wires is made of: an operation, two programs in sequence, or two side by side.
///
/// Whoever runs one keeps a stack of their own, so that no chain is too long.
///
/// @param <B> what an operation is
sealed interface Program<B> {

    /// How many wires go in.
    int in();

    /// How many wires come out.
    int out();

    record Operation<B>(int in, int out, B body) implements Program<B> {}

    record Sequence<B>(Program<B> first, Program<B> second, int in, int out) implements Program<B> {
        Sequence(Program<B> first, Program<B> second) { this(first, second, first.in(), second.out()); }
    }

    record Beside<B>(Program<B> left, Program<B> right, int in, int out) implements Program<B> {
        Beside(Program<B> left, Program<B> right) { this(left, right, left.in() + right.in(), left.out() + right.out()); }
    }
}
