package org.catenary.hypernets.equality;

import java.util.Optional;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.hypernets.net.Wiring;

/// Hypergraph categories: two diagrams are equal exactly when their Frobenius nets are isomorphic.
///
/// Each object is its own dual, by the cup that is the spider with two legs above and none below. Phases are labels on the
/// wires, where those that meet have been added up.
///
/// Bonchi, Gadducci, Kissinger, Sobociński and Zanasi, *String diagram rewrite theory I*, J. ACM 69 (2022),
/// arXiv:2012.01847.
final class Hypergraph implements Procedure {

    @Override public Theory decides() { return Theory.PHASED; }

    @Override public boolean suits(Theory theory) { return theory.contains(Structure.SPIDER) && decides().contains(theory); }

    @Override public String words() { return "isomorphism of Frobenius nets"; }

    @Override public Verdict decide(Diagram f, Diagram g) { return Nets.compare(f, g, Wiring.FROBENIUS); }

    /// The boxes side by side between two rows of spiders, in canonical order, and wires that turn where the type winds.
    @Override public Optional<Normal> normal() { return Optional.of(FrobeniusForm.SPIDERS::of); }
}
