package org.catenary.diagrams.syntax;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiPredicate;
import org.catenary.diagrams.category.WrongArgument;

/// A word of the free monoid over its letters: an immutable sequence that concatenates and slices cheaply.
///
/// A word is a balanced [rope][Rope] with an open last leaf. Appending a letter costs amortised constant time,
/// concatenation and slicing logarithmic. Every word knows its length, the union of its letters' flags, the sum of their
/// weights, and a polynomial hash, so that unequal words differ at once and equal ones are confirmed by a walk that skips
/// the parts they share.
///
/// Boehm, Atkinson and Plass, *Ropes: an alternative to strings*, Software: Practice and Experience 25 (1995).
public final class Word<T extends Word.Letter> implements Iterable<T> {

    /// What a word adds up over its letters.
    public interface Letter {
        /// {@return flags of which a word keeps the union}
        default int flags() { return 0; }

        /// {@return a weight of which a word keeps the sum, at most `Long.MAX_VALUE`}
        default long weight() { return 1; }
    }

    private static final Word<?> EMPTY = new Word<>(Rope.empty(), Rope.empty());

    private final Rope<T> body;
    private final Rope.Leaf<T> tail;

    private Word(Rope<T> body, Rope.Leaf<T> tail) {
        this.body = body;
        this.tail = tail;
    }

    /// {@return the word without letters}
    @SuppressWarnings("unchecked")
    public static <T extends Letter> Word<T> empty() { return (Word<T>) EMPTY; }

    /// {@return the word of one letter}
    public static <T extends Letter> Word<T> of(T letter) { return Word.<T>empty().plus(letter); }

    /// {@return the word of letters in order}
    public static <T extends Letter> Word<T> of(Iterable<? extends T> letters) {
        Rope<T> body = Rope.empty();
        var chunk = new ArrayList<T>(Rope.CHUNK);
        for (T letter : letters) {
            if (chunk.size() == Rope.CHUNK) {
                body = Rope.join(body, Rope.leaf(chunk));
                chunk.clear();
            }
            chunk.add(letter);
        }
        return chunk.isEmpty() ? empty() : new Word<>(body, Rope.leaf(chunk));
    }

    /// {@return this word with one letter more}
    public Word<T> plus(T letter) {
        var grown = tail.append(letter);
        return grown.isPresent() ? new Word<>(body, grown.get()) : new Word<>(Rope.join(body, tail), Rope.leaf(letter));
    }

    /// {@return this word followed by another}
    public Word<T> plus(Word<T> other) {
        if (other.isEmpty()) {
            return this;
        }
        if (isEmpty()) {
            return other;
        }
        if (other.body.length() == 0 && other.tail.length() == 1) {
            return plus(other.tail.get(0));
        }
        return new Word<>(Rope.join(Rope.join(body, tail), other.body), other.tail);
    }

    /// {@return the letters from `i` to before `j`}
    /// @throws WrongArgument unless `0 ≤ i ≤ j ≤ size()`
    public Word<T> slice(long i, long j) {
        if (i < 0 || j < i || j > size()) {
            throw new WrongArgument("letters %d to %d of a word, which has %d letters".formatted(i, j, size()));
        }
        long n = body.length();
        if (i == 0 && j == size()) {
            return this;
        }
        if (i == j) {
            return empty();
        }
        Rope<T> left = i < n ? body.slice(i, Math.min(j, n)) : Rope.empty();
        return new Word<>(left, j > n ? tail.slice((int) (Math.max(i, n) - n), (int) (j - n)) : Rope.empty());
    }

    /// {@return the letter at a position}
    /// @throws WrongArgument unless `0 ≤ i < size()`
    public T get(long i) {
        if (i < 0 || i >= size()) {
            throw new WrongArgument("letter %d of a word, which has %d letters".formatted(i, size()));
        }
        return i < body.length() ? body.get(i) : tail.get((int) (i - body.length()));
    }

    /// {@return the first letter}
    public T first() { return get(0); }

    /// {@return the last letter}
    public T last() { return get(size() - 1); }

    /// {@return the number of letters}
    public long size() { return body.length() + tail.length(); }

    /// {@return whether there are no letters}
    public boolean isEmpty() { return size() == 0; }

    /// {@return the union of the letters' flags}
    public int flags() { return body.flags() | tail.flags(); }

    /// {@return the sum of the letters' weights, at most `Long.MAX_VALUE`}
    public long weight() { return Rope.saturatingSum(body.weight(), tail.weight()); }

    /// {@return the letters as a list}
    /// @throws IllegalStateException if there are more than a list can hold
    public List<T> toList() {
        if (size() > Integer.MAX_VALUE - 8) {
            throw new IllegalStateException("a list cannot hold a word of %d letters".formatted(size()));
        }
        var list = new ArrayList<T>((int) size());
        forEach(list::add);
        return list;
    }

    @Override public Iterator<T> iterator() {
        var cursor = new RopeCursor<>(body, tail);
        return new Iterator<>() {
            @Override public boolean hasNext() { return !cursor.atEnd(); }

            @Override public T next() {
                if (cursor.atEnd()) {
                    throw new NoSuchElementException();
                }
                return cursor.step();
            }
        };
    }

    /// {@return whether both words have the same length and `same` holds of each pair of letters, skipping shared parts}
    boolean matches(Word<T> other, BiPredicate<T, T> same) {
        return this == other || size() == other.size()
                && RopeCursor.matches(new RopeCursor<>(body, tail), new RopeCursor<>(other.body, other.tail), same);
    }

    /// {@return the first position where the words differ, or the shorter length where one begins the other}
    public long firstDifference(Word<T> other) {
        var here = iterator();
        var there = other.iterator();
        long i = 0;
        while (here.hasNext() && there.hasNext() && here.next().equals(there.next())) {
            i++;
        }
        return i;
    }

    /// {@return the polynomial hash, the same for every way of building the word}
    long hash() { return body.hash() * tail.power() + tail.hash(); }

    @Override public boolean equals(Object object) {
        return this == object || object instanceof Word<?> other && hash() == other.hash() && sameLetters(other);
    }

    @SuppressWarnings("unchecked")
    private boolean sameLetters(Word<?> other) { return matches((Word<T>) other, Object::equals); }

    @Override public int hashCode() { return Long.hashCode(hash()); }

    @Override public String toString() { return toList().toString(); }
}
