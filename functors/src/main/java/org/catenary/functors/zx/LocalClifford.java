package org.catenary.functors.zx;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Clifford gates on one qubit, up to a phase, by what they do to Pauli matrices: `P ↦ C† P C`, a signed permutation.
///
/// A Pauli matrix is a number: X is 1, Z is 2, Y is 3; a negative number is its negative.
final class LocalClifford {

    static final int X = 1;
    static final int Z = 2;
    static final int Y = 3;

    /// The images of X, Z and Y, at their numbers.
    private final int[] image = {0, X, Z, Y};

    /// {@return the image of a signed Pauli matrix}
    int image(int pauli) { return pauli < 0 ? -image[-pauli] : image[pauli]; }

    /// {@return the product without its phase `±i`; the two differ}
    static int third(int p, int q) { return p ^ q; }

    /// {@return 1 if `p·q = i·r`, -1 if `p·q = −i·r`}
    static int handed(int p, int q) {
        return p == X && q == Y || p == Y && q == Z || p == Z && q == X ? 1 : -1;
    }

    /// Hadamard's gate comes after.
    void thenH() {
        int x = image[X];
        image[X] = image[Z];
        image[Z] = x;
        image[Y] = -image[Y];
    }

    /// `diag(1, iᵏ)` comes after.
    void thenQuarters(int k) {
        for (int j = 0; j < (k & 3); j++) {
            int x = image[X];
            image[X] = -image[Y];
            image[Y] = x;
        }
    }

    /// A Pauli matrix comes before.
    void precedeByPauli(int p) {
        for (int q = 1; q <= 3; q++) {
            image[q] = Math.abs(image[q]) == p ? image[q] : -image[q];
        }
    }

    /// The quarter turns `k` about a Pauli matrix come before: `C ↦ C · R`, and `R† Q R = i P Q` for one that anticommutes.
    void precedeByQuarters(int p, int k) {
        for (int j = 0; j < (k & 3); j++) {
            for (int q = 1; q <= 3; q++) {
                int old = Math.abs(image[q]), sign = image[q] < 0 ? -1 : 1;
                if (old != p) {
                    image[q] = sign * -handed(p, old) * third(p, old);
                }
            }
        }
    }

    /// {@return the reverse}
    LocalClifford inverse() {
        var inverse = new LocalClifford();
        for (int q = 1; q <= 3; q++) {
            inverse.image[Math.abs(image[q])] = image[q] < 0 ? -q : q;
        }
        return inverse;
    }

    /// {@return one gate and then another: `(D C)† P (D C) = C† (D† P D) C`}
    static LocalClifford then(LocalClifford first, LocalClifford second) {
        var both = new LocalClifford();
        for (int q = 1; q <= 3; q++) {
            both.image[q] = first.image(second.image[q]);
        }
        return both;
    }

    /// {@return gates that make this one, in order: -1 for Hadamard's, else as many quarter turns about Z; at most three}
    int[] gates() { return SHORTEST.getOrDefault(key(image), new int[0]); }

    private static int key(int... image) { return 10 * (image[X] + 3) + image[Z] + 3; }

    /// The shortest words for all 24 gates.
    private static final Map<Integer, int[]> SHORTEST = words();

    private static Map<Integer, int[]> words() {
        var words = new TreeMap<Integer, int[]>();
        var todo = new ArrayDeque<int[]>(List.of(new int[0]));
        while (!todo.isEmpty()) {
            int[] word = todo.remove();
            var clifford = new LocalClifford();
            for (int step : word) {
                if (step < 0) {
                    clifford.thenH();
                } else {
                    clifford.thenQuarters(step);
                }
            }
            if (words.putIfAbsent(key(clifford.image), word) == null) {
                for (int step = -1; step < 4; step++) {
                    if (step != 0) {
                        int[] longer = Arrays.copyOf(word, word.length + 1);
                        longer[word.length] = step;
                        todo.add(longer);
                    }
                }
            }
        }
        return words;
    }

    boolean isIdentity() { return image[X] == X && image[Z] == Z; }
}
