package org.catenary.hypernets.rewrite;

import org.catenary.hypernets.net.Hypernet;

/// How a strategy ended.
///
/// @param net       the net reached
/// @param trace     the steps that lead there
/// @param succeeded whether the strategy succeeded; where it failed, the net is that at the start, unless steps ran out
/// @param spent     whether it was ended because it had made as many steps as it might
public record Rewriting(Hypernet net, Trace trace, boolean succeeded, boolean spent) {}
