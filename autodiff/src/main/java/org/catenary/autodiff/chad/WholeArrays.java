package org.catenary.autodiff.chad;

import static org.catenary.autodiff.chad.Cotangents.get;
import static org.catenary.autodiff.chad.Cotangents.literal;
import static org.catenary.autodiff.chad.Cotangents.operation;
import static org.catenary.autodiff.chad.Cotangents.position;
import static org.catenary.autodiff.chad.Cotangents.real;
import static org.catenary.autodiff.chad.Cotangents.same;
import static org.catenary.autodiff.chad.Cotangents.times;
import static org.catenary.autodiff.chad.Cotangents.when;
import static org.catenary.autodiff.chad.Cotangents.word;

import java.util.List;
import java.util.function.UnaryOperator;
import org.catenary.autodiff.language.Form;
import org.catenary.autodiff.language.Term;
import org.catenary.autodiff.language.Type;

/// The transposes of the operations on whole arrays.
final class WholeArrays {

    private final Cotangents on;

    WholeArrays(Cotangents on) { this.on = on; }

    /// {@return the cotangents of the arguments}
    /// @param a      the first argument
    /// @param b      the last, the first again where there is one
    /// @param result the value
    /// @param d      the cotangent of the result
    List<Term> transposed(Form.Word word, Type ofA, Type ofB, Term a, Term b, Term result, Term d) {
        int n = ofA.size(), m = ofB.size();
        return switch (word) {
            case ZIP -> List.of(on.build(n, k -> Cotangents.first(get(d, k))), on.build(m, k -> Cotangents.second(get(d, k))));
            case CONCAT -> List.of(on.build(n, k -> get(d, k)), on.build(m, k -> get(d, word(Form.Word.INDEX_ADD, k, position(n)))));
            case SUM -> List.of(on.build(n, _ -> d));
            case PROD -> List.of(on.build(n, k -> times(d, word(Form.Word.PROD, on.build(n, j -> when(same(real(j), real(k)), Term.constant(1), get(a, j)))))));
            case MAXARR -> List.of(on.build(n, k -> when(isFirst(a, result, k, n), d, Term.constant(0))));
            case LOGSUMEXP -> List.of(on.build(n, k -> times(d, operation("exp", operation("sub", get(a, k), result)))));
            case DOT -> List.of(on.build(n, k -> times(d, get(b, k))), on.build(n, k -> times(d, get(a, k))));
            case OUTER -> List.of(on.build(n, i -> sum(m, j -> times(get(get(d, i), j), get(b, j)))),
                    on.build(m, j -> sum(n, i -> times(get(get(d, i), j), get(a, i)))));
            case MATVEC -> List.of(on.build(n, i -> on.build(m, j -> times(get(d, i), get(b, j)))),
                    on.build(m, j -> sum(n, i -> times(get(get(a, i), j), get(d, i)))));
            case MATMUL -> {
                int columns = ofB.left().size();
                yield List.of(on.build(n, i -> on.build(m, k -> sum(columns, j -> times(get(get(d, i), j), get(get(b, k), j))))),
                        on.build(m, k -> on.build(columns, j -> sum(n, i -> times(get(get(a, i), k), get(get(d, i), j))))));
            }
            case TRANSPOSE -> {
                int columns = ofA.left().size();
                yield List.of(on.build(n, i -> on.build(columns, j -> get(get(d, j), i))));
            }
            case LOWER -> List.of(lowerMatrix(m, b, d), literal(m, column -> word(Form.Word.SUM, literal(m - column - 1, k ->
                    times(get(a, position(packed(m, column + 1 + k, column))), get(d, position(column + 1 + k)))))));
            default -> throw new AssertionError(word);
        };
    }

    private Term sum(int size, UnaryOperator<Term> element) { return word(Form.Word.SUM, on.build(size, element)); }

    /// {@return a condition: an element is the largest, and none before it is}
    private Term isFirst(Term a, Term largest, Term k, int n) {
        Term before = sum(n, j -> when(word(Form.Word.AND, word(Form.Word.LESS, real(j), real(k)), word(Form.Word.LESS_EQUAL, largest, get(a, j))),
                Term.constant(1), Term.constant(0)));
        return word(Form.Word.AND, word(Form.Word.LESS_EQUAL, largest, get(a, k)), word(Form.Word.LESS, before, Term.constant(0.5)));
    }

    private static int packed(int d, int row, int column) { return column * d - column * (column + 1) / 2 + row - column - 1; }

    private static Term lowerMatrix(int d, Term x, Term w) {
        var rows = new int[d * (d - 1) / 2];
        var columns = new int[rows.length];
        for (int column = 0; column < d; column++) {
            for (int row = column + 1; row < d; row++) {
                rows[packed(d, row, column)] = row;
                columns[packed(d, row, column)] = column;
            }
        }
        return literal(rows.length, k -> times(get(w, position(rows[k])), get(x, position(columns[k]))));
    }
}
