package org.catenary.hypernets.terms;

import java.util.LinkedHashMap;
import java.util.List;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.hypernets.translate.Translation;

/// Diagrams of closed categories as terms, over one context: a variable for each wire where they begin, and one for each
/// generator that they use.
///
/// A box `A ⊗ B → C ⊗ D` is a variable of type `A → B → C × D`, an exponential the type of functions of its wires one after
/// the other, a currying a function, an evaluation an application. Two diagrams of one type are equal by the laws of
/// cartesian closed categories exactly when their terms are by β and η.
///
/// Lambek and Scott, *Introduction to higher order categorical logic* (1986), part I, theorem 11.3.
public final class ClosedTerms {

    private final List<Diagram> diagrams;
    private final List<Judgement> terms;
    private final Generators generators;
    private final boolean linear;

    private ClosedTerms(List<Diagram> diagrams, List<Judgement> terms, Generators generators, boolean linear) {
        this.diagrams = diagrams;
        this.terms = terms;
        this.generators = generators;
        this.linear = linear;
    }

    /// {@return a term as a diagram of curryings, evaluations, copies and discards, beginning with the wires of its context}
    ///
    /// A pair is its wires side by side, the unit type no wire, `A → B` the exponential `B / A`, or `B` where `A` has no wires;
    /// a `let` is copied. Primitives are boxes, and so are constants. Terms are equal by β and η exactly when their diagrams are
    /// equal in cartesian closed categories. Linear in the term, in the wires captured at each level, and in those that a far
    /// source passes on its way to the last cell, where what follows finds it near.
    public static Diagram diagram(Judgement judgement) { return Translation.diagram(new ToDiagram(judgement).run()); }

    /// {@return the terms of diagrams that begin alike; linear in the diagrams but for the wires that a cell lies apart}
    /// @throws IllegalArgumentException if they do not begin alike, or one bends, merges, adds or leads back wires
    public static ClosedTerms of(Diagram... diagrams) {
        var types = new ObTypes();
        var generators = new Generators(types);
        List<Term> terms = List.of(diagrams).stream().map(diagram -> {
            if (!diagram.dom().equals(diagrams[0].dom())) {
                throw new IllegalArgumentException("diagrams begin with %s and %s".formatted(diagrams[0].dom(), diagram.dom()));
            }
            return new ClosedReading(diagram, generators).run();
        }).toList();
        var context = new LinkedHashMap<String, Type>();
        for (int k = 0; k < diagrams[0].dom().size(); k++) {
            context.put(ClosedReading.wire(k), types.of(diagrams[0].dom().get(k)));
        }
        context.putAll(generators.context());
        List<Judgement> judgements = terms.stream().map(term -> Judgement.infer(context, term)).toList();
        return new ClosedTerms(List.of(diagrams), judgements, generators, types.haveOneResult() && generators.haveOneResult());
    }

    /// {@return the terms, one for each diagram}
    public List<Judgement> terms() { return terms; }

    /// {@return whether each generator and function has one result, so that diagrams without copies are linear terms, for which
    /// the laws of symmetric and of cartesian closed categories are the same}
    public boolean isLinear() { return linear; }

    /// {@return whether a generator holds diagrams, equations between which were not looked for}
    public boolean isOpaque() { return generators.areOpaque(); }

    /// {@return the diagram of the long βη-normal form of a term: one for all diagrams that are equal in cartesian closed
    /// categories, of the same type, functions in it made by currying and used by evaluation}
    ///
    /// Within one body what is made twice is made once.
    ///
    /// @param k      the number of the term
    /// @param budget the number of steps that its normal form may take
    /// @throws OverBudget if it would take more
    public Diagram normalForm(int k, long budget) {
        Term normal = terms.get(k).longNormalForm(budget).term();
        return Translation.diagram(new ClosedWriting(diagrams.get(k), generators.named()).run(normal));
    }
}
