package org.catenary.diagrams.category;

/// A hypergraph category: every object carries a special commutative Frobenius algebra, coherently with the tensor.
///
/// Laws: spiders that touch fuse, `spider(x, 1, 1) = id(x)`, legs may be permuted, and the spider of `x ⊗ y` is the
/// spiders of `x` and `y` interleaved. Spiders are special, not extra-special: `spider(x, 0, 0)` need not be the identity.
///
/// Its spiders copy and merge; neither need be natural, so it is no Markov category.
///
/// Fong and Spivak, *Hypergraph categories* (2019), arXiv:1806.08304.
public interface Hypergraph<O, A extends Arrow<O, A>> extends CopyDiscard<O, A>, Merging<O, A> {

    /// {@return the spider of an object with `in` legs above and `out` below, `x^in → x^out`}
    /// @throws IllegalArgumentException if a number of legs is negative
    A spider(O x, int in, int out);

    @Override default A copy(O x, int n) { return spider(x, 1, n); }

    @Override default A merge(O x, int n) { return spider(x, n, 1); }

    /// {@return the typed view of a target that has this structure}
    /// @throws MissingStructure if the target lacks it
    @SuppressWarnings("unchecked")
    static <O, A extends Arrow<O, A>> Hypergraph<O, A> in(Monoidal<O, A> target) {
        return (Hypergraph<O, A>) Structure.SPIDER.required(target);
    }
}
