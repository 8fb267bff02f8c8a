package org.catenary.functors.function;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The pairs of sorts of functions that have to be the same, each met once, however often they are shared.
final class SamePairs {

    private record Pair(Sort.Functions left, Sort.Functions right) {
        @Override public boolean equals(Object object) {
            return object instanceof Pair pair && pair.left == left && pair.right == right;
        }

        @Override public int hashCode() { return 31 * System.identityHashCode(left) + System.identityHashCode(right); }
    }

    private final Deque<Pair> open = new ArrayDeque<>();
    private final Set<Pair> seen = new HashSet<>();

    boolean same(Sort.Functions left, Sort.Functions right) {
        boolean same = meet(left, right);
        while (same && !open.isEmpty()) {
            Pair pair = open.pop();
            same = meet(pair.left.dom(), pair.right.dom()) && meet(pair.left.cod(), pair.right.cod());
        }
        return same;
    }

    private boolean meet(List<Sort> left, List<Sort> right) {
        boolean same = left.size() == right.size();
        for (int i = 0; same && i < left.size(); i++) {
            same = meet(left.get(i), right.get(i));
        }
        return same;
    }

    private boolean meet(Sort left, Sort right) {
        if (left == right) {
            return true;
        }
        if (!(left instanceof Sort.Functions f) || !(right instanceof Sort.Functions g)) {
            return left.equals(right);
        }
        var pair = new Pair(f, g);
        if (seen.add(pair)) {
            open.push(pair);
        }
        return f.hashCode() == g.hashCode();
    }
}
