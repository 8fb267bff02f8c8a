package org.catenary.diagrams.syntax;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// A balanced tree of leaves of letters, with the length, flags, weight and polynomial hash of what hangs below.
///
/// The hash of letters `x₀ … xₙ₋₁` is `Σ h(xᵢ) Pⁿ⁻¹⁻ⁱ` modulo 2⁶⁴, so it is a monoid homomorphism: the hash of a
/// concatenation is `hash(l) · P^|r| + hash(r)`. Trees are joined as in Blelloch, Ferizovic and Sun, *Just join for
/// parallel ordered sets* (2016), balanced by height as AVL trees are.
abstract sealed class Rope<T extends Word.Letter> {

    /// The most letters of a leaf.
    static final int CHUNK = 32;
    private static final long P = 0x9E3779B97F4A7C15L;
    private static final Leaf<?> EMPTY = new Leaf<>(new Buffer(0), 0, 0, 0, 1, 0, 0);

    private final long length;
    private final long hash;
    private final long power;
    private final long weight;
    private final int flags;
    private final int height;

    private Rope(long length, long hash, long power, long weight, int flags, int height) {
        this.length = length;
        this.hash = hash;
        this.power = power;
        this.weight = weight;
        this.flags = flags;
        this.height = height;
    }

    long length() { return length; }

    long hash() { return hash; }

    long power() { return power; }

    long weight() { return weight; }

    int flags() { return flags; }

    abstract T get(long i);

    abstract Rope<T> slice(long i, long j);

    @SuppressWarnings("unchecked")
    static <T extends Word.Letter> Leaf<T> empty() { return (Leaf<T>) EMPTY; }

    static <T extends Word.Letter> Leaf<T> leaf(List<T> letters) {
        int n = letters.size();
        var buffer = new Buffer(n);
        letters.toArray(buffer.letters);
        buffer.filled.set(n);
        return new Leaf<T>(buffer, 0, 0, 0, 1, 0, 0).slice(0, n);
    }

    static <T extends Word.Letter> Leaf<T> leaf(T letter) {
        var buffer = new Buffer(4);
        buffer.letters[0] = letter;
        buffer.filled.set(1);
        return new Leaf<>(buffer, 0, 1, mix(letter), P, letter.weight(), letter.flags());
    }

