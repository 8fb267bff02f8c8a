package org.catenary.diagrams.syntax;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;

/// Syntactic equality of two diagrams: a walk over pairs of nodes with a stack of its own, each pair visited once.
final class Equal {

    private record Pair(Diagram left, Diagram right) {
        @Override public boolean equals(Object object) {
            return object instanceof Pair p && p.left == left && p.right == right;
        }

        @Override public int hashCode() { return 31 * System.identityHashCode(left) + System.identityHashCode(right); }
    }

    private final ArrayDeque<Pair> open = new ArrayDeque<>();
    private final Set<Pair> seen = new HashSet<>();

    private Equal() {}

    static boolean test(Diagram left, Diagram right) { return new Equal().run(left, right); }

    private boolean run(Diagram left, Diagram right) {
        if (!meet(left, right)) {
            return false;
        }
        while (!open.isEmpty()) {
            var pair = open.pop();
            if (!parts(pair.left, pair.right)) {
                return false;
            }
        }
        return true;
    }

    /// {@return whether the pair may be equal; composites wait on the stack}
    private boolean meet(Diagram left, Diagram right) {
        if (left == right) {
            return true;
        }
        if (left instanceof Diagram.Id || left instanceof Diagram.Cell) {
            return left.equals(right);
        }
        if (left.getClass() != right.getClass() || left.hashCode() != right.hashCode()) {
            return false;
        }
        var pair = new Pair(left, right);
        if (seen.add(pair)) {
            open.push(pair);
        }
        return true;
    }

    private boolean parts(Diagram left, Diagram right) {
        return switch (left) {
            case Diagram.Then a -> a.steps().matches(right.steps(), this::meet);
            case Diagram.Tensor a -> a.factors().matches(right.factors(), this::meet);
            case Diagram.Frame a -> right instanceof Diagram.Frame b && a.border().equals(b.border())
                    && a.inside().size() == b.inside().size() && frames(a, b);
            case Diagram.Id _, Diagram.Cell _ -> left.equals(right);
        };
    }

    private boolean frames(Diagram.Frame a, Diagram.Frame b) {
        for (int i = 0; i < a.inside().size(); i++) {
            if (!meet(a.inside().get(i), b.inside().get(i))) {
                return false;
            }
        }
        return true;
    }
}
