package org.catenary.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.equality.Equality;
import org.catenary.hypernets.equality.Verdict;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Long diagrams compared with themselves in another order of boxes.
///
/// Boxes of two wires stand anywhere on 64 wires; the other diagram takes them in a random order in which each box still
/// comes after those above it. In the plane, rings float below the boxes of every tenth place.
@Suite("diagrams")
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 5)
@Measurement(iterations = 5)
public class Comparing {

    private static final int BOXES = 1_000_000;
    private static final int PLANAR_BOXES = 100_000;
    private static final int WIRES = 64;
    private static final Ty X = Ty.of("x");
    private static final Box F = Box.of("f", X.power(2), X.power(2));
    private static final Diagram RING = Box.of("c", Ty.unit(), X.power(2)).then(Box.of("e", X.power(2), Ty.unit()));

    private Diagram left = Diagram.id();
    private Diagram right = Diagram.id();
    private Diagram planarLeft = Diagram.id();
    private Diagram planarRight = Diagram.id();

    @Setup
    public void build() {
        var random = new Random(1);
        int[] places = random.ints(BOXES, 0, WIRES - 1).toArray();
        left = placed(places, false);
        right = placed(reordered(places, random), false);
        int[] few = random.ints(PLANAR_BOXES, 0, WIRES - 1).toArray();
        planarLeft = placed(few, true);
        planarRight = placed(reordered(few, random), true);
    }

    /// The boxes one after the other, where rings are wanted each of a tenth place with one between its outputs.
    private static Diagram placed(int[] places, boolean rings) {
        Diagram diagram = Diagram.id(X.power(WIRES));
        for (int place : places) {
            diagram = diagram.thenAt(place, F);
            if (rings && place % 10 == 0) {
                diagram = diagram.thenAt(place + 1, RING);
            }
        }
        return diagram;
    }

    /// Repeatedly a random box none of whose wires another box takes first.
    private static int[] reordered(int[] places, Random random) {
        int n = places.length;
        int[] last = new int[WIRES], above = new int[n];
        List<List<Integer>> below = new ArrayList<>();
        Arrays.fill(last, -1);
        var ready = new ArrayList<Integer>();
        for (int k = 0; k < n; k++) {
            below.add(new ArrayList<>(2));
            for (int wire = places[k]; wire < places[k] + 2; wire++) {
                if (last[wire] >= 0) {
                    below.get(last[wire]).add(k);
                    above[k]++;
                }
                last[wire] = k;
            }
            if (above[k] == 0) {
                ready.add(k);
            }
        }
        var reordered = new int[n];
        for (int i = 0; i < n; i++) {
            int chosen = random.nextInt(ready.size()), k = ready.get(chosen);
            ready.set(chosen, ready.getLast());
            ready.removeLast();
            reordered[i] = places[k];
            for (int next : below.get(k)) {
                if (--above[next] == 0) {
                    ready.add(next);
                }
            }
        }
        return reordered;
    }

    @Benchmark
    @Work(value = "boxes on 64 wires, reordered, equal in symmetric categories", size = BOXES, target = 3)
    public Verdict symmetric() { return decided(Theory.SYMMETRIC, left, right); }

    @Benchmark
    @Work(value = "boxes on 64 wires, reordered, equal in compact categories", size = BOXES, target = 3)
    public Verdict compact() { return decided(Theory.COMPACT, left, right); }

    @Benchmark
    @Work(value = "boxes on 64 wires and rings, reordered, equal in the plane", size = PLANAR_BOXES, target = 1)
    public Verdict planar() { return decided(Theory.MONOIDAL, planarLeft, planarRight); }

    private static Verdict decided(Theory theory, Diagram f, Diagram g) {
        Verdict verdict = Equality.in(theory).decide(f, g);
        if (!verdict.isEqual()) {
            throw new AssertionError(verdict);
        }
        return verdict;
    }
}
