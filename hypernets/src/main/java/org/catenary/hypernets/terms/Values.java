package org.catenary.hypernets.terms;

/// The values of the variables around a place, the innermost first: a list that is never changed, in which the value at any
/// distance is found in logarithmic time.
///
/// Complete binary trees of growing size: Myers, *An applicative random-access stack*, Inf. Process. Lett. 17 (1983).
abstract sealed class Values {

    static final Values NONE = new None();

    private static final class None extends Values { }

    /// A first tree before the others.
    private static final class Trees extends Values {
        private final Tree first;
        private final int size;
        private final Values rest;

        private Trees(Tree first, int size, Values rest) {
            this.first = first;
            this.size = size;
            this.rest = rest;
        }
    }

    /// A value before those of two trees of one size, or alone.
    private abstract static sealed class Tree {
        final Value value;

        private Tree(Value value) { this.value = value; }

        private static final class Leaf extends Tree {
            private Leaf(Value value) { super(value); }
        }

        private static final class Fork extends Tree {
            private final Tree left;
            private final Tree right;

            private Fork(Value value, Tree left, Tree right) {
                super(value);
                this.left = left;
                this.right = right;
            }
        }
    }

    Values plus(Value value) {
        return this instanceof Trees a && a.rest instanceof Trees b && a.size == b.size
                ? new Trees(new Tree.Fork(value, a.first, b.first), 2 * a.size + 1, b.rest)
                : new Trees(new Tree.Leaf(value), 1, this);
    }

    Value get(int index) {
        int left = index;
        Values now = this;
        while (now instanceof Trees trees && left >= trees.size) {
            left -= trees.size;
            now = trees.rest;
        }
        if (!(now instanceof Trees trees)) {
            throw new IndexOutOfBoundsException(index);
        }
        Tree tree = trees.first;
        for (int size = trees.size; left > 0 && tree instanceof Tree.Fork fork; ) {
            size /= 2;
            boolean first = left <= size;
            tree = first ? fork.left : fork.right;
            left -= first ? 1 : 1 + size;
        }
        return tree.value;
    }
}
