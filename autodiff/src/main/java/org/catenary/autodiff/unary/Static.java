package org.catenary.autodiff.unary;

import java.util.List;
import java.util.Optional;
import org.catenary.autodiff.language.Code;
import org.catenary.autodiff.language.Type;

/// What is known of a value before the program runs.
sealed interface Static {

    /// A wire: a number, a condition, a place, or an array of such.
    record Wire(Atom atom) implements Static {}

    /// A condition that is known.
    record Known(boolean holds) implements Static {}

    record Pair(Static left, Static right) implements Static {}

    /// An array of pairs, or of arrays of pairs and so on, as two arrays.
    record Zip(Static left, Static right, Type of) implements Static {}

    /// An array by its elements.
    record Elements(List<Static> all, Type of) implements Static {}

    record Closure(Code code, List<Static> captured) implements Static {}

    /// A choice: whether it is the left one, what it may hold.
    record Choice(Static left, Optional<Static> onLeft, Optional<Static> onRight) implements Static {}

    record Cons(Static head, Static tail) implements Static {}

    enum Nil implements Static { NIL }

    /// One of two functions or lists.
    record Either(Atom condition, Static then, Static otherwise) implements Static {}
}
