package org.catenary.diagrams.syntax;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.function.BiPredicate;

/// A walk along a rope from its first letter to its last, which can also stay above a subtree and pass it whole.
final class RopeCursor<T extends Word.Letter> {

    private final ArrayDeque<Rope<T>> ahead = new ArrayDeque<>();
    private int within;

    RopeCursor(Rope<T> body, Rope<T> tail) {
        push(tail);
        push(body);
    }

    boolean atEnd() { return ahead.isEmpty(); }

    /// {@return the next letter}
    T step() {
        var leaf = leaf();
        T letter = leaf.get(within);
        advance(1);
        return letter;
    }

    /// Two subtrees of one length that have been met side by side.
    private record Met(Rope<?> left, Rope<?> right) {}

    /// {@return whether `same` holds of each pair of letters}
    ///
    /// Parts that both ropes share are passed unread, and so are two parts that have been met side by side before.
    static <T extends Word.Letter> boolean matches(RopeCursor<T> a, RopeCursor<T> b, BiPredicate<T, T> same) {
        var met = new HashSet<Met>();
        while (!a.atEnd() && !b.atEnd()) {
            boolean level = a.above() > 0 && a.above() == b.above();
            if (a.within == b.within && a.ahead.peek() == b.ahead.peek()
                    || level && !met.add(new Met(a.ahead.element(), b.ahead.element()))) {
                a.pass();
                b.pass();
            } else if (level) {
                a.descend();
                b.descend();
            } else if (a.above() > b.above()) {
                a.descend();
            } else if (b.above() > a.above()) {
                b.descend();
            } else {
                T x = a.step(), y = b.step();
                if (x != y && !same.test(x, y)) {
                    return false;
                }
            }
        }
        return a.atEnd() && b.atEnd();
    }

    /// {@return the length of the subtree that lies ahead, 0 when it is a leaf}
    private long above() { return ahead.element() instanceof Rope.Node<T> node ? node.length() : 0; }

    private void descend() {
        if (ahead.pop() instanceof Rope.Node<T> node) {
            push(node.right);
            push(node.left);
        }
    }

    private Rope.Leaf<T> leaf() {
        while (true) {
            if (ahead.element() instanceof Rope.Leaf<T> leaf) {
                return leaf;
            }
            descend();
        }
    }

    private void advance(int letters) {
        within += letters;
        if (within == ahead.element().length()) {
            pass();
        }
    }

    private void pass() {
        ahead.pop();
        within = 0;
    }

    private void push(Rope<T> rope) {
        if (rope.length() > 0) {
            ahead.push(rope);
        }
    }
}
