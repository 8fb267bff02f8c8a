package org.catenary.hypernets.equality;

import java.util.Optional;
import java.util.stream.Stream;
import org.catenary.diagrams.normal.NormalForm;
import org.catenary.diagrams.normal.Snakes;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Theory;

/// Rigid categories: turned boxes are drawn with their wires bent, snakes are pulled straight, and planar isotopy decides.
///
/// A bend `x ⊗ xˡ` exists in no rigid category. Diagrams with such bends may be equal by laws that are not tried here, so no
/// difference is told of them.
final class Rigid implements Procedure {

    private final Planar planar = new Planar();

    @Override public Theory decides() { return Theory.RIGID; }

    @Override public String words() { return "removal of snakes and planar isotopy"; }

    @Override public Verdict decide(Diagram f, Diagram g) {
        if (Bent.length(f) + Bent.length(g) > Size.LIMIT) {
            return new Verdict.Unknown("boxes turned so far have more than %d bends".formatted(Size.LIMIT));
        }
        Verdict verdict = planar.decide(straight(f), straight(g));
        var pivotal = Bent.pivotal(f).or(() -> Bent.pivotal(g));
        return verdict instanceof Verdict.Different(String reason) && pivotal.isPresent()
                ? new Verdict.Unknown("%s is a bend of pivotal categories; tried removal of snakes and interchange: %s"
                        .formatted(pivotal.get().summary(), reason))
                : verdict;
    }

    private static Diagram straight(Diagram diagram) { return Snakes.remove(Bent.drawn(diagram)); }

    @Override public Optional<Normal> normal() {
        return Optional.of(new Normal() {
            @Override public Diagram form(Diagram diagram) { return NormalForm.rigid(Bent.drawn(diagram)); }

            @Override public Stream<Diagram> steps(Diagram diagram) { return NormalForm.rigidSteps(Bent.drawn(diagram)); }
        });
    }
}
