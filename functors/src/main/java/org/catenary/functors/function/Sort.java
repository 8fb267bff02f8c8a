package org.catenary.functors.function;

import java.util.List;
import java.util.stream.Collectors;

/// What the values on a wire are.
public sealed interface Sort {

    /// {@return whether a value is one of these}
    boolean has(Object value);

    /// The values of a Java class.
    ///
    /// @param values the class
    record Of(Class<?> values) implements Sort {
        @Override public boolean has(Object value) { return values.isInstance(value); }

        /// {@return its name, as in `Integer`}
        @Override public String toString() { return values.getSimpleName(); }
    }

    /// Functions of given types, as values.
    ///
    /// @param dom what they take
    /// @param cod what they give
    record Functions(List<Sort> dom, List<Sort> cod) implements Sort {
        /// Copies the lists.
        public Functions {
            dom = List.copyOf(dom);
            cod = List.copyOf(cod);
        }

        @Override public boolean has(Object value) {
            return value instanceof JavaFunction f && f.dom().equals(dom) && f.cod().equals(cod);
        }

        /// {@return as in `(Integer → Integer)`}
        @Override public String toString() { return "(%s → %s)".formatted(text(dom), text(cod)); }
    }

    /// {@return the values of a class}
    static Sort of(Class<?> values) { return new Of(values); }

    /// {@return sorts as on the board, `Integer ⊗ String`, or `1` for none}
    static String text(List<Sort> sorts) {
        return sorts.isEmpty() ? "1" : sorts.stream().map(Sort::toString).collect(Collectors.joining(" ⊗ "));
    }
}
