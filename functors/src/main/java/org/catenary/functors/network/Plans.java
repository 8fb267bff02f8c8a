package org.catenary.functors.network;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The plans made so far, one for each shape of network: the same shape with new numbers costs no planning.
///
/// Safe for use by several threads.
public final class Plans {

    private final Map<Network, Plan> known = new ConcurrentHashMap<>();
    private final Planner planner;

    /// No plans yet; new ones are made by the quick planner.
    public Plans() { this(Planner.QUICK); }

    /// No plans yet; new ones are made by this planner.
    public Plans(Planner planner) { this.planner = planner; }

    /// {@return the plan for a network, made when it is first asked for}
    public Plan of(Network network) { return known.computeIfAbsent(network, shape -> Plan.of(shape, planner)); }
}
