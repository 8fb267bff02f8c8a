package org.catenary.hypernets;

import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.equality.Equality;
import org.catenary.hypernets.equality.Verdict;
import org.catenary.hypernets.isomorphism.Comparison;
import org.catenary.hypernets.isomorphism.Fingerprint;
import org.catenary.hypernets.isomorphism.Isomorphism;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.HypernetBuilder;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.net.Wiring;
import org.catenary.hypernets.translate.Translation;

/// The first things to do with nets.
final class FirstHypernet {

    private FirstHypernet() {}

    static final Ty X = Ty.of("x");
    static final Box F = Box.of("f", X, X);
    static final Box G = Box.of("g", X, X);

    // @start region="build"
    /// One wire through `f`, then through `g`.
    static Hypernet build() {
        var builder = new HypernetBuilder(Wiring.MONOGAMOUS);
        int in = builder.wire(Ob.of("x"));
        int middle = builder.edge(Label.of(F), in);
        int out = builder.edge(Label.of(G), middle);
        return builder.inputs(in).outputs(out).freeze();
    }
    // @end

    // @start region="translate"
    /// A diagram as a net and back: crossings leave no trace.
    static Diagram straightened() {
        Diagram crossed = Diagram.swap(X, X).then(F.tensor(G)).then(Diagram.swap(X, X));
        return Translation.diagram(Translation.net(crossed));         // f and g on straight wires
    }
    // @end

    // @start region="isomorphism"
    /// Two nets that differ in the order of their edges alone.
    static Comparison isomorphic() {
        Hypernet left = Translation.net(F.tensor(Diagram.id(X)).then(Diagram.id(X).tensor(G)));
        Hypernet right = Translation.net(Diagram.id(X).tensor(G).then(F.tensor(Diagram.id(X))));
        return Isomorphism.between(left, right);                      // edge 0 is edge 1, edge 1 is edge 0
    }
    // @end

    // @start region="canonical"
    /// The same 128 bits for nets that differ in the order of their edges alone.
    static boolean sameFingerprint() {
        Hypernet left = Translation.net(F.tensor(Diagram.id(X)).then(Diagram.id(X).tensor(G)));
        Hypernet right = Translation.net(Diagram.id(X).tensor(G).then(F.tensor(Diagram.id(X))));
        return Fingerprint.of(left).equals(Fingerprint.of(right));   // true
    }
    // @end

    // @start region="equality"
    /// Interchange, decided.
    static Verdict interchange() {
        return Equality.in(Theory.SYMMETRIC).decide(F.then(G).tensor(G.then(F)), F.tensor(G).then(G.tensor(F)));
    }
    // @end
}
