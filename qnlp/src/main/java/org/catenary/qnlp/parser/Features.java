package org.catenary.qnlp.parser;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a tagger sees of a word: the word, its beginning and end, its shape, its neighbours, and what was found before.
///
/// A feature is the hash of a template and its values, of 64 bits.
final class Features {

    private static final long PRIME = 0x100000001B3L;
    private static final long BASIS = 0xCBF29CE484222325L;

    private final String[] lower;
    private final String[] shapes;
    private long[] found = new long[64];
    private int count;

    Features(List<String> words) {
        lower = words.stream().map(w -> w.toLowerCase(Locale.ROOT)).toArray(String[]::new);
        shapes = words.stream().map(Features::shape).toArray(String[]::new);
    }

    /// The kinds of characters, runs of a kind shortened: `Xx`, `d.d`, `x-x`.
    private static String shape(String word) {
        var shape = new StringBuilder();
        word.codePoints().forEach(c -> {
            char kind = Character.isUpperCase(c) ? 'X' : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? 'd' : (char) Math.min(c, 0xFFFF);
            if (shape.isEmpty() || shape.charAt(shape.length() - 1) != kind) {
                shape.append(kind);
            }
        });
        return shape.toString();
    }

    long[] found() { return found; }

    int count() { return count; }

    String lower(int word) { return word < 0 ? "<s>" : word >= lower.length ? "</s>" : lower[word]; }

    private String shape(int word) { return word < 0 || word >= shapes.length ? "" : shapes[word]; }

    /// The features for the part of speech of a word, the parts before it known.
    void forPart(int word, int[] parts) {
        count = 0;
        spelling(word);
        int before = word > 0 ? parts[word - 1] : -1, second = word > 1 ? parts[word - 2] : -1;
        add(20, before);
        add(21, before, second);
        add(22, lower(word), before);
        neighbours(word);
    }

    /// The features for the type of a word, all parts of speech and the types before it known.
    void forType(int word, int[] parts, int[] types) {
        count = 0;
        spelling(word);
        neighbours(word);
        int p = part(parts, word), p1 = part(parts, word + 1), p2 = part(parts, word + 2), p3 = part(parts, word + 3);
        int q1 = part(parts, word - 1), q2 = part(parts, word - 2), q3 = part(parts, word - 3);
        add(30, p);
        add(31, p, p1);
        add(32, q1, p);
        add(33, p, p1, p2);
        add(34, q1, p, p1);
        add(35, q2, q1, p);
        add(36, p, p1, p2, p3);
        add(37, q3, q2, q1, p);
        add(38, lower(word), p1);
        add(39, lower(word), q1);
        add(40, lower(word), p1, p2);
        add(41, lower(word), q1, p1);
        add(42, lower(word + 1), p);
        add(43, lower(word - 1), p);
        add(44, lower(word + 1), lower(word));
        add(45, lower(word - 1), lower(word));
        int t1 = word > 0 ? types[word - 1] : -1, t2 = word > 1 ? types[word - 2] : -1;
        add(46, t1, p);
        add(47, t1, t2, p);
        add(48, t1, p, p1);
        add(49, lower(word), t1);
        add(50, q2, q1, p, p1, p2);
        add(51, seen(parts, word, -1), p);
        add(52, seen(parts, word, 1), p);
        add(53, seen(parts, word, -1), seen(parts, word, 1), p);
        add(54, lower(lower.length - 1), p);
    }

    private static int part(int[] parts, int word) { return word < 0 || word >= parts.length ? -1 : parts[word]; }

    /// Which parts of speech stand anywhere on one side, within eight words, as a set of bits.
    private static int seen(int[] parts, int word, int step) {
        int bits = 0;
        for (int k = 1, at = word + step; k <= 8 && at >= 0 && at < parts.length; k++, at += step) {
            bits |= 1 << parts[at];
        }
        return bits;
    }

    private void spelling(int word) {
        String text = lower[word];
        add(1, text);
        for (int n = 1; n <= 4 && n < text.length(); n++) {
            add(1 + n, text.substring(text.length() - n));
        }
        for (int n = 1; n <= 3 && n < text.length(); n++) {
            add(5 + n, text.substring(0, n));
        }
        add(9, shapes[word]);
        add(10, shapes[word], word == 0 ? "first" : "");
    }

    private void neighbours(int word) {
        add(11, lower(word - 1));
        add(12, lower(word + 1));
        add(13, lower(word - 2));
        add(14, lower(word + 2));
        add(15, ending(word - 1), ending(word));
        add(16, ending(word), ending(word + 1));
        add(17, shape(word - 1), shape(word + 1));
    }

    private String ending(int word) {
        String text = lower(word);
        return text.substring(Math.max(0, text.length() - 3));
    }

    private void add(int template, Object... values) {
        long hash = (BASIS ^ template) * PRIME;
        for (Object value : values) {
            if (value instanceof String text) {
                for (int i = 0; i < text.length(); i++) {
                    hash = (hash ^ text.charAt(i)) * PRIME;
                }
            } else if (value instanceof Integer number) {
                hash = (hash ^ number + 0x10000) * PRIME;
            }
            hash = (hash ^ 0x1F) * PRIME;
        }
        if (count == found.length) {
            found = Arrays.copyOf(found, 2 * count);
        }
        found[count++] = hash;
    }
}
