package org.catenary.hypernets.equality;

import java.util.Optional;
import org.catenary.diagrams.braid.Braid;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.normal.PivotalForm;
import org.catenary.diagrams.normal.PivotalIsotopy;
import org.catenary.diagrams.normal.Untraced;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.hypernets.net.Wiring;

/// Ribbon categories: braids are decided; of other tangles, those are equal that are so in the plane, crossings pushed up and
/// taken for boxes, and those differ whose nets differ or whose [brackets][Bracket] do.
///
/// Shum, *Tortile tensor categories*, J. Pure Appl. Algebra 93 (1994).
final class Ribbon implements Procedure {

    private static final int LIMIT = 2_000;

    private final Braided braided = new Braided();

    @Override public Theory decides() { return Theory.RIBBON; }

    @Override public boolean suits(Theory theory) {
        return decides().contains(theory) && (theory.contains(Structure.BRAID) || theory.contains(Structure.TWIST));
    }

    @Override public String words() { return "the word problem of braids, planar isotopy, nets and brackets"; }

    @Override public Verdict decide(Diagram curledLeft, Diagram curledRight) {
        Diagram f = Uncurled.WIRES.fold(curledLeft), g = Uncurled.WIRES.fold(curledRight);
        if (Braid.is(f) && Braid.is(g)) {
            return braided.decide(f, g);
        }
        Wiring wiring = Wiring.of(f.theory().union(g.theory()));
        if (Nets.compare(f, g, wiring) instanceof Verdict.Different(String reason)) {
            return new Verdict.Different("even when wires cross in one plane, " + reason);
        }
        if (PivotalIsotopy.difference(pushed(f), pushed(g)).isEmpty()) {
            return Nets.equal(f, g, wiring);
        }
        var left = Bracket.of(f);
        var right = Bracket.of(g);
        return left.isPresent() && right.isPresent() && !left.equals(right) ? new Verdict.Different("the brackets differ")
                : new Verdict.Unknown("nothing decides equality of tangles here; tried: nets, planar isotopy with crossings as boxes"
                        + (left.isPresent() && right.isPresent() ? ", brackets" : ""));
    }

    /// Braids have theirs. A diagram without crossings and twists that hangs together lies in the plane in one way only, so it has
    /// that of a pivotal category; but equal ones with crossings are not looked through.
    @Override public Optional<Normal> normal() {
        return Optional.of(diagram -> {
            Diagram f = Uncurled.WIRES.fold(diagram);
            if (Braid.is(f)) {
                return Braid.of(f).normalForm();
            }
            if (f.theory().contains(Structure.BRAID) || f.theory().contains(Structure.TWIST)) {
                throw new NoNormalForm(diagram, "no form of tangles with crossings is known but of braids");
            }
            if (!PivotalForm.isConnected(f)) {
                throw new NoNormalForm(diagram, "parts of it that hang on nothing may pass wires, and no form of links is known");
            }
            return new Bending(PivotalForm::of).form(f);
        });
    }

    /// The diagram with crossings pushed up, and in normal form between bends, if there are few.
    private static Diagram pushed(Diagram diagram) {
        Diagram bent = Untraced.bent(diagram);
        Pushed pushed = Pushed.up(bent);
        return pushed.crossings() <= LIMIT ? pushed.normal() : bent;
    }
}
