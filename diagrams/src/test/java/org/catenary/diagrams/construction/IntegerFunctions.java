package org.catenary.diagrams.construction;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.catenary.diagrams.category.Arrow;
import org.catenary.diagrams.category.Cartesian;
import org.catenary.diagrams.category.NotComposable;

/// Functions between lists of integers of fixed lengths: the cartesian category on which streams are tried.
public enum IntegerFunctions implements Cartesian<Integer, IntegerFunctions.Of> {
    /// The one instance.
    OF_64_BITS;

    /// A function from so many integers to so many.
    public record Of(Integer dom, Integer cod, UnaryOperator<long[]> values) implements Arrow<Integer, Of> {
        @Override public Of then(Of next) {
            NotComposable.check(this, next);
            return new Of(dom, next.cod, x -> next.values.apply(values.apply(x)));
        }

        @Override public Of tensor(Of other) {
            return new Of(dom + other.dom, cod + other.cod, x -> LongStream.concat(
                    Arrays.stream(values.apply(Arrays.copyOf(x, dom))),
                    Arrays.stream(other.values.apply(Arrays.copyOfRange(x, dom, x.length)))).toArray());
        }

        public long[] apply(long... x) { return values.apply(x); }
    }

    @Override public Of id(Integer x) { return new Of(x, x, values -> values); }

    @Override public Integer unit() { return 0; }

    @Override public Integer tensor(Integer x, Integer y) { return x + y; }

    @Override public Of swap(Integer x, Integer y) {
        return new Of(x + y, x + y, v -> LongStream.concat(
                Arrays.stream(v, x, x + y), Arrays.stream(v, 0, x)).toArray());
    }

    @Override public Of copy(Integer x, int n) {
        return new Of(x, n * x, v -> LongStream.range(0, (long) n * x).map(i -> v[(int) i % x]).toArray());
    }

    /// A function that mixes its arguments in its own way.
    public static Of random(Integer dom, Integer cod, RandomGenerator random) {
        long[] factors = random.longs((long) cod * (dom + 1)).map(k -> 2 * k + 1).toArray();
        return new Of(dom, cod, x -> LongStream.range(0, cod).map(j -> {
            long value = factors[(int) j * (dom + 1)];
            for (int i = 0; i < dom; i++) {
                value = Long.rotateLeft(value, 7) ^ x[i] * factors[(int) j * (dom + 1) + i + 1];
            }
            return value;
        }).toArray());
    }
}
