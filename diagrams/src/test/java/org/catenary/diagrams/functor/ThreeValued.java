package org.catenary.diagrams.functor;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Arrow;
import org.catenary.diagrams.category.Cartesian;
import org.catenary.diagrams.category.NotComposable;

/// A function between tuples of three values, as a table.
///
/// @param dom    the length of the tuples that go in
/// @param cod    the length of those that come out
/// @param images for each tuple, read as a number in base three, the tuple that comes out
@SuppressWarnings("ArrayRecordComponent") // equality is written out
public record ThreeValued(Integer dom, Integer cod, int[] images) implements Arrow<Integer, ThreeValued> {

    /// Tuples of three values and all functions between them.
    public enum Functions implements Cartesian<Integer, ThreeValued> {
        /// The one instance.
        CATEGORY;

        @Override public ThreeValued id(Integer x) { return of(x, x, i -> i); }

        @Override public Integer unit() { return 0; }

        @Override public Integer tensor(Integer x, Integer y) { return x + y; }

        @Override public ThreeValued swap(Integer x, Integer y) {
            return of(x + y, x + y, i -> i % power(y) * power(x) + i / power(y));
        }

        @Override public ThreeValued copy(Integer x, int n) {
            return of(x, n * x, i -> IntStream.range(0, n).reduce(0, (all, _) -> all * power(x) + i));
        }
    }

    /// {@return a function by its table}
    public static ThreeValued of(int dom, int cod, IntUnaryOperator image) {
        return new ThreeValued(dom, cod, IntStream.range(0, power(dom)).map(image).toArray());
    }

    /// {@return the number of tuples of a length}
    public static int power(int length) { return IntStream.range(0, length).reduce(1, (all, _) -> 3 * all); }

    @Override public ThreeValued then(ThreeValued next) {
        if (!cod.equals(next.dom)) {
            throw new NotComposable("cod %d, dom %d".formatted(cod, next.dom));
        }
        return of(dom, next.cod, i -> next.images[images[i]]);
    }

    @Override public ThreeValued tensor(ThreeValued g) {
        int n = power(g.dom), m = power(g.cod);
        return of(dom + g.dom, cod + g.cod, i -> images[i / n] * m + g.images[i % n]);
    }

    @Override public boolean equals(Object object) {
        return object instanceof ThreeValued(Integer m, Integer n, int[] table)
                && dom.equals(m) && cod.equals(n) && Arrays.equals(images, table);
    }

    @Override public int hashCode() { return Arrays.hashCode(images); }
}
