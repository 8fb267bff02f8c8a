package org.catenary.functors.relation;

import java.util.Arrays;
import java.util.List;
import org.catenary.diagrams.category.Additive;
import org.catenary.diagrams.category.Compact;
import org.catenary.diagrams.category.Dagger;
import org.catenary.diagrams.category.Hypergraph;
import org.catenary.diagrams.category.NotAdjoint;
import org.catenary.diagrams.category.Structure;
import org.catenary.functors.tensor.Dim;

/// The category of finite sets and relations, with the product of sets as tensor: compact, with spiders; sums are unions.
///
/// Relations with the disjoint union as tensor are [matrices of truth values][org.catenary.functors.matrix.StarMatrices].
public enum Relations implements Compact<Dim, Relation>, Hypergraph<Dim, Relation>, Dagger<Dim, Relation>,
        Additive<Dim, Relation> {
    /// The one instance.
    CATEGORY;

    @Override public Dim unit() { return Dim.unit(); }

    @Override public Dim tensor(Dim x, Dim y) { return x.tensor(y); }

    @Override public Dim dual(Dim x) { return x.dual(); }

    @Override public Relation id(Dim x) { return Relation.where(x, x, (i, j) -> i == j); }

    @Override public Relation swap(Dim x, Dim y) { return permute(List.of(x, y), new int[]{1, 0}); }

    @Override public Relation permute(List<Dim> objects, int[] order) {
        Dim dom = tensorObjects(objects), cod = tensorObjects(Arrays.stream(order).mapToObj(objects::get).toList());
        var sizes = objects.stream().mapToInt(x -> Math.toIntExact(x.product())).toArray();
        return Relation.graph(dom, cod, permuted(sizes, order));
    }

    /// The number of each element after its places are permuted.
    private static int[] permuted(int[] sizes, int[] order) {
        int all = Arrays.stream(sizes).reduce(1, Math::multiplyExact);
        var numbers = new int[all];
        var digits = new int[sizes.length];
        for (int element = 0; element < all; element++) {
            int rest = element;
            for (int k = sizes.length - 1; k >= 0; k--) {
                digits[k] = rest % sizes[k];
                rest /= sizes[k];
            }
            for (int k : order) {
                numbers[element] = numbers[element] * sizes[k] + digits[k];
            }
        }
        return numbers;
    }

    @Override public Relation cup(Dim x, Dim y) { return cap(x, y, Structure.CUP).dagger(); }

    @Override public Relation cap(Dim x, Dim y) { return cap(x, y, Structure.CAP); }

    private Relation cap(Dim x, Dim y, Structure structure) {
        if (!y.equals(x.dual())) {
            throw new NotAdjoint(structure, x, y);
        }
        int size = Math.toIntExact(x.product());
        int[] mirrored = mirrored(x);
        return Relation.where(Dim.unit(), x.tensor(y), (_, pair) -> mirrored[pair / size] == pair % size);
    }

    /// The number of each element in the dual, whose places are in reverse order.
    private static int[] mirrored(Dim x) {
        var reverse = new int[x.axes()];
        Arrays.setAll(reverse, k -> reverse.length - 1 - k);
        return permuted(x.sizes(), reverse);
    }

    @Override public Relation rotateRight(Relation f) {
        int[] from = mirrored(f.dom()), to = mirrored(f.cod());
        return f.renumbered(f.cod().dual(), f.dom().dual(), (_, j) -> to[j], (i, _) -> from[i]);
    }

    @Override public Relation rotateLeft(Relation f) { return rotateRight(f); }

    @Override public Relation dagger(Relation f) { return f.dagger(); }

    @Override public Relation spider(Dim x, int in, int out) {
        int size = Math.toIntExact(x.product());
        Dim dom = x.power(in), cod = x.power(out);
        int above = repunit(size, in), below = repunit(size, out);
        return size == 1 || in + out == 0 ? Relation.where(dom, cod, (_, _) -> true)
                : Relation.where(dom, cod, (i, j) -> (in == 0 || i % above == 0) && (out == 0 || j % below == 0)
                        && (in == 0 || out == 0 || i / above == j / below));
    }

    /// The number whose digits are all 1: its multiples by a digit are the elements with equal places.
    private static int repunit(int base, int digits) {
        int number = 0;
        for (int k = 0; k < digits; k++) {
            number = Math.addExact(Math.multiplyExact(number, base), 1);
        }
        return number;
    }

    @Override public Relation zero(Dim x, Dim y) { return Relation.of(x, y, List.of()); }

    @Override public Relation plus(Relation f, Relation g) { return f.union(g); }

    @Override public String toString() { return "the category of finite sets and relations"; }
}
