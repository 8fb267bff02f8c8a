package org.catenary.autodiff.language;

import java.util.List;
import java.util.Optional;

/// The forms of terms: what a term is, its parts aside.
///
/// The comments name the parts in order. What binds a name binds it in its last part, `Case` in its last two.
public sealed interface Form {

    /// {@return the number of parts; -1 for any}
    int parts();

    /// {@return the names that are bound in a part}
    default List<String> binds(int part) { return List.of(); }

    /// A real constant.
    record Constant(double value) implements Form {
        @Override public int parts() { return 0; }

        @Override public boolean equals(Object object) {
            return object instanceof Constant(double other) && Double.doubleToLongBits(other) == Double.doubleToLongBits(value);
        }

        @Override public int hashCode() { return Double.hashCode(value); }
    }

    /// A place in an array, known.
    record Position(int value) implements Form {
        @Override public int parts() { return 0; }
    }

    /// A variable, of an index where it stands for one.
    record Variable(String name) implements Form {
        @Override public int parts() { return 0; }
    }

    /// A name for a term: what is bound, the body.
    record Let(String name) implements Form {
        @Override public int parts() { return 2; }

        @Override public List<String> binds(int part) { return part == 1 ? List.of(name) : List.of(); }
    }

    /// A function: its body.
    record Lambda(String name, Optional<Type> type) implements Form {
        @Override public int parts() { return 1; }

        @Override public List<String> binds(int part) { return List.of(name); }
    }

    /// A choice told apart: what is chosen, a term for the left with its name, a term for the right with its name.
    record Case(String left, String right) implements Form {
        @Override public int parts() { return 3; }

        @Override public List<String> binds(int part) {
            return part == 0 ? List.of() : List.of(part == 1 ? left : right);
        }
    }

    /// The right fold of a list: the list, what the empty list gives, the step from the head and the result of the tail.
    record ListRec(String head, String result) implements Form {
        @Override public int parts() { return 3; }

        @Override public List<String> binds(int part) { return part == 2 ? List.of(head, result) : List.of(); }
    }

    /// An array by its elements, as many as the size, in which the index is bound: the element.
    record Build(int size, String index) implements Form {
        @Override public int parts() { return 1; }

        @Override public List<String> binds(int part) { return List.of(index); }
    }

    /// A function applied as often as is said: the function, where it begins.
    record Iterate(int times) implements Form {
        @Override public int parts() { return 2; }
    }

    /// The left of a choice, of the whole type where that is written: the value.
    record Left(Optional<Type> type) implements Form {
        @Override public int parts() { return 1; }
    }

    /// The right of a choice: the value.
    record Right(Optional<Type> type) implements Form {
        @Override public int parts() { return 1; }
    }

    /// The empty list, of the whole type where that is written.
    record Nil(Optional<Type> type) implements Form {
        @Override public int parts() { return 0; }
    }

    /// A primitive at all its arguments.
    record Operation(Primitive primitive) implements Form {
        @Override public int parts() { return primitive.arity(); }
    }

    /// The forms that are but a word.
    enum Word implements Form {
        /// A function, its argument.
        APPLY("app", 2),
        /// Left and right.
        PAIR("pair", 2),
        /// A pair.
        FIRST("fst", 1),
        /// A pair.
        SECOND("snd", 1),
        /// A condition, what holds then, what else.
        IF("if", 3),
        /// Two reals.
        LESS("lt", 2),
        /// Two reals.
        LESS_EQUAL("le", 2),
        /// Two conditions.
        AND("and", 2),
        /// Two conditions.
        OR("or", 2),
        /// A condition.
        NOT("not", 1),
        /// Head and tail.
        CONS("cons", 2),
        /// Elements.
        ARRAY("array", -1),
        /// An array, an index.
        GET("get", 2),
        /// Two indices.
        INDEX_ADD("iadd", 2),
        /// Two indices.
        INDEX_SUB("isub", 2),
        /// Two indices.
        INDEX_MUL("imul", 2),
        /// An index.
        INDEX_REAL("i2r", 1),
        /// A function, an array.
        MAP("map", 2),
        /// A curried function, two arrays.
        MAP2("map2", 3),
        /// Two arrays.
        ZIP("zip", 2),
        /// Two arrays.
        CONCAT("concat", 2),
        /// An associative function, its unit, an array.
        REDUCE("reduce", 3),
        /// A function of the result so far and an element, where it begins, an array.
        FOLDL("foldl", 3),
        /// A function of an element and the result so far, where it begins, an array.
        FOLDR("foldr", 3),
        /// A function of the result so far and an element, where it begins, an array.
        SCAN("scan", 3),
        /// An array of reals.
        SUM("sum", 1),
        /// An array of reals.
        PROD("prod", 1),
        /// An array of reals.
        MAXARR("maxarr", 1),
        /// An array of reals.
        LOGSUMEXP("logsumexp", 1),
        /// Two arrays of reals.
        DOT("dot", 2),
        /// A matrix, an array.
        MATVEC("matvec", 2),
        /// Two matrices.
        MATMUL("matmul", 2),
        /// A matrix.
        TRANSPOSE("transpose", 1),
        /// Two arrays of reals.
        OUTER("outer", 2),
        /// What lies below the diagonal of a square matrix, packed column by column; an array of reals.
        LOWER("lower", 2);

        private final String word;
        private final int parts;

        Word(String word, int parts) {
            this.word = word;
            this.parts = parts;
        }

        /// {@return how it is written}
        public String word() { return word; }

        @Override public int parts() { return parts; }
    }
}
