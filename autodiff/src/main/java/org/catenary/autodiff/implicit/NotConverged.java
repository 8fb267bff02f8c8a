package org.catenary.autodiff.implicit;

import java.util.Locale;
import org.catenary.diagrams.category.Mistake;

/// A solver stopped before it was near enough: what it solved, how far it is off, after how many iterations.
public final class NotConverged extends Mistake {

    private final double residual;
    private final int iterations;

    NotConverged(String what, String reason, double residual, int iterations) {
        super("%s is not solved: %s after %d %s, residual %s".formatted(brief(what), reason, iterations, iterations == 1 ? "iteration" : "iterations",
                String.format(Locale.ROOT, "%.3g", residual)));
        this.residual = residual;
        this.iterations = iterations;
    }

    /// {@return the length of what should be zero}
    public double residual() { return residual; }

    /// {@return how many iterations were made}
    public int iterations() { return iterations; }
}
