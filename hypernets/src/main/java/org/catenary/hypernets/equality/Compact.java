package org.catenary.hypernets.equality;

import java.util.Optional;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.hypernets.net.Wiring;

/// Compact closed categories: two diagrams are equal exactly when their nets in Frobenius wiring are isomorphic.
///
/// Without spiders each wire of such a net has two ends, or none where it is a circle. Which of the two is the plain one is
/// told by the boxes and the boundary where it ends, and the circles of an object and of its dual are the same scalar; so
/// nothing is lost when windings are forgotten.
///
/// The normal form is [the canonical net][FrobeniusForm] read without spiders: boxes in one row, caps above, cups below.
///
/// Kelly and Laplaza, *Coherence for compact closed categories*, J. Pure Appl. Algebra 19 (1980).
final class Compact implements Procedure {

    @Override public Theory decides() { return Theory.COMPACT; }

    @Override public boolean suits(Theory theory) { return theory.contains(Structure.SWAP) && decides().contains(theory); }

    @Override public String words() { return "isomorphism of nets, wires bending both ways"; }

    @Override public Verdict decide(Diagram f, Diagram g) { return Nets.compare(f, g, Wiring.FROBENIUS); }

    @Override public Optional<Normal> normal() { return Optional.of(new Bending(FrobeniusForm.BENDS::of)); }
}
