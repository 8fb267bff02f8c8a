package org.catenary.hypernets.equality;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.hypernets.isomorphism.CanonicalForm;
import org.catenary.hypernets.isomorphism.Difference;
import org.catenary.hypernets.isomorphism.Isomorphism;
import org.catenary.hypernets.isomorphism.Undecided;
import org.catenary.hypernets.net.Wiring;
import org.catenary.hypernets.translate.Translation;

/// The verdict that the nets of two diagrams give.
final class Nets {

    private Nets() {}

    static Verdict compare(Diagram left, Diagram right, Wiring wiring) {
        Diagram f = wiring == Wiring.FROBENIUS ? Wound.told(left) : left, g = wiring == Wiring.FROBENIUS ? Wound.told(right) : right;
        return switch (Isomorphism.between(Translation.net(f, wiring), Translation.net(g, wiring))) {
            case Isomorphism isomorphism -> new Verdict.Equal(List.of(new Verdict.Match(f, g, wiring, isomorphism)));
            case Difference(String reason) -> new Verdict.Different(reason);
            case Undecided(long tries) -> new Verdict.Unknown("%d pairs of edges were tried".formatted(tries));
        };
    }

    /// {@return the verdict on diagrams that are known to be equal, with the isomorphism of their nets where it is found}
    static Verdict equal(Diagram f, Diagram g, Wiring wiring) {
        Verdict verdict = compare(f, g, wiring);
        return verdict.isEqual() ? verdict : new Verdict.Equal(List.of());
    }

    /// {@return the diagram of the canonical net, the same for all diagrams whose nets are isomorphic}
    /// @throws NoNormalForm if it was not found
    static Diagram canonical(Diagram diagram, Wiring wiring) {
        return switch (CanonicalForm.of(Translation.net(diagram, wiring))) {
            case CanonicalForm form -> Translation.diagram(form.net(), diagram.dom(), diagram.cod());
            case Undecided(long tries) -> throw new NoNormalForm(diagram, tries);
        };
    }

    /// {@return the normal form of theories whose diagrams are equal exactly when their nets in a wiring are isomorphic}
    static Optional<Procedure.Normal> normal(Function<Diagram, Wiring> wiring) {
        return Optional.of(diagram -> canonical(diagram, wiring.apply(diagram)));
    }
}
