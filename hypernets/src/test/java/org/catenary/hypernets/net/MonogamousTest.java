package org.catenary.hypernets.net;

import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.Symmetric;
import org.catenary.diagrams.category.SymmetricLaws;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.isomorphism.Isomorphism;
import org.catenary.hypernets.translate.Translation;

/// Nets compose as the arrows of a symmetric monoidal category, up to isomorphism.
class MonogamousTest implements SymmetricLaws<Ty, Hypernet> {

    @Override public Symmetric<Ty, Hypernet> category() { return Monogamous.NETS; }

    @Override public Ty object(RandomGenerator random) {
        return RandomDiagrams.of(Theory.SYMMETRIC, random).type(random.nextInt(3));
    }

    @Override public Hypernet arrow(Ty dom, Ty cod, RandomGenerator random) {
        return Translation.net(RandomDiagrams.of(Theory.SYMMETRIC, random).diagram(dom, cod, 1 + random.nextInt(5)));
    }

    @Override public boolean same(Hypernet f, Hypernet g) { return Isomorphism.between(f, g) instanceof Isomorphism; }
}
