package org.catenary.autodiff.compile;

import java.util.List;
import java.util.Optional;
import org.catenary.autodiff.language.Code;

/// What is known of a value before the program runs.
sealed interface Sym {

    record Num(Reg reg) implements Sym {}

    /// A condition, known or as 0 or 1.
    record Truth(Optional<Boolean> known, Reg reg) implements Sym {}

    record Place(Index index) implements Sym {}

    record Pair(Sym left, Sym right) implements Sym {}

    /// An array by its elements, which are made where they are asked for.
    record Arr(int size, Element element, boolean cheap) implements Sym {
        Sym at(Index k) { return element.at(k); }
    }

    /// A choice: which is known or is 1 for the left, 0 for the right; what it may hold.
    record Choice(Optional<Boolean> known, Reg left, Optional<Sym> onLeft, Optional<Sym> onRight) implements Sym {}

    record Nil() implements Sym {}

    record Cons(Sym head, Sym tail) implements Sym {}

    record Closure(Code code, List<Sym> captured) implements Sym {}

    /// One of two, of which cannot be made one value.
    record Either(Reg condition, Sym then, Sym otherwise) implements Sym {}

    @FunctionalInterface
    interface Element {
        Sym at(Index k);
    }
}
