package org.catenary.hypernets.terms;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Names that are in use at a place, and new ones.
final class Fresh {

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /// Takes a name that is given.
    void take(String name) { taken.add(name); }

    /// Takes the name itself, or one with a number after it.
    String like(String name) {
        String stem = stem(name), candidate = name;
        for (int k = counts.merge(stem, 1, Integer::sum) - 1; !taken.add(candidate); k++) {
            candidate = stem + Math.max(k, 1);
        }
        return candidate;
    }

    /// Gives a name back.
    void giveBack(String name) {
        taken.remove(name);
        counts.merge(stem(name), -1, Integer::sum);
    }

    private static String stem(String name) {
        int end = name.length();
        while (end > 1 && name.charAt(end - 1) >= '0' && name.charAt(end - 1) <= '9') {
            end--;
        }
        return name.substring(0, end);
    }
}
