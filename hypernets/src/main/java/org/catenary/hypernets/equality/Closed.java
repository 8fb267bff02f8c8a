package org.catenary.hypernets.equality;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.hypernets.isomorphism.Isomorphism;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Wiring;
import org.catenary.hypernets.terms.ClosedTerms;
import org.catenary.hypernets.terms.Judgement;
import org.catenary.hypernets.terms.OverBudget;
import org.catenary.hypernets.terms.TermNets;
import org.catenary.hypernets.translate.Translation;

/// Closed categories: diagrams are λ-terms, and equal when their βη-normal forms are.
///
/// This decides cartesian closed categories. Diagrams that differ there differ in symmetric closed categories, too. If each box
/// and each function has one result, they are linear terms, and β and η do not leave these: then those that are equal
/// there are equal here. Otherwise only what crossings make equal is known to be.
///
/// Lambek and Scott, *Introduction to higher order categorical logic* (1986), part I, theorem 11.3; Benton, Bierman, de Paiva
/// and Hyland, *A term calculus for intuitionistic linear logic*, TLCA 1993.
enum Closed implements Procedure {
    /// Wires cross.
    SYMMETRIC,
    /// Wires are copied and discarded, and so are boxes.
    CARTESIAN;

    private static final long BUDGET = 2_000_000;

    @Override public Theory decides() { return this == SYMMETRIC ? Theory.CLOSED : Theory.CARTESIAN_CLOSED; }

    @Override public boolean suits(Theory theory) {
        return theory.contains(Structure.EXPONENTIAL) && theory.contains(Structure.SWAP) && decides().contains(theory)
                && (this == SYMMETRIC || theory.contains(Structure.COPY) && theory.contains(Structure.NATURAL_COPY));
    }

    @Override public String words() { return "normal forms of λ-terms"; }

    @Override public Verdict decide(Diagram f, Diagram g) {
        ClosedTerms terms = ClosedTerms.of(f, g);
        try {
            Judgement left = terms.terms().getFirst().longNormalForm(BUDGET), right = terms.terms().getLast().longNormalForm(BUDGET);
            boolean equal = left.term().isAlphaEquivalent(right.term());
            if (equal && (this == CARTESIAN || terms.isLinear())) {
                return new Verdict.Equal(List.of(match(left, right)));
            }
            if (!equal && !terms.isOpaque()) {
                return new Verdict.Different("by β and η, the left is %s, the right %s".formatted(brief(left), brief(right)));
            }
        } catch (OverBudget e) {
            return new Verdict.Unknown(e.getMessage());
        }
        return this == SYMMETRIC && Nets.compare(f, g, Wiring.MONOGAMOUS) instanceof Verdict.Equal crossings ? crossings
                : new Verdict.Unknown(terms.isOpaque() ? "equations inside bubbles were not looked for"
                        : "the terms are equal, but a box or a function has not one result, so that they are not linear");
    }

    @Override public Optional<Normal> normal() { return Optional.of(this::form); }

    private Diagram form(Diagram diagram) {
        ClosedTerms terms = ClosedTerms.of(diagram);
        if (terms.isOpaque()) {
            throw new NoNormalForm(diagram, "equations inside bubbles are not looked for");
        }
        if (this == SYMMETRIC && !terms.isLinear()) {
            if (diagram.theory().contains(Structure.EXPONENTIAL)) {
                throw new NoNormalForm(diagram, "a box or a function in it has not one result, so that it is no linear term");
            }
            return Nets.canonical(diagram, Wiring.MONOGAMOUS);
        }
        try {
            return terms.normalForm(0, BUDGET);
        } catch (OverBudget e) {
            throw new NoNormalForm(diagram, e.getMessage());
        }
    }

    private static String brief(Judgement judgement) {
        String text = judgement.term().toString();
        return text.length() <= 80 ? text : text.substring(0, text.offsetByCodePoints(0, 70)) + "…";
    }

    /// Terms that are alike are made nets alike.
    private static Verdict.Match match(Judgement left, Judgement right) {
        Hypernet one = TermNets.net(left), other = TermNets.net(right);
        return new Verdict.Match(Translation.diagram(one), Translation.diagram(other), one.wiring(),
                Isomorphism.ofEdges(one, other, IntStream.range(0, one.edges()).toArray()));
    }
}
