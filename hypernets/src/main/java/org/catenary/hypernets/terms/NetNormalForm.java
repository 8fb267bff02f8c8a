package org.catenary.hypernets.terms;

import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.rewrite.Rewriting;
import org.catenary.hypernets.rewrite.Rewriter;
import org.catenary.hypernets.rewrite.Strategy;

/// The normal form of nets that are terms, by rewriting: the other way to decide whether terms are equal by β and η.
///
/// On each level, from the outside inwards, `let` is opened, what is not used goes, what is used several times is copied,
/// pairs and functions that are used are, what functions capture goes into their bodies, and what is not written as a
/// function, pair or unit though it is one becomes one; at last captured wires are put in order, from the inside outwards.
/// Two nets have isomorphic normal forms exactly when the laws of cartesian closed categories make them equal.
public final class NetNormalForm {

    private NetNormalForm() {}

    /// {@return the strategy; the net that it begins with is to end in a function, pair or unit if its type is one}
    static Strategy<Rewriter> strategy() {
        return Strategy.topDown(Strategy.normalizeBy(TermRule.LET, TermRule.DISCARD, TermRule.PROJECTION, TermRule.BETA,
                TermRule.COPY, TermRule.NATURALITY, TermRule.ETA_BODY, TermRule.ETA))
                .then(Strategy.attempt(Strategy.bottomUp(Strategy.normalizeBy(TermRule.CAPTURES))));
    }

    /// {@return what becomes of a net by rewriting, its end expanded by η first}
    ///
    /// @param budget the number of steps after which it ends, whatever is left to do
    /// @throws NotATerm if the net is none
    public static Rewriting of(Hypernet net, long budget) { return Rewriting.of(TermRule.expanded(net), budget, strategy()); }
}
