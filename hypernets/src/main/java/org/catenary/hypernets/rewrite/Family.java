package org.catenary.hypernets.rewrite;

import java.util.Optional;

/// A family of rules, of which the one that suits a place is made when it is looked at: as β is a rule for each net that
/// may stand inside an abstraction.
public interface Family {

    /// {@return the rule to use at an edge, if there is one; the first edge of its left side goes to this edge}
    Optional<Rule> at(Place place);
}
