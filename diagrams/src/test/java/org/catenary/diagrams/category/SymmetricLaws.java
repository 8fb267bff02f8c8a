package org.catenary.diagrams.category;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The laws of a symmetric monoidal category.
public interface SymmetricLaws<O, A extends Arrow<O, A>> extends BalancedLaws<O, A> {

    private A swap(O x, O y) { return Symmetric.in(category()).swap(x, y); }

    private A id(O x) { return category().id(x); }

    /// `swap(x, y) ; swap(y, x) = id(x ⊗ y)`
    @Law default void crossingTwiceIsNotCrossing(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random), y = object(random);
        holds(seed, swap(x, y).then(swap(y, x)), id(category().tensor(x, y)));
    }

    /// `(f ⊗ g) ; swap = swap ; (g ⊗ f)`
    @Law default void swapIsNatural(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random), y = object(random), z = object(random), w = object(random);
        A f = arrow(x, y, random), g = arrow(z, w, random);
        holds(seed, f.tensor(g).then(swap(y, w)), swap(x, z).then(g.tensor(f)));
    }

    /// `swap(x, y ⊗ z) = swap(x, y) ⊗ z ; y ⊗ swap(x, z)` and `swap(x ⊗ y, z) = x ⊗ swap(y, z) ; swap(x, z) ⊗ y`
    @Law default void hexagons(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random), y = object(random), z = object(random);
        holds(seed, swap(x, category().tensor(y, z)), swap(x, y).tensor(id(z)).then(id(y).tensor(swap(x, z))));
        holds(seed, swap(category().tensor(x, y), z), id(x).tensor(swap(y, z)).then(swap(x, z).tensor(id(y))));
    }

    /// `braid(x, y) = swap(x, y) = unbraid(x, y)` and `twist(x) = id(x)`
    @Law default void crossingsLieInOnePlane(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random), y = object(random);
        holds(seed, Braided.in(category()).braid(x, y), swap(x, y));
        holds(seed, Braided.in(category()).unbraid(x, y), swap(x, y));
        holds(seed, Balanced.in(category()).twist(x), id(x));
    }

    /// `swap(x, I) = id(x) = swap(I, x)`
    @Law default void swapWithNothingIsNothing(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random);
        holds(seed, swap(x, category().unit()), id(x));
        holds(seed, swap(category().unit(), x), id(x));
    }

    /// `permute` is what swaps of neighbours make of it: `order` sorted by exchanges is the composite of these swaps.
    @Law default void permuteIsMadeOfSwaps(long seed) {
        var random = Seeded.Random.of(seed);
        List<O> objects = Stream.generate(() -> object(random)).limit(4).toList();
        List<Integer> order = shuffled(seed);
        A swaps = id(category().tensorObjects(objects));
        var now = new ArrayList<>(IntStream.range(0, 4).boxed().toList());
        for (int sorted = 0; sorted < 4; sorted++) {
            for (int k = 0; k < 3; k++) {
                if (order.indexOf(now.get(k)) > order.indexOf(now.get(k + 1))) {
                    O before = tensor(objects, now.subList(0, k)), after = tensor(objects, now.subList(k + 2, 4));
                    A swap = swap(objects.get(now.get(k)), objects.get(now.get(k + 1)));
                    swaps = swaps.then(id(before).tensor(swap).tensor(id(after)));
                    Collections.swap(now, k, k + 1);
                }
            }
        }
        int[] images = order.stream().mapToInt(Integer::intValue).toArray();
        holds(seed, Symmetric.in(category()).permute(objects, images), swaps);
    }

    private O tensor(List<O> objects, List<Integer> places) {
        return category().tensorObjects(places.stream().map(objects::get).toList());
    }

    private static List<Integer> shuffled(long seed) {
        var order = new ArrayList<>(IntStream.range(0, 4).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        return order;
    }
}
