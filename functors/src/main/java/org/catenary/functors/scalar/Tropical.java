package org.catenary.functors.scalar;

/// The tropical numbers: the best of two is their sum, and their product is the sum of doubles; matrices over them find
/// shortest or longest paths.
///
/// Zero is the worst number, which no sum with another improves: it absorbs the infinity of the other sign.
///
/// Simon, *Recognizable sets with multiplicities in the tropical semiring*, MFCS 1988.
public enum Tropical implements CommutativeRig<Double>, StarRig<Double> {
    /// The smaller of two is their sum.
    MIN_PLUS(Double.POSITIVE_INFINITY) {
        @Override public Double plus(Double x, Double y) { return Math.min(x, y); }
    },
    /// The larger of two is their sum.
    MAX_PLUS(Double.NEGATIVE_INFINITY) {
        @Override public Double plus(Double x, Double y) { return Math.max(x, y); }
    };

    private final double worst;

    Tropical(double worst) { this.worst = worst; }

    @Override public Double zero() { return worst; }

    @Override public Double one() { return 0.0; }

    @Override public Double times(Double x, Double y) { return x == worst || y == worst ? worst : x + y; }

    /// {@return 0, or the best number of all if going round pays}
    @Override public Double star(Double x) { return plus(x, 0.0) == 0 ? 0.0 : -worst; }

    /// {@return as in `the tropical numbers (min, +)`}
    @Override public String toString() { return "the tropical numbers (%s, +)".formatted(this == MIN_PLUS ? "min" : "max"); }
}
