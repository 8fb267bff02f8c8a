package org.catenary.hypernets.equality;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.catenary.diagrams.braid.Braid;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.normal.Isotopy;
import org.catenary.diagrams.normal.PlanarForm;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.hypernets.net.Wiring;

/// Braided and balanced categories: the word problem of braids, decided where boxes let crossings be [pushed][Pushed] past
/// all of them.
///
/// Where every box has one output, crossings and twists go up: what is left is a braid on the inputs and trees of boxes below,
/// and both are the same for equal diagrams, since the braided operad of such boxes is free. Where every box has one input they
/// go down. Otherwise diagrams differ where their nets do, or their braids when boxes of as many outputs as inputs are taken
/// for wires, and are equal where they are so in the plane once crossings are pushed as far as they go.
///
/// Joyal and Street, *Braided tensor categories*, Adv. Math. 102 (1993), sections 2 and 6.
final class Braided implements Procedure {

    private static final int LIMIT = 5_000;

    @Override public Theory decides() { return Theory.BALANCED; }

    @Override public boolean suits(Theory theory) {
        return (theory.contains(Structure.BRAID) || theory.contains(Structure.TWIST)) && decides().contains(theory)
                && !theory.contains(Structure.SWAP);
    }

    @Override public String words() { return "the word problem of braids"; }

    @Override public Verdict decide(Diagram f, Diagram g) {
        if (Braid.is(f) && Braid.is(g)) {
            return Braid.of(f).difference(Braid.of(g)).<Verdict>map(Verdict.Different::new)
                    .orElseGet(() -> Nets.equal(f, g, Wiring.MONOGAMOUS));
        }
        Verdict nets = Nets.compare(f, g, Wiring.MONOGAMOUS);
        return nets instanceof Verdict.Different ? nets : withBoxes(f, g, nets);
    }

    private Verdict withBoxes(Diagram f, Diagram g, Verdict nets) {
        var up = pushed(f, g, nets).or(() -> pushed(f.dagger(), g.dagger(), nets));
        if (up.isPresent()) {
            return up.get();
        }
        var erased = Erased.difference(f, g);
        if (erased.isPresent()) {
            return new Verdict.Different("boxes taken for wires, " + erased.get());
        }
        return f.size() + g.size() <= LIMIT && arePlanar(f, g) ? equal(nets)
                : new Verdict.Unknown("boxes of several inputs and outputs hold the braids; tried: nets, braids without boxes, "
                        + "planar isotopy with crossings pushed up and down");
    }

    private boolean arePlanar(Diagram f, Diagram g) { return pushedArePlanar(f, g) || pushedArePlanar(f.dagger(), g.dagger()); }

    private boolean pushedArePlanar(Diagram f, Diagram g) {
        Pushed left = Pushed.up(f), right = Pushed.up(g);
        return left.crossings() + right.crossings() <= LIMIT && Isotopy.between(left.normal(), right.normal()) instanceof Isotopy.Found;
    }

    /// The match of the nets, where one was found.
    private static Verdict equal(Verdict nets) { return nets.isEqual() ? nets : new Verdict.Equal(List.of()); }

    /// The verdict where crossings can be pushed above all boxes of both.
    private Optional<Verdict> pushed(Diagram f, Diagram g, Verdict nets) {
        if (!Pushed.isFree(f) || !Pushed.isFree(g)) {
            return Optional.empty();
        }
        Pushed left = Pushed.up(f), right = Pushed.up(g);
        if (left.first().isEmpty() || right.first().isEmpty()) {
            return Optional.of(new Verdict.Unknown("pushed past the boxes, there are more than %d crossings".formatted(Pushed.LIMIT)));
        }
        Pushed.Part here = left.first().get(), there = right.first().get();
        if (!here.boxes().dom().equals(there.boxes().dom())) {
            return Optional.of(new Verdict.Different("above the boxes the strands end as %s on the left, as %s on the right"
                    .formatted(here.boxes().dom(), there.boxes().dom())));
        }
        return Optional.of(switch (Isotopy.between(here.boxes(), there.boxes())) {
            case Isotopy.Found _ -> Braid.of(here.braid()).difference(Braid.of(there.braid())).<Verdict>map(reason ->
                    new Verdict.Different("above the boxes, " + reason)).orElseGet(() -> equal(nets));
            case Isotopy.Difference(String reason) -> new Verdict.Different("below the crossings, " + reason);
        });
    }

    @Override public Optional<Normal> normal() {
        return Optional.of(new Normal() {
            @Override public Diagram form(Diagram diagram) {
                Pushed pushed = Pushed.up(diagram);
                if (!Pushed.isFree(diagram) || pushed.first().isEmpty()) {
                    throw new NoNormalForm(diagram, pushed.first().isEmpty()
                            ? "pushed past the boxes, there are more than %d crossings".formatted(Pushed.LIMIT)
                            : "a box that gives other than one wire holds the crossings above it; no form of such diagrams is known");
                }
                Pushed.Part part = pushed.first().get();
                return Braid.of(part.braid()).normalForm().then(PlanarForm.of(part.boxes()));
            }

            @Override public Stream<Diagram> steps(Diagram diagram) {
                Diagram form = form(diagram);
                if (Braid.is(diagram)) {
                    return Stream.concat(Stream.of(diagram), Braid.of(diagram).steps());
                }
                Pushed.Part part = Pushed.up(diagram).first().orElseThrow();
                return Stream.of(Stream.of(diagram), Braid.of(part.braid()).steps().map(step -> step.then(part.boxes())),
                        Stream.of(form)).flatMap(steps -> steps);
            }
        });
    }
}
