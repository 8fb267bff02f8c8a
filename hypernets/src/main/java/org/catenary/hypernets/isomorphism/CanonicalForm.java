package org.catenary.hypernets.isomorphism;

import org.catenary.hypernets.net.Hypernet;

/// A net with its wires and edges numbered in a way that isomorphic nets share.
///
/// {@snippet class="org.catenary.hypernets.FirstHypernet" region="canonical"}
public final class CanonicalForm implements Canonization {

    private final Hypernet net;
    private final int[] wires;
    private final int[] edges;
    private final Fingerprint fingerprint;

    CanonicalForm(Hypernet net, int[] wires, int[] edges, Fingerprint fingerprint) {
        this.net = net;
        this.wires = wires;
        this.edges = edges;
        this.fingerprint = fingerprint;
    }

    /// {@return the canonical form of a net, or that it was not found within a stated amount of work}
    ///
    /// It is found always where wires have one producer and one consumer, and where all wires lead to an output of a net
    /// whose wires branch: linear but for closed components, as in [Isomorphism#between]. Elsewhere what looks alike from
    /// everywhere is tried, up to a limit. What is tried is counted in steps that isomorphic nets share; but what the search for
    /// symmetries of a part costs depends on the numbers of its edges, so of isomorphic nets near that limit one may be found and
    /// the other not. Nets inside labels become canonical, too, and those that are isomorphic one object; the terms of a sum are
    /// put into an order.
    public static Canonization of(Hypernet net) { return new Canonizer().canonical(net); }

    /// {@return the net with canonical numbers}
    public Hypernet net() { return net; }

    /// {@return the canonical number of a wire}
    public int wire(int wire) { return wires[wire]; }

    /// {@return the canonical number of an edge}
    public int edge(int edge) { return edges[edge]; }

    /// {@return the fingerprint of the net}
    public Fingerprint fingerprint() { return fingerprint; }

    @Override public String toString() { return "%s, canonical: %s".formatted(net, fingerprint); }
}
