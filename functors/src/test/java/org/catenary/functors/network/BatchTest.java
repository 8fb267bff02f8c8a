package org.catenary.functors.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.diagrams.category.Seeded;
import org.catenary.functors.scalar.Numbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BatchTest {

    @Test
    void oneVectorForManyMatrices() {
        // @start region="batch"
        Plan product = Plan.of(Network.of(new int[]{2, 2}, List.of(new int[]{0, 1}, new int[]{1}), 0));
        Numbers matrices = Numbers.real(1, 0, 0, 1, 0, 1, 1, 0, 2, 0, 0, 2), vector = Numbers.real(3, 4);
        assertEquals(Numbers.real(3, 4, 4, 3, 6, 8), product.runAll(3, List.of(matrices, vector), Budget.standard()));
        // @end
    }

    static Stream<Long> seeds() { return Stream.iterate(1L, seed -> seed + 1).limit(60); }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void evaluationsSideBySideAgreeWithThoseOneByOne(long seed) {
        var random = Seeded.Random.of(seed);
        Network network = RandomNetworks.network(random);
        int count = 2 + random.nextInt(70);
        boolean[] varies = new boolean[network.tensors()];
        List<List<Numbers>> each = new ArrayList<>();
        List<Numbers> first = RandomNetworks.tensors(network, random);
        for (int k = 0; k < varies.length; k++) {
            varies[k] = random.nextBoolean();
        }
        for (int n = 0; n < count; n++) {
            List<Numbers> other = RandomNetworks.tensors(network, random);
            each.add(IntStream.range(0, varies.length)
                    .mapToObj(k -> varies[k] && first.get(k).isReal() == other.get(k).isReal() ? other.get(k) : first.get(k)).toList());
        }
        List<Numbers> together = IntStream.range(0, varies.length)
                .mapToObj(k -> varies[k] ? joined(each.stream().map(tensors -> tensors.get(k)).toList()) : first.get(k)).toList();
        Plan plan = Plan.of(network);
        Numbers expected = joined(each.stream().map(plan::run).toList());
        Numbers value = plan.runAll(count, together, Budget.standard());
        assertTrue(value.distance(expected) <= 1e-11 * Math.max(1, expected.largest()),
                () -> "%d evaluations of %s%n%s%nare not %s".formatted(count, network, value, expected));
    }

    private static Numbers joined(List<Numbers> all) {
        double[] re = all.stream().flatMapToDouble(x -> Arrays.stream(x.re())).toArray();
        return all.getFirst().isReal() ? Numbers.real(re)
                : Numbers.complex(re, all.stream().flatMapToDouble(x -> Arrays.stream(x.im())).toArray());
    }

    @Test
    void whatIsOverBudgetOrDoesNotFitIsRefused() {
        Plan product = Plan.of(Network.of(new int[]{2, 2}, List.of(new int[]{0, 1}, new int[]{1}), 0));
        assertEquals("tensor 1 of shape [2] should hold 2 numbers or 3 times as many, got 4", assertThrows(WrongOperand.class,
                () -> product.runAll(3, List.of(Numbers.zeros(4, true), Numbers.zeros(4, true)), Budget.standard())).getMessage());
        assertThrows(OverBudget.class,
                () -> product.runAll(1000, List.of(Numbers.zeros(4000, true), Numbers.zeros(2, true)), new Budget(10_000)));
    }
}
