package org.catenary.qnlp.rewrite;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The words of a row, clustered so that the clusters hang on each other like a tree.
///
/// Words on a cycle of cups belong together, and so do all words with an open wire, which lie on a cycle through the
/// goal. The cups between two clusters are those between one word of each, side by side. A cluster makes half a turn to the
/// left if it hangs on the right of its parent, else to the right: then the wires between them are straight.
final class Clusters {

    private final Row row;
    private final int[] parents;
    private final int[] depths;
    private final int[] up;
    private final List<Integer> order = new ArrayList<>();

    Clusters(Row row) {
        this.row = row;
        int n = row.words().size();
        this.parents = new int[n];
        this.depths = new int[n];
        this.up = new int[n];
        Arrays.fill(parents, -1);
        Arrays.fill(depths, -1);
        Arrays.setAll(up, word -> word);
        walk();
        order.forEach(this::merge);
    }

    /// Breadth first, from all open words at once, then from the leftmost word that was not met.
    private void walk() {
        var queue = new ArrayDeque<Integer>();
        int root = -1;
        for (int word = 0; word < parents.length; word++) {
            if (row.isOpen(word)) {
                root = root < 0 ? word : root;
                up[word] = root;
                depths[word] = 0;
                queue.add(word);
            }
        }
        walk(queue);
        for (int word = 0; word < parents.length; word++) {
            if (depths[word] < 0) {
                depths[word] = 0;
                queue.add(word);
                walk(queue);
            }
        }
    }

    private void walk(ArrayDeque<Integer> queue) {
        while (!queue.isEmpty()) {
            int word = queue.remove();
            order.add(word);
            for (int other : row.neighbours(word)) {
                if (depths[other] < 0) {
                    depths[other] = depths[word] + 1;
                    parents[other] = word;
                    queue.add(other);
                }
            }
        }
    }

    /// Clusters a word with those that it must not turn away from.
    private void merge(int word) {
        for (int other : row.neighbours(word)) {
            boolean hangs = other == parents[word] || word == parents[other];
            if (!hangs || !row.meetsInOneBlock(word, other) || !row.meetsInOneBlock(other, word)) {
                join(word, other);
            }
        }
    }

    /// Clusters two words and all on the way between them.
    private void join(int word, int other) {
        int a = of(word), b = of(other);
        while (a != b) {
            if (depths[a] >= depths[b]) {
                up[a] = of(parents[a]);
                a = up[a];
            } else {
                up[b] = of(parents[b]);
                b = up[b];
            }
        }
    }

    /// {@return the cluster of a word, named by its topmost word}
    int of(int word) {
        int top = word;
        while (up[top] != top) {
            up[top] = up[up[top]];
            top = up[top];
        }
        return top;
    }

    /// {@return the clusters, each behind the one it hangs on}
    List<Integer> downwards() { return order.stream().filter(word -> up[word] == word).toList(); }

    /// {@return the word on which a cluster hangs, −1 for none}
    int parent(int cluster) { return parents[cluster]; }

    /// {@return the words of each cluster from left to right, listed at its name}
    List<List<Integer>> members() {
        var members = new ArrayList<List<Integer>>();
        for (int word = 0; word < up.length; word++) {
            members.add(new ArrayList<>());
        }
        for (int word = 0; word < up.length; word++) {
            members.get(of(word)).add(word);
        }
        return members;
    }

    /// {@return the half turns of each cluster, listed at its name}
    int[] turns() {
        var turns = new int[up.length];
        for (int cluster : downwards()) {
            int parent = parents[cluster];
            turns[cluster] = parent < 0 ? 0 : turns[of(parent)] + (hangsLeft(cluster, parent) ? 1 : -1);
        }
        return turns;
    }

    private boolean hangsLeft(int cluster, int parent) {
        return row.wires(cluster).filter(wire -> row.partner(wire) >= 0 && row.owner(row.partner(wire)) == parent).limit(1)
                .anyMatch(row::isLeftFoot);
    }
}
