package org.catenary.functors.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.CartesianLaws;
import org.catenary.diagrams.category.TracedLaws;
import org.junit.jupiter.api.Test;

/// Monotone functions of sets of three elements, written as bits: every chain of them ends, so that what leads back has a
/// least fixed point.
class JavaFunctionsTest implements CartesianLaws<List<Sort>, JavaFunction>, TracedLaws<List<Sort>, JavaFunction> {

    private static final Sort SET = Sort.of(Integer.class);

    @Override public JavaFunctions category() { return new JavaFunctions(Map.of(SET, 0), 100); }

    @Override public List<Sort> object(RandomGenerator random) { return IntStream.range(0, random.nextInt(3)).mapToObj(_ -> SET).toList(); }

    /// Unions of intersections with fixed masks, of rotated bits.
    @Override public JavaFunction arrow(List<Sort> dom, List<Sort> cod, RandomGenerator random) {
        int n = dom.size();
        int[] masks = random.ints(2L * cod.size() * (n + 1), 0, 8).toArray();
        return JavaFunction.of("f", dom, cod, values -> {
            var results = new ArrayList<Object>();
            int k = 0;
            for (int j = 0; j < cod.size(); j++) {
                int result = masks[k] & masks[k + 1];
                k += 2;
                for (Object value : values) {
                    int x = (Integer) value;
                    result |= x & masks[k++] | (x << 1 | x >> 2) & 7 & masks[k++];
                }
                results.add(result);
            }
            return results;
        });
    }

    /// On all arguments.
    @Override public boolean same(JavaFunction f, JavaFunction g) {
        int n = f.dom().size();
        return IntStream.range(0, 1 << 3 * Math.min(n, 4)).allMatch(bits -> {
            var values = new ArrayList<Object>();
            for (int i = 0; i < n; i++) {
                values.add(bits >> 3 * (i % 4) & 7);
            }
            return f.apply(values).equals(g.apply(values));
        });
    }

    @Test
    void functions() {
        // @start region="functions"
        Sort number = Sort.of(Integer.class);
        JavaFunction add = JavaFunction.of("add", List.of(number, number), List.of(number),
                values -> List.of((Integer) values.get(0) + (Integer) values.get(1)));
        JavaFunction twice = JavaFunctions.CATEGORY.copy(List.of(number), 2).then(add);
        assertEquals(List.of(10), twice.apply(5));
        assertEquals(List.of(10, 2), twice.tensor(twice).apply(5, 1));
        // @end
    }

    @Test
    void whatIsReachedIsAFixedPoint() {
        JavaFunction grow = JavaFunction.of("grow", List.of(SET, SET), List.of(SET, SET), values -> {
            int all = (Integer) values.get(0) | (Integer) values.get(1) << 1 & 7;
            return List.of(all, all);
        });
        List<Sort> set = List.of(SET);
        assertEquals(List.of(7), category().trace(set, set, set, grow).apply(1));
        assertEquals("what leads back over Integer was still changing after 1 rounds, at [3]", assertThrows(NoFixedPoint.class,
                () -> new JavaFunctions(Map.of(SET, 0), 1).trace(set, set, set, grow).apply(1)).getMessage());
        assertEquals("no least value of Integer to start from; there are least values of []", assertThrows(NoFixedPoint.class,
                () -> JavaFunctions.CATEGORY.trace(set, set, set, grow).apply(1)).getMessage());
    }

    @Test
    void chainsOfAnyLengthRun() {
        JavaFunction next = JavaFunction.of("next", List.of(SET), List.of(SET), values -> List.of((Integer) values.get(0) + 1));
        JavaFunction left = next, wide = next;
        for (int k = 1; k < 100_000; k++) {
            left = left.then(next);
            wide = k < 1000 ? next.tensor(wide) : wide;
        }
        assertEquals(List.of(100_000), left.apply(0));
        assertEquals(1000, wide.apply(new ArrayList<>(Collections.nCopies(1000, 1))).size());
    }

    @Test
    void wrongValuesAreTold() {
        JavaFunction wrong = JavaFunction.of("wrong", List.of(SET), List.of(SET), _ -> List.of("text"));
        assertEquals("the result of wrong, place 0: expected Integer, got [text]",
                assertThrows(WrongValue.class, () -> wrong.apply(1)).getMessage());
        assertEquals("the argument: expected Integer, got [1, 2]",
                assertThrows(WrongValue.class, () -> wrong.apply(1, 2)).getMessage());
    }
}
