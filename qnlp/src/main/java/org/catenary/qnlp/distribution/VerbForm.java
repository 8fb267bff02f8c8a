package org.catenary.qnlp.distribution;

import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;

/// How a verb's matrix `V` acts on its subject `s` and its object `o`; `*` is entry by entry, `⊗` the outer product.
///
/// Sources give the names copy-subject and copy-object both ways: the formula decides.
///
/// Grefenstette and Sadrzadeh, *Experimental support for a categorical compositional distributional model of meaning* (2011),
/// arXiv:1106.4058; Kartsaklis, Sadrzadeh and Pulman, *A unified sentence space for categorical distributional-compositional
/// semantics*, COLING (2012); Milajevs et al., *Evaluating neural word representations in tensor-based compositional settings*,
/// EMNLP (2014), arXiv:1408.6179.
public enum VerbForm {
    /// A matrix as large as the verb's.
    RELATIONAL("relational", "V * (s ⊗ o)", 1, 2) {
        @Override double inner(Clause a, Clause b) {
            return a.verb().weighted(b.verb(), a.subject().times(b.subject()), a.object().times(b.object()));
        }

        @Override Diagram body() { return meet(meet(Parts.START, 0), 1); }
    },
    /// The object changed by what the verb makes of the subject.
    COPY_SUBJECT("copy-subject", "o * (Vᵀ s)", 1, 1) {
        @Override double inner(Clause a, Clause b) { return a.changedObject().dot(b.changedObject()); }

        @Override Diagram body() { return end(meet(meet(Parts.START, 0), 1), 0); }
    },
    /// The subject changed by what the verb makes of the object.
    COPY_OBJECT("copy-object", "s * (V o)", 1, 1) {
        @Override double inner(Clause a, Clause b) { return a.changedSubject().dot(b.changedSubject()); }

        @Override Diagram body() { return end(meet(meet(Parts.START, 0), 1), 1); }
    },
    /// The sum of both.
    FROBENIUS_ADDITIVE("Frobenius additive", "s * (V o) + o * (Vᵀ s)", 1, 1) {
        @Override double inner(Clause a, Clause b) {
            return a.changedSubject().plus(a.changedObject()).dot(b.changedSubject().plus(b.changedObject()));
        }

        @Override Diagram body() { return COPY_OBJECT.body().plus(COPY_SUBJECT.body()); }
    },
    /// The product of both, entry by entry; nouns and verb are used twice.
    FROBENIUS_MULTIPLICATIVE("Frobenius multiplicative", "(s * (V o)) * (o * (Vᵀ s))", 2, 1) {
        @Override double inner(Clause a, Clause b) {
            return a.changedSubject().times(a.changedObject()).dot(b.changedSubject().times(b.changedObject()));
        }

        @Override Diagram body() { return FROBENIUS_OUTER.body().then(Diagram.spider(Parts.D, 2, 1)); }
    },
    /// The outer product of both; nouns and verb are used twice.
    FROBENIUS_OUTER("Frobenius outer", "(s * (V o)) ⊗ (o * (Vᵀ s))", 2, 2) {
        @Override double inner(Clause a, Clause b) {
            return a.changedSubject().dot(b.changedSubject()) * a.changedObject().dot(b.changedObject());
        }

        @Override Diagram body() {
            Diagram d = Diagram.id(Parts.D);
            return d.tensor(Diagram.swap(Parts.D, Parts.D)).tensor(d).then(COPY_OBJECT.body().tensor(COPY_SUBJECT.body()));
        }
    };

    private final String phrase;
    private final String formula;
    private final int copies;
    private final int wires;

    VerbForm(String phrase, String formula, int copies, int wires) {
        this.phrase = phrase;
        this.formula = formula;
        this.copies = copies;
        this.wires = wires;
    }

    /// {@return the formula of a sentence}
    public String formula() { return formula; }

    /// {@return how often a noun is used: the copies of it on as many wires}
    int copies() { return copies; }

    /// {@return how many wires a sentence has}
    int wires() { return wires; }

    /// {@return the inner product of two sentences}
    /// @throws IllegalArgumentException if the verbs' matrices are of two kinds
    abstract double inner(Clause a, Clause b);

    /// {@return the diagram from the wires of the subject and of the object to those of the sentence}
    abstract Diagram body();

    @Override public String toString() { return phrase; }

    /// The pieces of bodies.
    private static final class Parts {
        private static final Ty D = VerbFunctor.D;
        /// Subject, the two legs of the verb, object.
        private static final Diagram START = Diagram.id(D).tensor(VerbFunctor.VERB).tensor(Diagram.id(D));

        private Parts() {}
    }

    /// Two neighbouring wires that meet in one.
    private static Diagram meet(Diagram diagram, int at) { return diagram.thenAt(at, Diagram.spider(Parts.D, 2, 1)); }

    /// A wire summed over.
    private static Diagram end(Diagram diagram, int at) { return diagram.thenAt(at, Diagram.spider(Parts.D, 1, 0)); }
}
