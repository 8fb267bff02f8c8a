package org.catenary.hypernets.equality;

import java.util.List;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.hypernets.isomorphism.Difference;
import org.catenary.hypernets.isomorphism.Isomorphism;
import org.catenary.hypernets.isomorphism.Undecided;
import org.catenary.hypernets.net.Wiring;
import org.catenary.hypernets.translate.Translation;

/// The verdict that the nets of two diagrams give.
final class Nets {

    private Nets() {}

    static Verdict compare(Diagram f, Diagram g, Wiring wiring) {
        return switch (Isomorphism.between(Translation.net(f, wiring), Translation.net(g, wiring))) {
            case Isomorphism isomorphism -> new Verdict.Equal(List.of(new Verdict.Match(f, g, isomorphism)));
            case Difference(String reason) -> new Verdict.Different(reason);
            case Undecided(long tries) -> new Verdict.Unknown("%d pairs of edges were tried".formatted(tries));
        };
    }

    /// {@return the verdict on diagrams that are known to be equal, with the isomorphism of their nets where it is found}
    static Verdict equal(Diagram f, Diagram g, Wiring wiring) {
        Verdict verdict = compare(f, g, wiring);
        return verdict.isEqual() ? verdict : new Verdict.Equal(List.of());
    }
}
