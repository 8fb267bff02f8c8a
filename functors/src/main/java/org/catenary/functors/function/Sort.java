package org.catenary.functors.function;

import java.util.List;

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

    /// Functions of given types, as values. They may be nested deeply: whoever walks them keeps a stack of their own.
    final class Functions implements Sort {
        private final List<Sort> dom;
        private final List<Sort> cod;
        private final int hash;

        /// @param dom what they take
        /// @param cod what they give
        public Functions(List<Sort> dom, List<Sort> cod) {
            this.dom = List.copyOf(dom);
            this.cod = List.copyOf(cod);
            this.hash = 31 * dom.hashCode() + cod.hashCode();
        }

        /// {@return what they take}
        public List<Sort> dom() { return dom; }

        /// {@return what they give}
        public List<Sort> cod() { return cod; }

        @Override public boolean has(Object value) {
            return value instanceof JavaFunction f && f.dom().equals(dom) && f.cod().equals(cod);
        }

        @Override public boolean equals(Object object) {
            return this == object
                    || object instanceof Functions other && hash == other.hash && new SamePairs().same(this, other);
        }

        @Override public int hashCode() { return hash; }

        /// {@return as in `(Integer → Integer)`, cut where it is long}
        @Override public String toString() { return SortText.of(List.of(this)); }
    }

    /// {@return the values of a class}
    static Sort of(Class<?> values) { return new Of(values); }

    /// {@return sorts as on the board, `Integer ⊗ String`, or `1` for none; cut where it is long}
    static String text(List<Sort> sorts) { return SortText.of(sorts); }
}
