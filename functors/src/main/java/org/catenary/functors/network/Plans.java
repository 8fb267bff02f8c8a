package org.catenary.functors.network;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The plans made so far, one for each shape of network: the same shape with new numbers costs no planning.
///
/// Safe for use by several threads.
public final class Plans {

    private final Map<Network, Plan> known = new ConcurrentHashMap<>();

    /// {@return the plan for a network, made when it is first asked for}
    public Plan of(Network network) { return known.computeIfAbsent(network, Plan::of); }
}
