package org.catenary.hypernets.equality;

import java.util.Optional;
import org.catenary.diagrams.syntax.Diagram;

/// How large a diagram may be for its equality to be decided.
final class Size {

    /// The most cells that are gone through.
    static final long LIMIT = 100_000_000;

    private Size() {}

    /// {@return the verdict on diagrams that are too large, or nothing}
    static Optional<Verdict> of(Diagram f, Diagram g) {
        long cells = Math.max(f.size(), g.size());
        return cells <= LIMIT ? Optional.empty()
                : Optional.of(new Verdict.Unknown("more than %d boxes".formatted(LIMIT)));
    }
}
