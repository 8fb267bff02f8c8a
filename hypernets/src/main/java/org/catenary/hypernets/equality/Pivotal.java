package org.catenary.hypernets.equality;

import java.util.Optional;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.normal.PivotalForm;
import org.catenary.diagrams.normal.PivotalIsotopy;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.hypernets.net.Wiring;

/// Pivotal categories: planar isotopy in which wires bend and boxes turn; a trace is a cap and a cup.
///
/// Windings are told modulo a full turn: `x` and the right adjoint of its right adjoint are one object up to a bent wire.
final class Pivotal implements Procedure {

    @Override public Theory decides() { return Theory.PIVOTAL; }

    @Override public boolean suits(Theory theory) {
        return decides().contains(theory) && theory.contains(Structure.CUP) && theory.contains(Structure.CAP);
    }

    @Override public String words() { return "planar isotopy, wires bending and boxes turning"; }

    @Override public Verdict decide(Diagram f, Diagram g) {
        return PivotalIsotopy.difference(f, g).<Verdict>map(Verdict.Different::new)
                .orElseGet(() -> Nets.equal(f, g, Wiring.of(f.theory().union(g.theory()))));
    }

    @Override public Optional<Normal> normal() { return Optional.of(new Bending(PivotalForm::of)); }
}
