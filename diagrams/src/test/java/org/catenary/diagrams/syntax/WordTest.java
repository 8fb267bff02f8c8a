package org.catenary.diagrams.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.WrongArgument;
import org.junit.jupiter.api.Test;

class WordTest {

    private record Letter(int x) implements Word.Letter {
        @Override public int flags() { return 1 << x % 8; }

        @Override public long weight() { return x; }
    }

    /// A word and the list that it should be.
    private record Pair(Word<Letter> word, List<Letter> list) {
        Pair plus(Letter letter) { return new Pair(word.plus(letter), joined(list, List.of(letter))); }

        Pair plus(Pair other) { return new Pair(word.plus(other.word), joined(list, other.list)); }

        Pair slice(int i, int j) { return new Pair(word.slice(i, j), list.subList(i, j)); }

        private static List<Letter> joined(List<Letter> x, List<Letter> y) {
            var joined = new ArrayList<>(x);
            joined.addAll(y);
            return joined;
        }
    }

    /// Words made of each other at random, many from the same one, are the lists that they should be, to the last.
    @Seeded void wordsAreLists(long seed) {
        var random = Seeded.Random.of(seed);
        var pairs = new ArrayList<>(List.of(new Pair(Word.empty(), List.of())));
        while (pairs.size() < 400) {
            var pair = pairs.get(random.nextInt(pairs.size()));
            int n = pair.list.size(), kind = random.nextInt(8);
            if (kind == 0) {
                int i = random.nextInt(n + 1);
                pairs.add(pair.slice(i, i + random.nextInt(n - i + 1)));
            } else if (kind <= 2 && n < 2000) {
                pairs.add(pair.plus(pairs.get(random.nextInt(pairs.size()))));
            } else if (n < 2000) {
                for (int k = random.nextInt(40); k >= 0; k--) {
                    pair = pair.plus(new Letter(random.nextInt(3)));
                }
                pairs.add(pair);
            }
        }
        pairs.forEach(pair -> check(pair.word, pair.list));
        for (int k = 0; k < 2000; k++) {
            compare(pairs.get(random.nextInt(pairs.size())), pairs.get(random.nextInt(pairs.size())));
        }
    }

    private static void check(Word<Letter> word, List<Letter> list) {
        assertEquals(list.size(), word.size());
        assertEquals(list, word.toList());
        assertEquals(list.isEmpty(), word.isEmpty());
        assertEquals(list.stream().mapToInt(Letter::flags).reduce(0, (a, b) -> a | b), word.flags());
        assertEquals(list.stream().mapToLong(Letter::weight).sum(), word.weight());
        assertEquals(Word.of(list), word);
        assertEquals(Word.of(list).hashCode(), word.hashCode());
        for (int i = 0; i < list.size(); i += 7) {
            assertEquals(list.get(i), word.get(i));
        }
    }

    private static void compare(Pair x, Pair y) {
        assertEquals(x.list.equals(y.list), x.word.equals(y.word));
        int i = 0;
        while (i < Math.min(x.list.size(), y.list.size()) && x.list.get(i).equals(y.list.get(i))) {
            i++;
        }
        assertEquals(i, x.word.firstDifference(y.word));
    }

    @Test
    void appendsToOneWordDoNotDisturbEachOther() {
        for (int n = 0; n < 70; n++) {
            Word<Letter> stem = grown(n);
            Word<Letter> left = stem.plus(new Letter(-1)), right = stem.plus(new Letter(-2));
            assertEquals(new Letter(-1), left.last());
            assertEquals(new Letter(-2), right.last());
            assertEquals(stem, left.slice(0, n));
            assertEquals(n, stem.size());
        }
    }

    /// A word that grew letter by letter, so that its last leaf has room.
    private static Word<Letter> grown(int n) {
        Word<Letter> word = Word.empty();
        for (int i = 0; i < n; i++) {
            word = word.plus(new Letter(i));
        }
        return word;
    }

    @Test
    void oneLetterMakesADifference() {
        var letters = new ArrayList<>(IntStream.range(0, 500).mapToObj(Letter::new).toList());
        Word<Letter> word = Word.of(letters);
        for (int i = 0; i < 500; i += 31) {
            letters.set(i, new Letter(1000));
            assertNotEquals(word, Word.of(letters));
            letters.set(i, new Letter(i));
        }
    }

    /// Letters of one hash: what differs is found by the walk, not by the hash.
    @Test
    void wordsOfOneHashMayDiffer() {
        record Same(int x) implements Word.Letter {
            @Override public int hashCode() { return 7; }
        }
        var one = Word.of(IntStream.range(0, 100).mapToObj(Same::new).toList());
        var other = Word.of(IntStream.range(0, 100).mapToObj(i -> new Same(i == 77 ? -1 : i)).toList());
        assertEquals(one.hashCode(), other.hashCode());
        assertFalse(one.equals(other));
        assertEquals(77, one.firstDifference(other));
    }

    /// Several threads append to the same words at once, and each gets what it appended.
    @Test
    void manyMayAppendToOneWord() throws Exception {
        Word<Letter> stem = grown(15);
        var tasks = IntStream.range(1, 5).mapToObj(thread -> (Callable<Boolean>) () -> {
            for (int round = 0; round < 2000; round++) {
                Word<Letter> word = stem;
                for (int k = 0; k < 40; k++) {
                    word = word.plus(new Letter(thread));
                }
                var expected = new ArrayList<Letter>(stem.toList());
                IntStream.range(0, 40).forEach(_ -> expected.add(new Letter(thread)));
                if (!word.toList().equals(expected)) {
                    return false;
                }
            }
            return true;
        }).toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(tasks)) {
                assertEquals(true, done.get());
            }
        }
    }

    @Test
    void placesOutsideAreRefused() {
        Word<Letter> word = Word.of(List.of(new Letter(1), new Letter(2)));
        assertThrows(WrongArgument.class, () -> word.get(2));
        assertThrows(WrongArgument.class, () -> word.get(-1));
        assertThrows(WrongArgument.class, () -> word.slice(1, 3));
        assertThrows(WrongArgument.class, () -> word.slice(2, 1));
        assertThrows(NoSuchElementException.class, () -> Word.<Letter>empty().iterator().next());
        assertEquals("[Letter[x=1], Letter[x=2]]", word.toString());
    }

    /// Two words of 2⁶⁰ letters, each the double of the double …, are compared without reading them.
    @Test
    void wordsThatShareTheirPartsAreComparedByTheirParts() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            Word<Letter> one = doubled(60), other = doubled(60);
            assertEquals(1L << 60, one.size());
            assertEquals(one, other);
            assertNotEquals(one.plus(new Letter(2)), new Letter(2));
            assertThrows(IllegalStateException.class, one::toList);
        });
    }

    private static Word<Letter> doubled(int times) {
        Word<Letter> word = Word.of(new Letter(1));
        for (int i = 0; i < times; i++) {
            word = word.plus(word);
        }
        return word;
    }
}
