package org.catenary.hypernets.rewrite;

import org.catenary.hypernets.net.Hypernet;

/// How a strategy ended.
///
/// @param net       the net reached
/// @param trace     the steps that lead there
/// @param succeeded whether the strategy succeeded; where it failed, the net is that at the start, unless steps ran out
/// @param spent     whether it was ended because it had made as many steps as it might
public record Rewriting(Hypernet net, Trace trace, boolean succeeded, boolean spent) {

    /// {@return what becomes of a net}
    ///
    /// @param budget the number of steps after which the strategy ends, whatever is left to do
    public static Rewriting of(Hypernet net, long budget, Strategy<Rewriter> strategy) {
        var rewriter = new Rewriter(net, budget);
        boolean succeeded = strategy.run(rewriter);
        return new Rewriting(rewriter.net(), rewriter.trace(), succeeded, rewriter.isSpent());
    }
}
