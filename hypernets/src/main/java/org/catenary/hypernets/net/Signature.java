package org.catenary.hypernets.net;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.catenary.diagrams.syntax.Ob;

/// The labels and sorts of a net, each once; edges and wires name them by number.
///
/// @param labels the labels in order of first use
/// @param sorts  the sorts in order of first use
record Signature(List<Label> labels, List<Ob> sorts) {

    /// A signature that holds two others, the first with its own numbers.
    static final class Union {
        private final Signature signature;
        private final int[] labels;
        private final int[] sorts;

        private Union(Signature signature, int[] labels, int[] sorts) {
            this.signature = signature;
            this.labels = labels;
            this.sorts = sorts;
        }

        /// {@return the labels and sorts of both}
        Signature signature() { return signature; }

        /// {@return the number here of a label of the second}
        int label(int number) { return labels[number]; }

        /// {@return the number here of a sort of the second}
        int sort(int number) { return sorts[number]; }
    }

    Union union(Signature other) {
        List<Label> allLabels = new ArrayList<>(labels);
        List<Ob> allSorts = new ArrayList<>(sorts);
        int[] labelNumbers = numbers(allLabels, labels == other.labels, other.labels);
        int[] sortNumbers = numbers(allSorts, sorts == other.sorts, other.sorts);
        boolean nothingNew = allLabels.size() == labels.size() && allSorts.size() == sorts.size();
        return new Union(nothingNew ? this : new Signature(allLabels, allSorts), labelNumbers, sortNumbers);
    }

    private static <X> int[] numbers(List<X> all, boolean same, List<X> added) {
        var numbers = new int[added.size()];
        Map<X, Integer> known = new HashMap<>();
        for (int i = 0; i < all.size() && !same; i++) {
            known.put(all.get(i), i);
        }
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = same ? i : number(known, all, added.get(i));
        }
        return numbers;
    }

    /// {@return the number of a letter in a list without repetition, to which it is added where it is new}
    static <X> int number(Map<X, Integer> known, List<X> list, X letter) {
        Integer number = known.get(letter);
        if (number == null) {
            number = list.size();
            known.put(letter, number);
            list.add(letter);
        }
        return number;
    }
}
