package org.catenary.autodiff.language;

import java.util.List;

/// What a term evaluates to, over numbers of an arithmetic.
///
/// @param <S> the numbers
public sealed interface Value<S> {

    /// A number.
    record Real<S>(S value) implements Value<S> {}

    /// A condition.
    record Truth<S>(boolean holds) implements Value<S> {}

    /// A place in an array.
    record Index<S>(int at) implements Value<S> {}

    /// A pair.
    record Pair<S>(Value<S> left, Value<S> right) implements Value<S> {}

    /// An array.
    record Array<S>(List<Value<S>> elements) implements Value<S> {}

    /// The left or right of a choice.
    record Choice<S>(boolean left, Value<S> value) implements Value<S> {}

    /// The empty list.
    record Nil<S>() implements Value<S> {}

    /// A list with a head.
    record Cons<S>(Value<S> head, Value<S> tail) implements Value<S> {}

    /// A function with what it captured.
    record Closure<S>(Code code, List<Value<S>> captured) implements Value<S> {}
}
