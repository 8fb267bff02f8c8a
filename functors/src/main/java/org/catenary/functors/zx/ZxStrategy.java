package org.catenary.functors.zx;

import java.util.List;

/// A strategy: in which order rules are applied to a graph, in place.
///
/// {@snippet class="org.catenary.functors.zx.ZxStrategyTest" region="strategy"}
@FunctionalInterface
public interface ZxStrategy {

    /// Applies this strategy.
    ///
    /// @return whether it changed anything
    boolean apply(ZxGraph g);

    /// {@return the strategy that applies rules, the first that can, until none can: all vertices are tried, then those that
    ///     a rule changed}
    static ZxStrategy exhaust(ZxRule... rules) { return exhaust(Long.MAX_VALUE, rules); }

    /// {@return the same, at most so many times; rules that undo each other, and [ZxLaw#EULER], need a limit}
    static ZxStrategy exhaust(long most, ZxRule... rules) {
        List<ZxRule> all = List.of(rules);
        return g -> {
            long steps = 0;
            g.touchAll();
            for (int v = g.next(); v >= 0 && steps < most; v = g.next()) {
                int at = v;
                if (all.stream().anyMatch(rule -> rule.apply(g, at))) {
                    steps++;
                    if (g.has(v)) {
                        g.touch(v);
                    }
                }
            }
            g.forget();
            return steps > 0;
        };
    }

    /// {@return the strategy that tries a rule once at every vertex}
    static ZxStrategy everywhere(ZxRule rule) {
        return g -> {
            boolean changed = false;
            for (int v : g.vertices()) {
                changed |= g.has(v) && rule.apply(g, v);
            }
            return changed;
        };
    }

    /// {@return this strategy, then another}
    default ZxStrategy then(ZxStrategy next) {
        return g -> {
            boolean changed = apply(g);
            return next.apply(g) || changed;
        };
    }

    /// {@return this strategy until it changes nothing}
    default ZxStrategy repeated() {
        return g -> {
            boolean changed = false;
            while (apply(g)) {
                changed = true;
            }
            return changed;
        };
    }
}
