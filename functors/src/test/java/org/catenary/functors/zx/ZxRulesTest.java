package org.catenary.functors.zx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.scalar.Complex;
import org.catenary.functors.tensor.Tensor;
import org.junit.jupiter.api.Test;

/// Every rule and strategy keeps the tensor, scalar and all.
class ZxRulesTest {

    @Seeded void colourChange(long seed) { holds(seed, g -> at(g, new ColourChange()), this::coloured); }

    @Seeded void fusion(long seed) { holds(seed, g -> at(g, new Fusion()), this::coloured); }

    @Seeded void identity(long seed) { holds(seed, g -> at(g, new Identity()), this::sparse); }

    @Seeded void bialgebra(long seed) { holds(seed, g -> at(g, new Bialgebra()), this::pale); }

    @Seeded void piCommutation(long seed) { holds(seed, g -> at(g, new PiCommutation()), this::sparse); }

    @Seeded void euler(long seed) { holds(seed, g -> at(g, new Euler()), this::sparse); }

    @Seeded void copy(long seed) { holds(seed, g -> at(g, new Copy()), this::sparse); }

    @Seeded void localComplementation(long seed) { holds(seed, g -> at(g, new LocalComplementation()), this::hadamards); }

    @Seeded void pivot(long seed) { holds(seed, g -> at(g, new Pivot()), this::hadamards); }

    @Seeded void pivotAtTheBoundary(long seed) { holds(seed, g -> at(g, new BoundaryPivot()), this::hadamards); }

    @Seeded void pivotWithAGadget(long seed) { holds(seed, g -> at(g, new GadgetPivot()), this::hadamards); }

    @Seeded void gadgetMerge(long seed) { holds(seed, g -> GadgetMerge.all(g) > 0, this::gadgets); }

    @Seeded void supplementarity(long seed) { holds(seed, g -> Supplementarity.all(g) > 0, this::twins); }

    @Seeded void simpleHBoxes(long seed) { holds(seed, g -> at(g, new HBoxes()), random -> RandomGraphs.boxes(9, 1, 1, random)); }

    @Seeded void hBoxFusion(long seed) { holds(seed, g -> at(g, new HBoxFusion()), random -> RandomGraphs.boxes(14, 1, 1, random)); }

    @Seeded void graphsWithHBoxesAreReducedToo(long seed) {
        holds(seed, g -> {
            Simplification.full(g);
            return true;
        }, random -> RandomGraphs.boxes(8, 1, 2, random));
    }

    @Test void twoDoublyControlledPhasesCancel() {
        ZxGraph g = ZxGraph.empty();
        int[] spiders = Statement.row(g, Statement.phases(3, Seeded.Random.of(1)));
        for (int k = 0; k < 2; k++) {
            int box = g.addBox(new Complex(-1, 0));
            IntStream.of(spiders).forEach(v -> g.connect(box, v, false));
        }
        Simplification.full(g);
        assertEquals(3, g.edges());
        assertTrue(g.boxes().isEmpty());
    }

    @Seeded void spiderNests(long seed) {
        holds(seed, g -> {
            int before = g.nonClifford();
            boolean applied = SpiderNest.all(g) > 0;
            assertTrue(!applied || g.nonClifford() < before);
            return applied;
        }, this::nest);
    }

    @Seeded void spiderSimplification(long seed) { simplifies(seed, Simplification::spider); }

    @Seeded void interiorCliffordSimplification(long seed) { simplifies(seed, Simplification::interiorClifford); }

    @Seeded void cliffordSimplification(long seed) { simplifies(seed, Simplification::clifford); }

    @Seeded void fullReduction(long seed) { simplifies(seed, Simplification::full); }

    /// The tensor is kept, for graphs with boundaries too; nothing Clifford is left of a number.
    @Seeded void scalarReduction(long seed) {
        simplifies(seed, Simplification::scalar);
        Seeded.Random.draws(seed, random -> {
            ZxGraph g = random.nextBoolean() ? RandomGraphs.spiders(9, 0, 0, random) : RandomGraphs.graphLike(12, 0, 0, random);
            Tensor before = ZxTensor.of(g);
            Simplification.scalar(g);
            assertNear(before, ZxTensor.of(g), g);
            assertTrue(g.nonClifford() > 0 || g.size() == 0, g::toString);
        });
    }

    @Seeded void leafPairs(long seed) {
        holds(seed, g -> at(g, new LeafPair()), random -> {
            ZxGraph g = RandomGraphs.graphLike(2, 1, 1, random);
            gadget(g, false, RandomGraphs.phase(random));
            g.addPhase(g.bound() - 2, RandomGraphs.phase(random));
            return g;
        });
    }

