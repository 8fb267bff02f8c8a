package org.catenary.hypernets.rewrite;

import java.util.Optional;
import org.catenary.hypernets.isomorphism.Alphabet;
import org.catenary.hypernets.net.Hypernet;

/// A search for the matches of a rule in a net that is given up when it has cost too much.
///
/// Left sides of several components may take as many tries as the host has edges, to the power of the components.
public final class Matching {

    private final Rule rule;
    private final Hypernet host;
    private final Search search;
    private final Convexity convexity;

    Matching(Rule rule, Hypernet host, long tries) {
        this.rule = rule;
        this.host = host;
        var net = new LiveNet(host, new Alphabet());
        var occupied = new Occupied();
        var pattern = new Pattern(rule, net);
        search = new Search(pattern, net, occupied);
        convexity = new Convexity(net, occupied);
        search.limit(tries);
        search.start(pattern.anywhere(), Search.ANY);
    }

    /// {@return the next match, in the order of [Rule#matches], nothing after the last and where the search is given up}
    public Optional<Match> next() {
        return search.next() ? Optional.of(new Match(rule, host, search.image(), convexity.holds(search))) : Optional.empty();
    }

    /// {@return whether the search was given up}
    public boolean isSpent() { return search.isSpent(); }
}
