package org.catenary.hypernets.proof;

import org.catenary.hypernets.isomorphism.Comparison;
import org.catenary.hypernets.isomorphism.Difference;
import org.catenary.hypernets.isomorphism.Isomorphism;
import org.catenary.hypernets.isomorphism.Undecided;
import org.catenary.hypernets.net.Hypernet;

/// Two nets with one boundary, of which something is to be shown.
record Goal(Hypernet left, Relation relation, Hypernet right) {

    /// {@return whether nothing is left to show: the sides are isomorphic}
    boolean isClosed() { return comparison() instanceof Isomorphism; }

    Comparison comparison() { return Isomorphism.between(left, right); }

    /// {@return why the sides are not the same, as far as it was found out}
    String difference() {
        return switch (comparison()) {
            case Isomorphism _ -> "the sides are the same";
            case Difference(String reason) -> reason;
            case Undecided undecided -> undecided.toString();
        };
    }

    Goal withLeft(Hypernet net) { return new Goal(net, relation, right); }

    Goal withRight(Hypernet net) { return new Goal(left, relation, net); }
}
