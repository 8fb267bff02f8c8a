package org.catenary.hypernets.equality;

import java.util.List;
import java.util.stream.Stream;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Theory;

/// The equality of diagrams by the laws of one theory.
///
/// {@snippet class="org.catenary.hypernets.FirstHypernet" region="equality"}
public final class Equality {

    /// The procedures, those for fewer structures first.
    private static final List<Procedure> PROCEDURES =
            List.of(new Planar(), new Rigid(), new Pivotal(), new Braided(), new Ribbon(), new Symmetric(), new Traced(), new Retimed(),
                    new Compact(), new CopyDiscard(), Natural.MARKOV, Natural.CARTESIAN, new Hypergraph(), Closed.SYMMETRIC,
                    Closed.CARTESIAN);

    private final Theory theory;
    private final Procedure procedure;

    private Equality(Theory theory, Procedure procedure) {
        this.theory = theory;
        this.procedure = procedure;
    }

    /// {@return the equality in a theory}
    ///
    /// [Theory#COPY_DISCARD], [Theory#MARKOV] and [Theory#CARTESIAN] are three theories of the same diagrams: in the second what
    /// is discarded need not be made, in the third what is copied may be made twice, too. Of sums in the last two, little is
    /// known, since they cannot be copied. [Theory#CARTESIAN_CLOSED] is decided by λ-terms, [Theory#CLOSED] where each box and each
    /// function has one result.
    ///
    /// Structures of the theory imply others, as spiders make cups. A bubble is a generator whose diagrams are compared by the
    /// same laws; a reversed box is one like any other, whether the theory has the dagger or not.
    public static Equality in(Theory theory) {
        var unknown = new Attempts(theory, PROCEDURES);
        Procedure procedure = PROCEDURES.stream().filter(p -> p.suits(leaves(theory, p))).findFirst().orElse(unknown);
        boolean sums = theory.contains(Structure.SUM), natural = procedure instanceof Natural || procedure instanceof Closed;
        return new Equality(theory, !sums ? procedure : natural ? unknown : new Sums(procedure));
    }

    /// Without what every procedure takes as generators, frames among them, and what is decided around them. In the plane the
    /// colours of regions are part of their wires: what leaves the wires where they are leaves the colours, too.
    private static Theory leaves(Theory theory, Procedure procedure) {
        boolean plane = procedure instanceof Planar || procedure instanceof Rigid || procedure instanceof Pivotal;
        Theory around = Theory.of(Structure.DAGGER, Structure.SUM, Structure.BUBBLE)
                .union(plane ? Theory.of(Structure.COLOUR) : Theory.MONOIDAL);
        return new Theory(theory.bits() & ~around.bits());
    }

    /// {@return whether two diagrams are equal, with how they match or the first difference}
    /// @throws OutsideTheory if one uses a structure that the theory lacks
    public Verdict decide(Diagram f, Diagram g) {
        check(f);
        check(g);
        if (!f.dom().equals(g.dom()) || !f.cod().equals(g.cod())) {
            return new Verdict.Different("%s → %s on the left, %s → %s on the right".formatted(
                    f.dom(), f.cod(), g.dom(), g.cod()));
        }
        return Size.of(f, g).orElseGet(() -> procedure.decide(f, g));
    }

    /// {@return the normal form: the same diagram for all that are equal}
    /// @throws OutsideTheory if the diagram uses a structure that the theory lacks
    /// @throws NoNormalForm  if none is known in this theory
    public Diagram normalForm(Diagram f) {
        check(f);
        return normal().form(f);
    }

    /// {@return the way to the normal form, the diagram first, step by step}
    /// @throws OutsideTheory if the diagram uses a structure that the theory lacks
    /// @throws NoNormalForm  if none is known in this theory
    public Stream<Diagram> steps(Diagram f) {
        check(f);
        return normal().steps(f);
    }

    private Procedure.Normal normal() { return procedure.normal().orElseThrow(() -> new NoNormalForm(theory, procedure.formless())); }

    private void check(Diagram diagram) {
        if (!theory.union(Theory.of(Structure.DAGGER)).contains(diagram.theory())) {
            throw new OutsideTheory(diagram, theory);
        }
    }

    /// {@return what decides, in words}
    @Override public String toString() { return "equality by %s".formatted(procedure.words()); }
}
