package org.catenary.autodiff.compile;

/// A program cannot be compiled, or not within the limits; the reason.
final class TooLarge extends RuntimeException {
    TooLarge(String reason) { super(reason); }
}
