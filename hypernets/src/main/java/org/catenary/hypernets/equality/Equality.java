package org.catenary.hypernets.equality;

import org.catenary.diagrams.syntax.Diagram;
import org.catenary.hypernets.isomorphism.Difference;
import org.catenary.hypernets.isomorphism.Isomorphism;
import org.catenary.hypernets.isomorphism.Undecided;
import org.catenary.hypernets.net.Wiring;
import org.catenary.hypernets.translate.Translation;

/// The equations of a theory, as what decides whether two diagrams are equal by them.
public enum Equality {
    /// Interchange and the laws of crossings; cups, caps, spiders and turned boxes are generators like any other.
    SYMMETRIC(Wiring.MONOGAMOUS),
    /// All these, the snake equations, the laws of spiders, and each object its own dual: what is decided in any compact
    /// or hypergraph category.
    HYPERGRAPH(Wiring.FROBENIUS);

    private final Wiring wiring;

    Equality(Wiring wiring) { this.wiring = wiring; }

    /// {@return whether two diagrams are equal, with the isomorphism of their nets or the first difference}
    public Verdict compare(Diagram f, Diagram g) {
        if (!f.dom().equals(g.dom()) || !f.cod().equals(g.cod())) {
            return new Verdict.Different("%s → %s on the left, %s → %s on the right".formatted(
                    f.dom(), f.cod(), g.dom(), g.cod()));
        }
        return switch (Isomorphism.between(Translation.net(f, wiring), Translation.net(g, wiring))) {
            case Isomorphism isomorphism -> new Verdict.Equal(isomorphism);
            case Difference(String reason) -> new Verdict.Different(reason);
            case Undecided(long tries) -> new Verdict.Unknown("%d pairs of edges were tried".formatted(tries));
        };
    }
}
