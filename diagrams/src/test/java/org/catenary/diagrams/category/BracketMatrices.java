package org.catenary.diagrams.category;

import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;

/// A ribbon category of matrices that is not symmetric: wires carry two dimensions and bend and cross by the bracket,
/// `braid = A · id + A⁻¹ · (cup ; cap)`, modulo 65537 with `A = 3`.
///
/// Its arrows are the matrices that bends and crossings make; these alone commute with crossings.
///
/// Kauffman, *State models and the Jones polynomial*, Topology 26 (1987); *Knots and physics*, part I, section 9.
public enum BracketMatrices implements Ribbon<List<Integer>, FieldMatrix> {
    /// The one instance.
    MODULO_65537;

    /// A wire.
    public static final List<Integer> WIRE = List.of(2);

    private static final FieldMatrices ALL = FieldMatrices.MODULO_65537;
    private static final int A = 3;
    private static final int INVERSE = inverse(A);
    /// A square root of −1.
    private static final int I = 256;
    private static final FieldMatrix BEND = FieldMatrix.of(List.of(2, 2), List.of(), (i, _) ->
            i == 1 ? I * A : i == 2 ? FieldMatrix.PRIME - product(I, INVERSE) : 0);
    private static final FieldMatrix CROSSING = crossing(A, INVERSE);
    private static final FieldMatrix INVERSE_CROSSING = crossing(INVERSE, A);

    private static int product(long... factors) {
        return (int) LongStream.of(factors).reduce(1, (a, b) -> a * b % FieldMatrix.PRIME);
    }

    private static int inverse(int a) {
        int power = 1;
        for (int k = 0; k < FieldMatrix.PRIME - 2; k++) {
            power = product(power, a);
        }
        return power;
    }

    private static FieldMatrix crossing(int straight, int bent) {
        FieldMatrix turned = BEND.then(ALL.dagger(BEND));
        return FieldMatrix.of(List.of(2, 2), List.of(2, 2), (i, j) ->
                product(straight, i == j ? 1 : 0) + product(bent, turned.entry(i, j)));
    }

    @Override public FieldMatrix id(List<Integer> x) { return ALL.id(x); }

    @Override public List<Integer> unit() { return List.of(); }

    @Override public List<Integer> tensor(List<Integer> x, List<Integer> y) { return FieldMatrices.joined(x, y); }

    @Override public List<Integer> dual(List<Integer> x) { return x; }

    @Override public FieldMatrix cup(List<Integer> x, List<Integer> y) {
        if (!x.equals(y)) {
            throw new NotAdjoint(Structure.CUP, x, y);
        }
        FieldMatrix cup = id(List.of());
        for (int k = 0; k < x.size(); k++) {
            cup = id(WIRE).tensor(cup).tensor(id(WIRE)).then(BEND);
        }
        return cup;
    }

    @Override public FieldMatrix cap(List<Integer> x, List<Integer> y) { return ALL.dagger(cup(x, y)); }

    @Override public FieldMatrix braid(List<Integer> x, List<Integer> y) { return crossed(x.size(), y.size(), CROSSING); }

    @Override public FieldMatrix unbraid(List<Integer> x, List<Integer> y) {
        return crossed(x.size(), y.size(), INVERSE_CROSSING);
    }

    private FieldMatrix crossed(int m, int n, FieldMatrix crossing) {
        FieldMatrix braid = id(wires(m + n));
        for (int i = m - 1; i >= 0; i--) {
            for (int j = 0; j < n; j++) {
                braid = braid.then(id(wires(i + j)).tensor(crossing).tensor(id(wires(m + n - i - j - 2))));
            }
        }
        return braid;
    }

    /// {@return the object of so many wires}
    public static List<Integer> wires(int n) { return Collections.nCopies(n, 2); }

    @Override public FieldMatrix twist(List<Integer> x) { return twisted(x.size(), CROSSING, A); }

    @Override public FieldMatrix untwist(List<Integer> x) { return twisted(x.size(), INVERSE_CROSSING, INVERSE); }

    /// `−A³` for one wire.
    private FieldMatrix twisted(int n, FieldMatrix crossing, int a) {
        if (n == 0) {
            return id(List.of());
        }
        FieldMatrix one = FieldMatrix.of(WIRE, WIRE, (i, j) -> i == j ? FieldMatrix.PRIME - product(a, a, a) : 0);
        return crossed(1, n - 1, crossing).then(twisted(n - 1, crossing, a).tensor(one)).then(crossed(n - 1, 1, crossing));
    }

    @Override public String toString() { return "matrices of the bracket"; }
}
