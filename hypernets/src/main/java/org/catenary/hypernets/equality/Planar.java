package org.catenary.hypernets.equality;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.diagrams.normal.Isotopy;
import org.catenary.diagrams.normal.PlanarForm;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.hypernets.isomorphism.Isomorphism;
import org.catenary.hypernets.net.Wiring;
import org.catenary.hypernets.translate.Translation;

/// Monoidal categories: interchange alone, decided on the map of a diagram in the plane.
final class Planar implements Procedure {

    @Override public Theory decides() { return Theory.MONOIDAL; }

    @Override public String words() { return "planar isotopy"; }

    @Override public Verdict decide(Diagram f, Diagram g) {
        return switch (Isotopy.between(f, g)) {
            case Isotopy.Found found -> new Verdict.Equal(List.of(new Verdict.Match(f, g, Wiring.MONOGAMOUS,
                    isomorphism(f, g, found))));
            case Isotopy.Difference(String reason) -> new Verdict.Different(reason);
        };
    }

    /// The edges of a net without crossings are the layers of its diagram.
    private static Isomorphism isomorphism(Diagram f, Diagram g, Isotopy.Found found) {
        return Isomorphism.ofEdges(Translation.net(f, Wiring.MONOGAMOUS), Translation.net(g, Wiring.MONOGAMOUS),
                IntStream.range(0, found.layers()).map(found::layer).toArray());
    }

    @Override public Optional<Normal> normal() {
        return Optional.of(new Normal() {
            @Override public Diagram form(Diagram diagram) { return PlanarForm.of(diagram); }

            @Override public Stream<Diagram> steps(Diagram diagram) { return PlanarForm.steps(diagram); }
        });
    }
}
