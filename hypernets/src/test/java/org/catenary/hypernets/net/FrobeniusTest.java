package org.catenary.hypernets.net;

import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.CompactLaws;
import org.catenary.diagrams.category.HypergraphLaws;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.isomorphism.Isomorphism;
import org.catenary.hypernets.translate.Translation;

/// Frobenius nets compose as the arrows of a hypergraph category, up to isomorphism.
class FrobeniusTest implements CompactLaws<Ty, Hypernet>, HypergraphLaws<Ty, Hypernet> {

    @Override public Frobenius category() { return Frobenius.NETS; }

    @Override public Ty object(RandomGenerator random) {
        return RandomDiagrams.of(Theory.SYMMETRIC, random).type(random.nextInt(3));
    }

    @Override public Hypernet arrow(Ty dom, Ty cod, RandomGenerator random) {
        var diagram = RandomDiagrams.of(Theory.HYPERGRAPH, random).diagram(dom, cod, 1 + random.nextInt(5));
        return Translation.net(diagram, Wiring.FROBENIUS);
    }

    @Override public boolean same(Hypernet f, Hypernet g) { return Isomorphism.between(f, g) instanceof Isomorphism; }
}
