package org.catenary.hypernets.isomorphism;

import org.catenary.hypernets.net.Hypernet;

/// A net whose labels have numbers that mean the same in every net compared.
final class Coded {

    private final Hypernet net;
    private final int[] labels;

    /// @param labels the common number of each of the net's labels
    Coded(Hypernet net, int[] labels) {
        this.net = net;
        this.labels = labels;
    }

    Hypernet net() { return net; }

    int code(int edge) { return labels[net.labelNumber(edge)]; }

    String edge(int e) { return "%s (edge %d)".formatted(net.label(e).name(), e); }
}
