package org.catenary.hypernets.saturation;

import org.catenary.diagrams.category.Mistake;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.rewrite.Rule;

/// A net or a rule whose alternatives cannot be kept, or an assumption that nothing would correct.
public final class NotSaturable extends Mistake {

    private NotSaturable(String message) { super(message); }

    static NotSaturable constants(Hypernet net) {
        return new NotSaturable("facts would take away what makes a constant, but %s is %s".formatted(net, net.wiring()));
    }

    static NotSaturable facts(Hypernet net) {
        return new NotSaturable("facts are about wires that all alternatives share; those of %s are kept for regions".formatted(net));
    }

    static NotSaturable wires(Rule rule) {
        return new NotSaturable("%s would suit every wire: an output of its left side is an input".formatted(rule));
    }

    static NotSaturable cycle(Rule rule) { return new NotSaturable("a side of %s has a cycle".formatted(rule)); }

    static NotSaturable wiring(Rule rule, Hypernet net) {
        return new NotSaturable("%s is for %s nets, but %s is %s".formatted(
                rule, rule.lhs().wiring(), net, net.wiring()));
    }

    static NotSaturable producers(Hypernet net, int wire, int producers) {
        return new NotSaturable("wire %d of %s has %d producers; it is to have one".formatted(wire, net, producers));
    }

    static NotSaturable assumption(int wire) {
        return new NotSaturable(("wire %d is no wire of a loop: assumed to have no value, it could be shown to have none by "
                + "an equation of its own, as x = x + 0").formatted(wire));
    }
}
