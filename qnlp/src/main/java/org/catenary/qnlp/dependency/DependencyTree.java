package org.catenary.qnlp.dependency;

import java.util.List;
import java.util.Optional;

/// The words of a sentence, each hanging from another or from the root.
///
/// @param nodes the words from left to right
public record DependencyTree(List<Node> nodes) {

    /// @throws IllegalArgumentException if the nodes are no tree with one root
    public DependencyTree {
        nodes = List.copyOf(nodes);
        var flaw = flaw(nodes);
        if (flaw.isPresent()) {
            throw new IllegalArgumentException(flaw.get().problem());
        }
    }

    /// What keeps nodes from being a tree.
    ///
    /// @param word    the word where it shows, from 1
    /// @param problem the problem, in words
    record Flaw(int word, String problem) {}

    static Optional<Flaw> flaw(List<Node> nodes) {
        int root = 0;
        for (int word = 1; word <= nodes.size(); word++) {
            int head = nodes.get(word - 1).head();
            if (head < 0 || head > nodes.size()) {
                return flaw(word, "the head of %d, '%s', is %d; the words are 1 to %d".formatted(
                        word, nodes.get(word - 1).form(), head, nodes.size()));
            }
            if (head == 0 && root != 0) {
                return flaw(word, "two roots: %d, '%s', and %d, '%s'".formatted(
                        root, nodes.get(root - 1).form(), word, nodes.get(word - 1).form()));
            }
            root = head == 0 ? word : root;
        }
        if (root == 0) {
            return flaw(1, nodes.isEmpty() ? "no words" : "no root: no word has the head 0");
        }
        var seen = new int[nodes.size() + 1];
        for (int word = 1; word <= nodes.size(); word++) {
            int at = word;
            while (at != 0 && seen[at] == 0) {
                seen[at] = word;
                at = nodes.get(at - 1).head();
            }
            if (at != 0 && seen[at] == word) {
                return flaw(at, "a cycle: %d, '%s', hangs from itself by way of %d, '%s'".formatted(
                        at, nodes.get(at - 1).form(), nodes.get(at - 1).head(), nodes.get(nodes.get(at - 1).head() - 1).form()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Flaw> flaw(int word, String problem) { return Optional.of(new Flaw(word, problem)); }

    /// {@return the number of words}
    public int size() { return nodes.size(); }

    /// {@return the head of each word, both counted from 0; −1 for the root}
    public int[] heads() { return nodes.stream().mapToInt(node -> node.head() - 1).toArray(); }

    /// {@return whether no two dependencies cross}
    public boolean isProjective() {
        int[] heads = heads();
        for (int word = 0; word < heads.length; word++) {
            int low = Math.min(word, heads[word]), high = Math.max(word, heads[word]);
            for (int between = Math.max(0, low + 1); between < high && heads[word] >= 0; between++) {
                int at = between;
                while (at != -1 && at != heads[word]) {
                    at = heads[at];
                }
                if (at == -1) {
                    return false;
                }
            }
        }
        return true;
    }

    /// {@return the words with their heads, as in `Alice←loves loves←root Bob←loves`}
    @Override public String toString() {
        return String.join(" ", nodes.stream().map(node -> "%s←%s".formatted(
                node.form(), node.head() == 0 ? "root" : nodes.get(node.head() - 1).form())).toList());
    }
}