    private void simplifies(long seed, Consumer<ZxGraph> strategy) {
        Predicate<ZxGraph> step = g -> {
            strategy.accept(g);
            return true;
        };
        holds(seed, step, this::coloured);
        holds(seed, step, this::hadamards);
    }

    /// A law must have been used to have been tested.
    private static void holds(long seed, Predicate<ZxGraph> step, java.util.function.Function<RandomGenerator, ZxGraph> graphs) {
        var applied = new int[1];
        Seeded.Random.draws(seed, random -> {
            ZxGraph g = graphs.apply(random);
            Tensor before = ZxTensor.of(g);
            applied[0] += step.test(g) ? 1 : 0;
            assertNear(before, ZxTensor.of(g), g);
        });
        assertTrue(applied[0] > 0, "the rule was never applied");
    }

    static void assertNear(Tensor expected, Tensor value, ZxGraph g) {
        assertEquals(expected.dom(), value.dom());
        assertEquals(expected.cod(), value.cod());
        double distance = expected.numbers().distance(value.numbers());
        assertTrue(distance <= 1e-9 * Math.max(1, expected.numbers().largest()),
                () -> "%s%nis not%n%s%nof %s, scalar %s".formatted(value, expected, g, g.scalar()));
    }

    private static boolean at(ZxGraph g, ZxRule rule) {
        return IntStream.of(g.vertices()).anyMatch(v -> rule.apply(g, v));
    }

    private ZxGraph coloured(RandomGenerator random) { return RandomGraphs.spiders(7, 2, 2, random); }

    private ZxGraph hadamards(RandomGenerator random) { return RandomGraphs.graphLike(7, 1, 2, random); }

    private ZxGraph sparse(RandomGenerator random) {
        ZxGraph g = ZxGraph.empty();
        int in = g.add(Kind.BOUNDARY), out = g.add(Kind.BOUNDARY);
        int first = g.add(Kind.Z, RandomGraphs.phase(random)), last = first;
        g.connect(in, first, random.nextBoolean());
        for (int k = 0; k < 7; k++) {
            int v = g.add(Kind.Z, RandomGraphs.phase(random));
            g.connect(random.nextInt(3) == 0 ? first : last, v, random.nextInt(4) > 0);
            last = v;
        }
        g.connect(last, out, random.nextBoolean());
        g.setInputs(in);
        g.setOutputs(out);
        return g;
    }

    private ZxGraph pale(RandomGenerator random) {
        ZxGraph g = RandomGraphs.spiders(6, 2, 2, random);
        for (int v : g.vertices()) {
            if (g.kind(v).isSpider() && random.nextInt(3) > 0) {
                g.clearPhase(v);
            }
        }
        return g;
    }

    private static void gadget(ZxGraph g, boolean half, Phase phase, int... targets) {
        int hub = g.add(Kind.Z, half ? Phase.of(1, 2) : Phase.ZERO), leaf = g.add(Kind.Z, phase);
        g.connect(hub, leaf, true);
        for (int t : targets) {
            g.connect(hub, t, true);
        }
    }

    private ZxGraph gadgets(RandomGenerator random) {
        ZxGraph g = RandomGraphs.graphLike(4, 1, 1, random);
        for (int k = 0; k < 3; k++) {
            int[] targets = random.nextBoolean() ? new int[] {0, 1, 2} : new int[] {random.nextInt(3)};
            gadget(g, random.nextBoolean(), RandomGraphs.phase(random), targets);
        }
        return g;
    }

    private ZxGraph twins(RandomGenerator random) {
        ZxGraph g = RandomGraphs.graphLike(4, 1, 1, random);
        Phase alpha = Phase.of(random.nextInt(1, 8), 9), half = Phase.of(1, 2);
        boolean joined = random.nextBoolean();
        Phase beta = random.nextBoolean() ? alpha.plus(half) : joined ? alpha.negate() : half.plus(alpha.negate());
        int v = g.add(Kind.Z, alpha), u = g.add(Kind.Z, beta);
        for (int t = 0; t < 3; t++) {
            g.connect(v, t, true);
            g.connect(u, t, true);
        }
        if (joined) {
            g.connect(u, v, true);
        }
        return g;
    }

    private ZxGraph nest(RandomGenerator random) {
        ZxGraph g = RandomGraphs.graphLike(4, 1, 1, random);
        for (int mask = 1; mask < 16; mask++) {
            int of = mask;
            int[] targets = IntStream.range(0, 4).filter(t -> (of >> t & 1) == 1).toArray();
            if (targets.length > 1 && random.nextInt(5) > 0) {
                gadget(g, false, Phase.of(2 * random.nextInt(4) + 1, 8), targets);
            }
        }
        return g;
    }
}
