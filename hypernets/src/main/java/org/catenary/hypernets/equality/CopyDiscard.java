package org.catenary.hypernets.equality;

import java.util.Optional;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.hypernets.net.Wiring;

/// Copy–discard categories, with traces or without: two diagrams are equal exactly when their nets, in which copies are
/// wires with several consumers, are isomorphic.
///
/// Fritz and Liang, *Free gs-monoidal categories and free Markov categories*, Appl. Categ. Structures 31 (2023). With traces,
/// Hasegawa, *Recursion from cyclic sharing*, TLCA 1997: such nets are his cyclic sharing graphs.
final class CopyDiscard implements Procedure {

    @Override public Theory decides() { return Theory.COPY_DISCARD.union(Theory.TRACED); }

    @Override public boolean suits(Theory theory) { return theory.contains(Structure.COPY) && decides().contains(theory); }

    @Override public String words() { return "isomorphism of nets whose wires branch"; }

    @Override public Verdict decide(Diagram f, Diagram g) {
        return Nets.compare(f, g, Wiring.of(f.theory().union(g.theory())));
    }

    @Override public Optional<Normal> normal() { return Nets.normal(f -> Wiring.of(f.theory().union(Theory.COPY_DISCARD))); }
}
