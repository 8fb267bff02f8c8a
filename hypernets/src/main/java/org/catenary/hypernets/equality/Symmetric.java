package org.catenary.hypernets.equality;

import java.util.Optional;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.hypernets.net.Wiring;

/// Symmetric monoidal categories: two diagrams are equal exactly when their monogamous nets are isomorphic.
final class Symmetric implements Procedure {

    @Override public Theory decides() { return Theory.SYMMETRIC; }

    @Override public boolean suits(Theory theory) { return theory.contains(Structure.SWAP) && decides().contains(theory); }

    @Override public String words() { return "isomorphism of monogamous nets"; }

    @Override public Verdict decide(Diagram f, Diagram g) { return Nets.compare(f, g, Wiring.MONOGAMOUS); }

    @Override public Optional<Normal> normal() { return Nets.normal(_ -> Wiring.MONOGAMOUS); }
}
