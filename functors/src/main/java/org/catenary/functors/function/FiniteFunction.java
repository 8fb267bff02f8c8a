package org.catenary.functors.function;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Arrow;
import org.catenary.diagrams.category.NotComposable;

/// A function between the finite sets `{0, …, dom − 1}` and `{0, …, cod − 1}`; its tensor is the disjoint union.
///
/// {@snippet class="org.catenary.functors.function.FiniteFunctionsTest" region="finite"}
public final class FiniteFunction implements Arrow<Integer, FiniteFunction> {

    private final int cod;
    private final int[] images;

    private FiniteFunction(int cod, int... images) {
        this.cod = cod;
        this.images = images;
    }

    /// {@return the function with these images}
    /// @throws IllegalArgumentException if one is not in the codomain
    public static FiniteFunction of(int cod, int... images) {
        for (int i = 0; i < images.length; i++) {
            if (images[i] < 0 || images[i] >= cod) {
                throw new IllegalArgumentException("%d ↦ %d in a function %d → %d".formatted(i, images[i], images.length, cod));
            }
        }
        return new FiniteFunction(cod, images.clone());
    }

    @Override public Integer dom() { return images.length; }

    @Override public Integer cod() { return cod; }

    /// {@return the image of an element}
    public int apply(int element) { return images[element]; }

    @Override public FiniteFunction then(FiniteFunction next) {
        NotComposable.check(this, next);
        return new FiniteFunction(next.cod, IntStream.of(images).map(next::apply).toArray());
    }

    @Override public FiniteFunction tensor(FiniteFunction other) {
        return new FiniteFunction(Math.addExact(cod, other.cod),
                IntStream.concat(IntStream.of(images), IntStream.of(other.images).map(i -> cod + i)).toArray());
    }

    /// {@return whether every element of the codomain is the image of one element and no more}
    public boolean isPermutation() { return images.length == cod && IntStream.of(images).distinct().count() == cod; }

    /// {@return the inverse of a permutation}
    /// @throws IllegalArgumentException if this is none
    public FiniteFunction inverse() {
        if (!isPermutation()) {
            throw new IllegalArgumentException(this + " has no inverse");
        }
        var inverse = new int[cod];
        for (int i = 0; i < cod; i++) {
            inverse[images[i]] = i;
        }
        return new FiniteFunction(cod, inverse);
    }

    @Override public boolean equals(Object object) {
        return object instanceof FiniteFunction other && cod == other.cod && Arrays.equals(images, other.images);
    }

    @Override public int hashCode() { return 31 * cod + Arrays.hashCode(images); }

    /// {@return the images and the type, as in `[1 0 1] : 3 → 2`}
    @Override public String toString() {
        return IntStream.of(images).mapToObj(Integer::toString)
                .collect(Collectors.joining(" ", "[", "] : %d → %d".formatted(images.length, cod)));
    }
}
