package org.catenary.qnlp.rewrite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Layer;
import org.catenary.diagrams.syntax.Ob;

/// A diagram of words in a row, crossings and cups between them.
final class Row {

    private final List<Diagram.Cell> words;
    private final int[] owners;
    private final int[] partners;
    private final List<Integer> open;

    private Row(List<Diagram.Cell> words, int[] owners, int[] partners, List<Integer> open) {
        this.words = List.copyOf(words);
        this.owners = owners;
        this.partners = partners;
        this.open = List.copyOf(open);
    }

    /// @throws NotARowOfWords if the diagram has an input, a cell that is neither a state nor a crossing nor a cup, or a state
    ///                        that does not stand to the right of all wires
    static Row of(Diagram diagram) {
        if (!diagram.dom().isUnit()) {
            throw new NotARowOfWords("the diagram begins with " + diagram.dom());
        }
        var words = new ArrayList<Diagram.Cell>();
        var wires = new ArrayList<Integer>();
        var owners = IntStream.builder();
        var links = new ArrayList<int[]>();
        int count = 0;
        for (Layer layer : diagram.layers()) {
            int offset = Math.toIntExact(layer.offset());
            if (layer.cell() instanceof Diagram.Cup) {
                List<Integer> pair = wires.subList(offset, offset + 2);
                links.add(new int[] {pair.getFirst(), pair.getLast()});
                pair.clear();
            } else if (layer.cell() instanceof Diagram.Permutation crossing) {
                cross(wires.subList(offset, offset + crossing.order().length), crossing.order());
            } else if (layer.cell() instanceof Diagram.Cell word && isState(word)) {
                if (offset < wires.size()) {
                    throw new NotARowOfWords("%s stands between the wires of others".formatted(word.summary()));
                }
                for (int i = 0; i < word.cod().size(); i++) {
                    wires.add(count++);
                    owners.add(words.size());
                }
                words.add(word);
            } else {
                throw new NotARowOfWords("%s is neither a word nor a crossing nor a cup".formatted(layer.cell().summary()));
            }
        }
        var partners = new int[count];
        Arrays.fill(partners, -1);
        for (int[] link : links) {
            partners[link[0]] = link[1];
            partners[link[1]] = link[0];
        }
        return new Row(words, owners.build().toArray(), partners, wires);
    }

    private static void cross(List<Integer> wires, int... order) {
        var before = List.copyOf(wires);
        for (int k = 0; k < order.length; k++) {
            wires.set(k, before.get(order[k]));
        }
    }

    private static boolean isState(Diagram.Cell cell) {
        return cell.dom().isUnit() && (cell instanceof Box || cell instanceof Diagram.Turned);
    }

    /// {@return the states from left to right}
    List<Diagram.Cell> words() { return words; }

    /// {@return the word that a wire belongs to}
    int owner(int wire) { return owners[wire]; }

    /// {@return the wire that a wire meets in a cup, −1 for none}
    int partner(int wire) { return partners[wire]; }

    /// {@return the words that a word meets, in the order of its wires}
    List<Integer> neighbours(int word) {
        return wires(word).filter(wire -> partners[wire] >= 0).map(wire -> owners[partners[wire]])
                .filter(other -> other != word).distinct().boxed().toList();
    }

    /// {@return the wires of a word from left to right}
    IntStream wires(int word) {
        int first = Arrays.binarySearch(owners, word);
        while (first > 0 && owners[first - 1] == word) {
            first--;
        }
        return first < 0 ? IntStream.empty() : IntStream.range(first, first + Math.toIntExact(words.get(word).cod().size()));
    }

    /// {@return the wires without cup in the order in which the diagram ends}
    List<Integer> open() { return open; }

    /// {@return whether a wire comes into its cup on the left: its partner is its right adjoint}
    boolean isLeftFoot(int wire) { return ob(wire).r().equals(ob(partners[wire])); }

    private Ob ob(int wire) {
        int word = owners[wire], first = wires(word).findFirst().orElse(0);
        return words.get(word).cod().get(wire - first);
    }

    /// {@return whether a word has a wire without cup}
    boolean isOpen(int word) { return wires(word).anyMatch(wire -> partners[wire] < 0); }

    /// {@return whether the wires by which a word meets another stand side by side, one cup inside the
    /// other}
    boolean meetsInOneBlock(int word, int other) {
        int[] block = wires(word).filter(wire -> partners[wire] >= 0 && owners[partners[wire]] == other).toArray();
        boolean nested = true;
        for (int k = 1; k < block.length; k++) {
            nested &= partners[block[k]] < partners[block[k - 1]] && isLeftFoot(block[k]) == isLeftFoot(block[0]);
        }
        return nested && block.length == block[block.length - 1] - block[0] + 1;
    }
}
