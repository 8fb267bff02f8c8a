package org.catenary.hypernets.proof;

import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.rewrite.Rewriter;
import org.catenary.hypernets.rewrite.Rule;

/// The first things to do with theory files.
final class FirstProof {

    private FirstProof() {}

    // @start region="check"
    /// In a monoid a unit in the middle goes away.
    static ProofReport middleUnit() {
        return new ProofChecker().check("middle.chyp", """
                import monoid

                rewrite middle :
                  id * u * id ; m * id ; m
                  = id * id ; m by unitR
                  = m
                """);
    }
    // @end

    // @start region="presentation"
    /// The rules of a theory, the proved ones too, rewrite nets in programs.
    static Hypernet simplified() throws Refused {
        Presentation monoid = new ProofChecker().checkLibrary("monoid").theory();
        Rule unit = monoid.rule("unitL").orElseThrow();
        var rewriter = new Rewriter(monoid.net("u * u * id ; id * m ; m"));
        rewriter.once(unit);
        return rewriter.net();                                          // u * id ; m
    }
    // @end
}
