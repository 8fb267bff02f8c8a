package org.catenary.functors.relation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.stream.Collectors;
import org.catenary.diagrams.category.Arrow;
import org.catenary.diagrams.category.NotComposable;
import org.catenary.diagrams.category.WrongType;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.WrongShape;

/// A relation between finite sets; its tensor relates pairs, place by place.
///
/// The set of a [Dim] has as many elements as the product of its dimensions, numbered from 0, the last dimension fastest.
/// Rows are bits, 64 to a word: composition takes a 64th of the steps that truth values one by one would.
///
/// {@snippet class="org.catenary.functors.relation.RelationsTest" region="relations"}
public final class Relation implements Arrow<Dim, Relation> {

    private final Dim dom;
    private final Dim cod;
    private final int rows;
    private final int columns;
    private final int width;
    private final long[] bits;

    private Relation(Dim dom, Dim cod) {
        this.dom = dom;
        this.cod = cod;
        this.rows = size(dom);
        this.columns = size(cod);
        this.width = (columns + 63) >>> 6;
        long words = (long) rows * width;
        if (words > Integer.MAX_VALUE - 8) {
            throw new WrongShape("a relation %s → %s takes %d words, more than an array can hold".formatted(dom, cod, words));
        }
        this.bits = new long[(int) words];
    }

    private static int size(Dim dim) {
        if (dim.product() > Integer.MAX_VALUE) {
            throw new WrongShape("a set of %s elements".formatted(dim));
        }
        return (int) dim.product();
    }

    /// A pair of elements that are related.
    ///
    /// @param from an element of the domain
    /// @param to   an element of the codomain
    public record Pair(int from, int to) {
        /// {@return as in `0 ↦ 2`}
        @Override public String toString() { return from + " ↦ " + to; }
    }

    /// {@return the relation that holds of these pairs}
    /// @throws WrongShape if an element is not there
    public static Relation of(Dim dom, Dim cod, List<Pair> pairs) {
        var relation = new Relation(dom, cod);
        for (Pair pair : pairs) {
            if (pair.from < 0 || pair.from >= relation.rows || pair.to < 0 || pair.to >= relation.columns) {
                throw new WrongShape("%s in a relation %s → %s".formatted(pair, dom, cod));
            }
            relation.relate(pair.from, pair.to);
        }
        return relation;
    }

    /// {@return the graph of a function}
    /// @param image of each element of the domain
    /// @throws WrongShape if an image is not there, or their number is not that of the domain
    public static Relation graph(Dim dom, Dim cod, int... image) {
        if (image.length != size(dom)) {
            throw new WrongShape("%d images of the elements of %s".formatted(image.length, dom));
        }
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < image.length; i++) {
            pairs.add(new Pair(i, image[i]));
        }
        return of(dom, cod, pairs);
    }

    interface Test {
        boolean holds(int from, int to);
    }

    static Relation where(Dim dom, Dim cod, Test test) {
        var relation = new Relation(dom, cod);
        for (int i = 0; i < relation.rows; i++) {
            for (int j = 0; j < relation.columns; j++) {
                if (test.holds(i, j)) {
                    relation.relate(i, j);
                }
            }
        }
        return relation;
    }

    private void relate(int from, int to) { bits[from * width + (to >>> 6)] |= 1L << to; }

    @Override public Dim dom() { return dom; }

    @Override public Dim cod() { return cod; }

    /// {@return whether two elements are related}
    /// @throws IndexOutOfBoundsException if one is not there
    public boolean holds(int from, int to) {
        if (from < 0 || from >= rows || to < 0 || to >= columns) {
            throw new IndexOutOfBoundsException("%d ↦ %d in a relation %s → %s".formatted(from, to, dom, cod));
        }
        return (bits[from * width + (to >>> 6)] >>> to & 1) != 0;
    }

    /// {@return the pairs of related elements, in order}
    public List<Pair> pairs() {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                if (holds(i, j)) {
                    pairs.add(new Pair(i, j));
                }
            }
        }
        return pairs;
    }

    @Override public Relation then(Relation next) {
        NotComposable.check(this, next);
        var composite = new Relation(dom, next.cod);
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < columns; k++) {
                if (holds(i, k)) {
                    for (int w = 0; w < next.width; w++) {
                        composite.bits[i * next.width + w] |= next.bits[k * next.width + w];
                    }
                }
            }
        }
        return composite;
    }

    @Override public Relation tensor(Relation other) {
        var both = new Relation(dom.tensor(other.dom), cod.tensor(other.cod));
        for (Pair left : pairs()) {
            for (Pair right : other.pairs()) {
                both.relate(left.from * other.rows + right.from, left.to * other.columns + right.to);
            }
        }
        return both;
    }

    /// {@return the converse, `cod → dom`}
    public Relation dagger() { return where(cod, dom, (i, j) -> holds(j, i)); }

    /// {@return what holds in this or the other}
    /// @throws WrongType if the types differ
    public Relation union(Relation other) { return wordwise(other, (x, y) -> x | y); }

    /// {@return what holds in this and the other}
    /// @throws WrongType if the types differ
    public Relation intersection(Relation other) { return wordwise(other, (x, y) -> x & y); }

    /// {@return what holds in this but not in the other}
    /// @throws WrongType if the types differ
    public Relation without(Relation other) { return wordwise(other, (x, y) -> x & ~y); }

    /// {@return whether all that holds in this holds in the other}
    /// @throws WrongType if the types differ
    public boolean isWithin(Relation other) { return intersection(other).equals(this); }

    /// {@return whether each element is related to one element and no more}
    public boolean isFunction() {
        for (int i = 0; i < rows; i++) {
            int images = 0;
            for (int w = 0; w < width; w++) {
                images += Long.bitCount(bits[i * width + w]);
            }
            if (images != 1) {
                return false;
            }
        }
        return true;
    }

    private interface WordOperator {
        long apply(long x, long y);
    }

    private Relation wordwise(Relation other, WordOperator operator) {
        if (!dom.equals(other.dom) || !cod.equals(other.cod)) {
            throw new WrongType("the second relation", dom, cod, other.dom, other.cod);
        }
        var result = new Relation(dom, cod);
        for (int w = 0; w < bits.length; w++) {
            result.bits[w] = operator.apply(bits[w], other.bits[w]);
        }
        return result;
    }

    /// {@return this relation between sets whose elements are counted otherwise}
    Relation renumbered(Dim newDom, Dim newCod, IntBinaryOperator from, IntBinaryOperator to) {
        var moved = new Relation(newDom, newCod);
        for (Pair pair : pairs()) {
            moved.relate(from.applyAsInt(pair.from, pair.to), to.applyAsInt(pair.from, pair.to));
        }
        return moved;
    }

    @Override public boolean equals(Object object) {
        return object instanceof Relation other && dom.equals(other.dom) && cod.equals(other.cod) && Arrays.equals(bits, other.bits);
    }

    @Override public int hashCode() { return 31 * (31 * dom.hashCode() + cod.hashCode()) + Arrays.hashCode(bits); }

    /// {@return the pairs and the type, as in `{0 ↦ 1, 1 ↦ 0} : 2 → 2`}
    @Override public String toString() {
        return pairs().stream().map(Pair::toString).collect(Collectors.joining(", ", "{", "} : %s → %s".formatted(dom, cod)));
    }
}
