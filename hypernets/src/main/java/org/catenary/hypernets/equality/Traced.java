package org.catenary.hypernets.equality;

import java.util.Optional;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.hypernets.net.Wiring;

/// Traced symmetric monoidal categories: two diagrams are equal exactly when their traced nets are isomorphic.
///
/// Hasegawa, Hofmann and Plotkin, *Finite dimensional vector spaces are complete for traced symmetric monoidal categories*
/// (2008).
final class Traced implements Procedure {

    @Override public Theory decides() { return Theory.TRACED; }

    @Override public boolean suits(Theory theory) { return theory.contains(Structure.SWAP) && decides().contains(theory); }

    @Override public String words() { return "isomorphism of traced nets"; }

    @Override public Verdict decide(Diagram f, Diagram g) { return Nets.compare(f, g, Wiring.TRACED); }

    @Override public Optional<Normal> normal() { return Nets.normal(_ -> Wiring.TRACED); }
}
