package org.catenary.hypernets.saturation;

import java.util.function.ToDoubleFunction;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Label;

/// A net with all that rules made of it: wire by wire, or e-box by e-box.
sealed interface Alternatives permits EquivalenceNet, EquivalenceHypergraph {

    /// {@return the net at the beginning}
    Hypernet net();

    /// {@return the number of edges, alternatives included}
    int size();

    /// {@return the number of classes of wires, or of e-boxes}
    int classes();

    /// {@return whether two wires of the net at the beginning are known to be equal}
    boolean areEqual(int wire, int other);

    /// {@return the cheapest net}
    Hypernet cheapest(ToDoubleFunction<Label> cost);
}
