package org.catenary.functors.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.scalar.Numbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanTest {

    static Stream<Long> seeds() { return Stream.iterate(1L, seed -> seed + 1).limit(200); }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyPlanHasTheValueOfTheDefinition(long seed) {
        var random = Seeded.Random.of(seed);
        Network network = RandomNetworks.network(random);
        List<Numbers> tensors = RandomNetworks.tensors(network, random);
        Numbers expected = Naive.value(network, tensors);
        for (Plan plan : List.of(Plan.of(network), Plan.of(network, RandomNetworks.tree(network.tensors(), random)))) {
            Numbers value = plan.run(tensors);
            assertTrue(value.distance(expected) <= 1e-11 * Math.max(1, expected.largest()),
                    () -> "%s%n%s%nis not %s%nby %s".formatted(network, value, expected, plan));
        }
    }

    @Test
    void aPlanPrintsItsCostAndItsTree() {
        Network sentence = Network.of(new int[]{3, 2, 3}, List.of(new int[]{0}, new int[]{0, 1, 2}, new int[]{2}), 1);
        assertEquals("""
                3 tensors in 2 steps: 24 multiplications, largest tensor 6 numbers, peak 64 B
                  Alice [0]
                  · loves [0 1 2] → [1 2]
                  · Bob [2] → [1]""", Plan.of(sentence).toString(List.of("Alice", "loves", "Bob")::get));
    }

    @Test
    void aPlanIsADiagram() {
        Network sentence = Network.of(new int[]{3, 2, 3}, List.of(new int[]{0}, new int[]{0, 1, 2}, new int[]{2}), 1);
        Ty noun = Ty.of("[0]"), verb = Ty.of("[0 1 2]"), rest = Ty.of("[1 2]"), other = Ty.of("[2]");
        Diagram first = Box.of("Alice", Ty.unit(), noun).thenAt(1, Box.of("loves", Ty.unit(), verb))
                .then(Box.of("·", noun.tensor(verb), rest));
        assertEquals(first.thenAt(1, Box.of("Bob", Ty.unit(), other)).then(Box.of("·", rest.tensor(other), Ty.of("[1]"))),
                Plan.of(sentence, Tree.of(3, new int[]{0, 3}, new int[]{1, 2})).diagram(List.of("Alice", "loves", "Bob")::get));
    }

    @Test
    void whatIsOverBudgetIsRefused() {
        Network outer = Network.of(new int[]{1000, 1000}, List.of(new int[]{0}, new int[]{1}), 0, 1);
        var vectors = List.of(Numbers.zeros(1000, true), Numbers.zeros(1000, true));
        assertEquals(1_000_000, Plan.of(outer).run(vectors, new Budget((long) Plan.of(outer).bytes(true))).size());
        assertEquals("""
                contracting 2 tensors takes 7.6 MiB, the limit is 1.0 MiB
                the largest tensor on the way has 1000000 numbers on 2 indices of dimension 1000 at most, \
                the result has 1000000
                smaller dimensions, fewer open wires or a larger budget would do""",
                assertThrows(OverBudget.class, () -> Plan.of(outer).run(vectors, new Budget(1 << 20))).getMessage());
        assertThrows(OverBudget.class, () -> Plan.of(outer).run(vectors, new Budget((long) Plan.of(outer).bytes(true) - 1)));
    }

    @Test
    void aNetworkThatNoArrayHoldsIsPlannedAndRefused() {
        int n = 400;
        List<int[]> vectors = IntStream.range(0, n).mapToObj(i -> new int[]{i}).toList();
        int[] sizes = IntStream.generate(() -> 2).limit(n).toArray();
        Plan plan = Plan.of(Network.of(sizes, vectors, IntStream.range(0, n).toArray()));
        List<Numbers> numbers = Stream.generate(() -> Numbers.real(1, 1)).limit(n).toList();
        assertThrows(OverBudget.class, () -> plan.run(numbers, new Budget(Long.MAX_VALUE)));
        assertTrue(plan.toString().startsWith("400 tensors in 399 steps: 10^120.4 multiplications"), plan::toString);
    }

    @Test
    void numbersMustFit() {
        Network trace = Network.of(new int[]{2}, List.of(new int[]{0, 0}));
        assertEquals("tensor 0 of shape [2, 2] should hold 4 numbers, got 3", assertThrows(WrongOperand.class,
                () -> Plan.of(trace).run(List.of(Numbers.real(1, 2, 3)))).getMessage());
        assertThrows(WrongOperand.class, () -> Plan.of(trace).run(List.of()));
    }

    @Test
    void theMemoryOfARunIsWhatWasTold() {
        int[] i = {0, 1}, j = {1, 2}, k = {2, 3};
        Network product = Network.of(new int[]{300, 5, 300, 3}, List.of(i, j, k), 0, 3);
        var numbers = List.of(Numbers.zeros(1500, true), Numbers.zeros(1500, true), Numbers.zeros(900, true));
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        double told = Double.NaN, taken = Double.POSITIVE_INFINITY;
        for (int run = 0; run < 5000 && !(taken <= 1.1 * told); run++) {
            Plan plan = Plan.of(product, Tree.of(3, new int[]{0, 3}, new int[]{1, 2}));
            told = plan.bytes(true);
            long before = threads.getCurrentThreadAllocatedBytes();
            plan.run(numbers);
            taken = Math.min(taken, (double) (threads.getCurrentThreadAllocatedBytes() - before));
        }
        assertEquals(told, taken, 0.1 * told);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aLaterRunDoesNotSeeTheMemoryOfTheOneBefore(long seed) {
        var random = Seeded.Random.of(seed);
        Network network = RandomNetworks.network(random);
        Plan plan = Plan.of(network);
        for (int run = 0; run < 3; run++) {
            List<Numbers> tensors = RandomNetworks.tensors(network, random);
            assertEquals(Plan.of(network, plan.tree()).run(tensors), plan.run(tensors));
        }
    }

    @Test
    void oneShapeIsPlannedOnce() {
        var plans = new Plans();
        assertSame(plans.of(Network.of(new int[]{2}, List.of(new int[]{0, 0}))),
                plans.of(Network.of(new int[]{2}, List.of(new int[]{0, 0}))));
    }

    @Test
    void aLongChainIsContractedInItsBondDimension() {
        int n = 100_000;
        var sizes = new int[n + 1];
        var tensors = new ArrayList<int[]>();
        var numbers = new ArrayList<Numbers>();
        for (int i = 0; i < n; i++) {
            tensors.add(new int[]{i, i + 1});
            numbers.add(Numbers.real(0, 1, 1, 0));
        }
        Arrays.fill(sizes, 2);
        Plan plan = Plan.of(Network.of(sizes, tensors, 0, n));
        assertEquals(4, plan.largest());
        assertEquals(Numbers.real(1, 0, 0, 1), plan.run(numbers));
        assertTrue(plan.toString().lines().count() >= n);
    }
}
