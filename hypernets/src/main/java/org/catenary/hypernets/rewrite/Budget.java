package org.catenary.hypernets.rewrite;

/// How many steps there may still be, at all levels of nesting together.
final class Budget {

    private long left;

    Budget(long steps) { this.left = steps; }

    boolean isSpent() { return left <= 0; }

    void spend() { left--; }

    void exhaust() { left = 0; }
}
