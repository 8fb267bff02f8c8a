package org.catenary.autodiff.smooth;

/// The boxes of this package: maps, sums, numbers.
public sealed interface SmoothBox extends Computed permits Smooth, Sum, Constant {}
