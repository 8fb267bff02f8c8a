package org.catenary.hypernets.equality;

import java.util.ArrayList;
import java.util.List;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Theory;

/// A theory whose equality nothing decides here: the laws of theories with fewer structures are tried.
///
/// @param theory     the theory
/// @param procedures those that are known
record Attempts(Theory theory, List<Procedure> procedures) implements Procedure {

    /// What may be taken for generators without laws of their own: diagrams that are equal then are equal.
    private static final Theory GENERATORS = Theory.of(Structure.DAGGER, Structure.EXPONENTIAL, Structure.DELAY,
            Structure.FEEDBACK, Structure.HEAD);

    @Override public Theory decides() { return theory; }

    @Override public String words() { return "what is known of fewer structures"; }

    @Override public String formless() {
        if (theory.contains(Structure.EXPONENTIAL) && !theory.contains(Structure.SWAP)) {
            return "its diagrams are λ-terms whose variables keep their order, and forms of these are found where wires cross";
        }
        return theory.contains(Structure.FEEDBACK) ? "what runs through a feedback is not known to be decidable"
                : Procedure.super.formless();
    }

    @Override public Verdict decide(Diagram f, Diagram g) {
        var tried = new ArrayList<String>();
        for (Procedure procedure : procedures) {
            boolean special = procedure instanceof Natural || procedure instanceof Braided;
            Theory known = procedure.decides(), generators = special ? Theory.of(Structure.DAGGER) : GENERATORS;
            if (theory.contains(known) && known.union(generators).contains(f.theory().union(g.theory()))) {
                if (procedure.decide(f, g) instanceof Verdict.Equal equal) {
                    return equal;
                }
                tried.add(procedure.words());
            }
        }
        return new Verdict.Unknown("nothing decides equality in the theory %s; tried: %s".formatted(
                theory.name(), tried.isEmpty() ? "nothing" : String.join(", ", tried)));
    }
}
