package org.catenary.functors.zx;

/// What a vertex of a [ZX graph][ZxGraph] is.
public enum Kind {
    /// The end of an input or output.
    BOUNDARY,
    /// A spider in the computational basis, `|0…0⟩⟨0…0| + e^{2πiφ}|1…1⟩⟨1…1|`.
    Z,
    /// A spider in the basis of `|+⟩` and `|−⟩`: Hadamard's gate on every leg of a Z spider.
    X,
    /// An H-box: every entry is 1 but the last, which is a complex number.
    H;

    /// {@return whether it is a spider, with a phase}
    public boolean isSpider() { return this == Z || this == X; }
}
