package org.catenary.diagrams.category;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A symmetric monoidal category: wires may cross, and crossing twice is not crossing; which one is in front makes no
/// difference, nor does a twist.
///
/// Laws: `swap(x, y) ; swap(y, x) = id(x ⊗ y)`, the hexagons, and naturality, `(f ⊗ g) ; swap = swap ; (g ⊗ f)`.
public interface Symmetric<O, A extends Arrow<O, A>> extends Balanced<O, A> {

    /// {@return the crossing `x ⊗ y → y ⊗ x`}
    A swap(O x, O y);

    @Override default A braid(O x, O y) { return swap(x, y); }

    @Override default A unbraid(O x, O y) { return swap(x, y); }

    @Override default A twist(O x) { return id(x); }

    @Override default A untwist(O x) { return id(x); }

    /// {@return the typed view of a target that has this structure}
    /// @throws MissingStructure if the target lacks it
    @SuppressWarnings("unchecked")
    static <O, A extends Arrow<O, A>> Symmetric<O, A> in(Monoidal<O, A> target) {
        return (Symmetric<O, A>) Structure.SWAP.required(target);
    }

    /// {@return the arrow whose output `k` is its input `order[k]`, as a composite of swaps of neighbours}
    ///
    /// The default costs one tensor and composition for each swap, quadratic in the worst case; an instance that can
    /// permute at once overrides it.
    ///
    /// @param objects the inputs
    /// @param order   a permutation of `0 … objects.size() - 1`
    default A permute(List<O> objects, int[] order) {
        var now = new ArrayList<>(objects);
        var place = IntStream.range(0, objects.size()).mapToObj(i -> i).collect(Collectors.toCollection(ArrayList::new));
        A arrow = id(tensorObjects(objects));
        for (int k = 0; k < order.length; k++) {
            int from = place.indexOf(order[k]);
            if (from == k) {
                continue;
            }
            O before = tensorObjects(now.subList(0, k)), crossed = tensorObjects(now.subList(k, from)), x = now.get(from);
            O after = tensorObjects(now.subList(from + 1, now.size()));
            arrow = arrow.then(id(before).tensor(swap(crossed, x)).tensor(id(after)));
            Collections.rotate(now.subList(k, from + 1), 1);
            Collections.rotate(place.subList(k, from + 1), 1);
        }
        return arrow;
    }
}
