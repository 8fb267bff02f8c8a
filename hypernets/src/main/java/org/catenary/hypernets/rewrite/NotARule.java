package org.catenary.hypernets.rewrite;

import org.catenary.diagrams.category.Mistake;
import org.catenary.hypernets.net.Hypernet;

/// Two nets that make no rule, or a rule for nets of another wiring.
public final class NotARule extends Mistake {

    private NotARule(String message) { super(message); }

    static NotARule boundaries(String name, Hypernet lhs, Hypernet rhs) {
        return new NotARule("%s is no rule: its left side is %s → %s, its right side %s → %s".formatted(
                name, lhs.dom(), lhs.cod(), rhs.dom(), rhs.cod()));
    }

    static NotARule wirings(String name, Hypernet lhs, Hypernet rhs) {
        return new NotARule("%s is no rule: its left side is %s, its right side %s".formatted(
                name, lhs.wiring(), rhs.wiring()));
    }

    static NotARule host(Rule rule, Hypernet host) {
        return new NotARule("%s is a rule of %s nets, %s is %s".formatted(
                rule.name(), rule.lhs().wiring(), host, host.wiring()));
    }
}
