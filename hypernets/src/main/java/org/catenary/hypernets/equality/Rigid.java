package org.catenary.hypernets.equality;

import java.util.Optional;
import java.util.stream.Stream;
import org.catenary.diagrams.normal.NormalForm;
import org.catenary.diagrams.normal.PivotalForm;
import org.catenary.diagrams.normal.Snakes;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Theory;

/// Rigid categories: turned boxes are drawn with their wires bent, snakes are pulled straight, and planar isotopy decides.
///
/// A bend `x ⊗ xˡ` exists in no rigid category: diagrams with such bends are compared as those of a [pivotal][Pivotal] one.
final class Rigid implements Procedure {

    private final Planar planar = new Planar();
    private final Pivotal pivotal = new Pivotal();

    @Override public Theory decides() { return Theory.RIGID; }

    @Override public String words() { return "removal of snakes and planar isotopy"; }

    @Override public Verdict decide(Diagram f, Diagram g) {
        if (Bent.length(f) + Bent.length(g) > Size.LIMIT) {
            return new Verdict.Unknown("boxes turned so far have more than %d bends".formatted(Size.LIMIT));
        }
        return Bent.pivotal(f).or(() -> Bent.pivotal(g)).isPresent() ? pivotal.decide(f, g)
                : planar.decide(straight(f), straight(g));
    }

    private static Diagram straight(Diagram diagram) { return Snakes.remove(Bent.drawn(diagram)); }

    @Override public Optional<Normal> normal() {
        Normal turning = new Bending(PivotalForm::of);
        return Optional.of(new Normal() {
            @Override public Diagram form(Diagram diagram) {
                return Bent.pivotal(diagram).isPresent() ? turning.form(diagram) : NormalForm.rigid(Bent.drawn(diagram));
            }

            @Override public Stream<Diagram> steps(Diagram diagram) {
                return Bent.pivotal(diagram).isPresent() ? turning.steps(diagram) : NormalForm.rigidSteps(Bent.drawn(diagram));
            }
        });
    }
}
