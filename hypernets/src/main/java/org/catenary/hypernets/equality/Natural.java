package org.catenary.hypernets.equality;

import java.util.Optional;
import java.util.stream.Stream;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.hypernets.isomorphism.Alphabet;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Wiring;
import org.catenary.hypernets.translate.Translation;

/// Markov and cartesian categories: what is only discarded is taken away, in cartesian ones what is made twice of the same is
/// made once, and then two diagrams are equal exactly when their left-monogamous nets are isomorphic.
///
/// In a Markov category `f ; discard = discard`, so boxes that reach no output vanish; nets without such boxes are the free
/// Markov category. In a cartesian one `f ; copy = copy ; (f ⊗ f)`, so each wire stands for a term over the inputs; when
/// equal terms are one wire, nets are equal exactly when their outputs are the same terms. Frames are boxes whose diagrams
/// are equal by the same laws.
///
/// Fritz and Liang, *Free gs-monoidal categories and free Markov categories*, Appl. Categ. Structures 31 (2023); Fox,
/// *Coalgebras and cartesian categories*, Comm. Algebra 4 (1976); Downey, Sethi and Tarjan, *Variations on the common
/// subexpression problem*, J. ACM 27 (1980).
enum Natural implements Procedure {
    /// Discarding is natural.
    MARKOV("removal of what is discarded and isomorphism of nets whose wires branch"),
    /// Discarding and copying are natural.
    CARTESIAN("removal of what is discarded, sharing of what is made twice and "
            + "isomorphism of nets whose wires branch");

    private final String words;

    Natural(String words) {
        this.words = words;
    }

    @Override public Theory decides() { return this == MARKOV ? Theory.MARKOV : Theory.CARTESIAN; }

    @Override public boolean suits(Theory of) {
        return of.contains(Structure.COPY) && of.contains(Structure.NATURAL_DISCARD)
                && of.contains(Structure.NATURAL_COPY) == (this == CARTESIAN) && decides().contains(of);
    }

    @Override public String words() { return words; }

    @Override public Verdict decide(Diagram f, Diagram g) {
        var alphabet = new Alphabet();
        return Nets.compare(smaller(f, alphabet), smaller(g, alphabet), Wiring.LEFT_MONOGAMOUS);
    }

    private Diagram smaller(Diagram diagram, Alphabet alphabet) {
        Hypernet net = net(diagram), smaller = new Shrinking(this == CARTESIAN, alphabet).of(net);
        return smaller == net ? diagram : Translation.diagram(smaller);
    }

    private static Hypernet net(Diagram diagram) { return Translation.net(diagram, Wiring.LEFT_MONOGAMOUS); }

    @Override public Optional<Normal> normal() {
        return Optional.of(new Normal() {
            @Override public Diagram form(Diagram diagram) {
                return Nets.canonical(smaller(diagram, new Alphabet()), Wiring.LEFT_MONOGAMOUS);
            }

            @Override public Stream<Diagram> steps(Diagram diagram) {
                Stream<Diagram> smaller = new Shrinking(Natural.this == CARTESIAN, new Alphabet()).steps(net(diagram))
                        .map(Translation::diagram);
                return Stream.of(Stream.of(diagram), smaller, Stream.generate(() -> form(diagram)).limit(1))
                        .flatMap(part -> part);
            }
        });
    }
}
