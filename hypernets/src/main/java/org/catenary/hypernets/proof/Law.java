package org.catenary.hypernets.proof;

import org.catenary.hypernets.rewrite.Rule;

/// A rule of a theory, assumed, defined or proved.
///
/// @param rule     from left to right
/// @param relation whether it goes both ways
/// @param place    where it is stated
record Law(Rule rule, Relation relation, Place place) {

    String name() { return rule.name(); }

    /// {@return the rule or its converse, without a name of its own}
    Rule directed(boolean converse) { return converse ? rule.reversed() : rule; }

    /// {@return whether the law is the definition of a generator}
    boolean isDefinition() { return rule.name().endsWith("_def"); }

    @Override public String toString() { return "%s : %s %s %s".formatted(
            name(), NetText.of(rule.lhs()), relation, NetText.of(rule.rhs())); }
}
