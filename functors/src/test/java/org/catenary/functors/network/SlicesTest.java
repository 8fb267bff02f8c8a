package org.catenary.functors.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.diagrams.category.Seeded;
import org.catenary.functors.scalar.Numbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SlicesTest {

    private static final Network CUBE = Network.of(new int[]{40, 40, 40, 40},
            List.of(new int[]{0, 1, 2}, new int[]{1, 2, 3}, new int[]{0, 3}, new int[]{0, 2}), 0);

    static Stream<Long> seeds() { return Stream.iterate(1L, seed -> seed + 1).limit(100); }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void slicesOnAnyIndicesAddUpToTheValue(long seed) {
        var random = Seeded.Random.of(seed);
        Network network = RandomNetworks.network(random);
        List<Numbers> tensors = RandomNetworks.tensors(network, random);
        Numbers expected = Naive.value(network, tensors);
        int[] used = IntStream.concat(IntStream.of(network.output()),
                IntStream.range(0, network.tensors()).flatMap(k -> IntStream.of(network.tensor(k)))).distinct().toArray();
        int[] fixed = IntStream.of(used).filter(i -> random.nextBoolean()).toArray();
        Slices slices = Slices.of(Plan.of(network), fixed);
        Numbers value = slices.run(tensors, Budget.standard());
        assertTrue(value.distance(expected) <= 1e-11 * Math.max(1, expected.largest()),
                () -> "%s%n%s%nis not %s%nby %s".formatted(network, value, expected, slices));
    }

    @Test
    void aBudgetIsKeptBySlices() {
        var random = Seeded.Random.of(1);
        List<Numbers> tensors = IntStream.range(0, CUBE.tensors()).mapToObj(k -> Numbers.real(
                random.doubles(IntStream.of(CUBE.shape(k)).reduce(1, (x, y) -> x * y), -1, 1).toArray())).toList();
        // @start region="slices"
        Plan plan = Plan.of(CUBE);
        var budget = new Budget(200_000);
        assertThrows(OverBudget.class, () -> plan.run(tensors, budget));
        Slices slices = plan.sliced(budget, true);
        Numbers value = slices.run(tensors, budget);
        // @end
        assertTrue(slices.peak() * 8 <= budget.bytes());
        assertEquals(value, plan.run(tensors, budget.slicing()));
        assertTrue(value.distance(plan.run(tensors)) <= 1e-9);
        assertTrue(slices.operations() >= plan.operations());
        assertEquals(slices.count() * slices.each().operations(), slices.operations());
        assertThrows(OverBudget.class, () -> slices.run(tensors, new Budget((long) (slices.peak() * 8) - 1)));
    }

    @Test
    void aRefusalNamesTheSlicesThatWouldFit() {
        List<Numbers> tensors = IntStream.range(0, CUBE.tensors()).mapToObj(k -> Numbers.zeros(
                IntStream.of(CUBE.shape(k)).reduce(1, (x, y) -> x * y), true)).toList();
        String message = assertThrows(OverBudget.class, () -> Plan.of(CUBE).run(tensors, new Budget(200_000))).getMessage();
        assertTrue(message.lines().toList().getLast().matches(
                "[0-9]+ slices that fix (index [0-3] of dimension 40(, )?)+ would fit: they take .* KiB, and .* times the operations"),
                message);
    }

    @Test
    void whatNoSlicesFitIsRefused() {
        assertThrows(OverBudget.class, () -> Plan.of(CUBE).sliced(new Budget(100), true));
        assertThrows(OverBudget.class, () -> Plan.of(CUBE).run(IntStream.range(0, CUBE.tensors()).mapToObj(k -> Numbers.zeros(
                IntStream.of(CUBE.shape(k)).reduce(1, (x, y) -> x * y), true)).toList(), new Budget(100).slicing()));
        assertThrows(IllegalArgumentException.class, () -> Slices.of(Plan.of(CUBE), 4));
        assertThrows(IllegalArgumentException.class, () -> Slices.of(Plan.of(CUBE), 1, 1));
        assertEquals("1 slices that fix no index", Plan.of(CUBE).sliced(Budget.standard(), true).toString());
    }
}
