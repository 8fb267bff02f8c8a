package org.catenary.qnlp.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// How far two spellings are apart.
///
/// The *edit distance* is the least number of letters added, dropped, changed or exchanged with their neighbour: Damerau,
/// *A technique for computer detection and correction of spelling errors*, Comm. ACM 7 (1964).
public final class Spelling {

    private static final int SHOWN = 5;

    private Spelling() {}

    /// {@return the edit distance of two words}
    public static int distance(String word, String other) {
        int[] a = word.codePoints().toArray(), b = other.codePoints().toArray();
        int[] beforeLast = new int[b.length + 1], last = new int[b.length + 1], now = new int[b.length + 1];
        Arrays.setAll(now, j -> j);
        for (int i = 1; i <= a.length; i++) {
            int[] free = beforeLast;
            beforeLast = last;
            last = now;
            now = free;
            now[0] = i;
            for (int j = 1; j <= b.length; j++) {
                int change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                now[j] = Math.min(change, 1 + Math.min(last[j], now[j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                    now[j] = Math.min(now[j], beforeLast[j - 2] + 1);
                }
            }
        }
        return now[b.length];
    }

    /// {@return the words nearest to a word, five at most, the nearest first and then by alphabet}
    ///
    /// Case does not count. A third of the letters may differ, at least one and at most three.
    public static List<String> near(String word, Collection<String> words) {
        record Candidate(String word, int distance) {}
        String lower = word.toLowerCase(Locale.ROOT);
        int length = lower.codePointCount(0, lower.length());
        int far = Math.clamp(length / 3, 1, 3);
        var found = new ArrayList<Candidate>();
        for (String other : words) {
            if (Math.abs(length - other.codePointCount(0, other.length())) <= far) {
                int distance = distance(lower, other.toLowerCase(Locale.ROOT));
                if (distance <= far) {
                    found.add(new Candidate(other, distance));
                }
            }
        }
        return found.stream().sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
                .limit(SHOWN).map(Candidate::word).toList();
    }
}