    static long saturatingSum(long a, long b) {
        long sum = a + b;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    private static long mix(Object letter) {
        long h = (letter.hashCode() + 1L) * 0xBF58476D1CE4E5B9L;
        return h ^ h >>> 29;
    }

    /// {@return the letters of `left`, then those of `right`; logarithmic}
    static <T extends Word.Letter> Rope<T> join(Rope<T> left, Rope<T> right) {
        if (left.length == 0) {
            return right;
        }
        if (right.length == 0) {
            return left;
        }
        if (left instanceof Leaf<T> a && right instanceof Leaf<T> b && a.length() + b.length() <= CHUNK) {
            return a.merge(b);
        }
        if (left.height > right.height + 1 && left instanceof Node<T> a) {
            return balance(a.left, join(a.right, right));
        }
        if (right.height > left.height + 1 && right instanceof Node<T> b) {
            return balance(join(left, b.left), b.right);
        }
        return new Node<>(left, right);
    }

    private static <T extends Word.Letter> Rope<T> balance(Rope<T> left, Rope<T> right) {
        if (left.height > right.height + 1 && left instanceof Node<T> a) {
            if (a.left.height < a.right.height && a.right instanceof Node<T> middle) {
                return new Node<>(new Node<>(a.left, middle.left), new Node<>(middle.right, right));
            }
            return new Node<>(a.left, new Node<>(a.right, right));
        }
        if (right.height > left.height + 1 && right instanceof Node<T> b) {
            if (b.right.height < b.left.height && b.left instanceof Node<T> middle) {
                return new Node<>(new Node<>(left, middle.left), new Node<>(middle.right, b.right));
            }
            return new Node<>(new Node<>(left, b.left), b.right);
        }
        return new Node<>(left, right);
    }

    /// Letters behind one or several leaves; who fills the next free place owns it.
    private static final class Buffer {
        final Object[] letters;
        final AtomicInteger filled = new AtomicInteger();

        Buffer(int capacity) { letters = new Object[capacity]; }
    }

    /// A run of at most 32 letters.
    static final class Leaf<T extends Word.Letter> extends Rope<T> {
        private final Buffer buffer;
        private final int from;
        private final int to;

        private Leaf(Buffer buffer, int from, int to, long hash, long power, long weight, int flags) {
            super(to - from, hash, power, weight, flags, 0);
            this.buffer = buffer;
            this.from = from;
            this.to = to;
        }

        /// {@return this leaf with one letter more, or nothing when it is full}
        Optional<Leaf<T>> append(T letter) {
            if (to - from >= CHUNK) {
                return Optional.empty();
            }
            Leaf<T> open = this;
            if (to >= buffer.letters.length || !buffer.filled.compareAndSet(to, to + 1)) {
                open = copied();
                open.buffer.filled.set(open.to + 1);
            }
            open.buffer.letters[open.to] = letter;
            return Optional.of(new Leaf<>(open.buffer, open.from, open.to + 1, hash() * P + mix(letter), power() * P,
                    saturatingSum(weight(), letter.weight()), flags() | letter.flags()));
        }

        private Leaf<T> copied() {
            int n = to - from;
            var copy = new Buffer(Math.min(CHUNK, 2 * n + 2));
            System.arraycopy(buffer.letters, from, copy.letters, 0, n);
            return new Leaf<>(copy, 0, n, hash(), power(), weight(), flags());
        }

        private Leaf<T> merge(Leaf<T> other) {
            int n = to - from, m = other.to - other.from;
            var merged = new Buffer(n + m);
            System.arraycopy(buffer.letters, from, merged.letters, 0, n);
            System.arraycopy(other.buffer.letters, other.from, merged.letters, n, m);
            merged.filled.set(n + m);
            return new Leaf<>(merged, 0, n + m, hash() * other.power() + other.hash(), power() * other.power(),
                    saturatingSum(weight(), other.weight()), flags() | other.flags());
        }

        @SuppressWarnings("unchecked")
        T get(int i) { return (T) buffer.letters[from + i]; }

        @Override T get(long i) { return get((int) i); }

        @Override Leaf<T> slice(long i, long j) {
            long hash = 0, power = 1, weight = 0;
            int flags = 0;
            for (int k = (int) i; k < j; k++) {
                T letter = get(k);
                hash = hash * P + mix(letter);
                power *= P;
                weight = saturatingSum(weight, letter.weight());
                flags |= letter.flags();
            }
            return new Leaf<>(buffer, from + (int) i, from + (int) j, hash, power, weight, flags);
        }
    }

    /// Two ropes one after the other.
    static final class Node<T extends Word.Letter> extends Rope<T> {
        final Rope<T> left;
        final Rope<T> right;

        private Node(Rope<T> left, Rope<T> right) {
            super(Math.addExact(left.length, right.length), left.hash * right.power + right.hash, left.power * right.power,
                    saturatingSum(left.weight, right.weight), left.flags | right.flags,
                    1 + Math.max(left.height, right.height));
            this.left = left;
            this.right = right;
        }

        @Override T get(long i) {
            Rope<T> rope = this;
            long at = i;
            while (rope instanceof Node<T> node) {
                boolean inLeft = at < node.left.length;
                at -= inLeft ? 0 : node.left.length;
                rope = inLeft ? node.left : node.right;
            }
            return rope.get(at);
        }

        @Override Rope<T> slice(long i, long j) {
            long n = left.length();
            if (i == 0 && j == length()) {
                return this;
            }
            if (j <= n) {
                return left.slice(i, j);
            }
            return i >= n ? right.slice(i - n, j - n) : join(left.slice(i, n), right.slice(0, j - n));
        }
    }
}
