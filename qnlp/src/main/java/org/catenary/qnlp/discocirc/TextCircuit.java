package org.catenary.qnlp.discocirc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.grammar.Lexeme;

/// A text as a circuit: a wire for each noun, which every sentence about it changes.
///
/// A noun that comes again keeps its wire, a pronoun takes that of what it stands for. A verb is a box on the wires of its nouns,
/// an adjective a box on its noun before that; a word over a clause is a frame around it.
///
/// {@snippet class="org.catenary.qnlp.discocirc.TextCircuitTest" region="text"}
///
/// Coecke, *The mathematics of text structure* (2019), arXiv:1904.03478; Wang-Maścianica, Liu and Coecke, *Distilling text into
/// circuits* (2023), arXiv:2301.10595.
///
/// @param nouns    the noun of each wire, in the order in which they come
/// @param mentions how many sentences each is in
/// @param circuit  from the unit to the wires
public record TextCircuit(List<String> nouns, List<Integer> mentions, Diagram circuit) {

    private static final Ty N = Ty.of("n");

    /// A pronoun before anything that it could stand for.
    public static final class NoAntecedent extends Mistake {
        NoAntecedent(String pronoun) { super("nothing before '%s' that it could stand for".formatted(pronoun)); }
    }

    /// Copies the lists.
    public TextCircuit {
        nouns = List.copyOf(nouns);
        mentions = List.copyOf(mentions);
    }

    /// {@return the circuit of a text}
    /// @param sentences the tree of each sentence
    /// @throws NoAntecedent if a pronoun stands for nothing
    public static TextCircuit of(List<PregroupTree> sentences) {
        var nouns = new ArrayList<String>();
        List<List<Integer>> mentions = new ArrayList<>();
        Diagram circuit = Diagram.id(Ty.unit());
        for (PregroupTree sentence : sentences) {
            Clause clause = Clause.of(sentence);
            mentions.add(new ArrayList<>());
            var wires = new ArrayList<Integer>();
            for (String noun : clause.nouns()) {
                int before = nouns.size(), place = place(noun, nouns, mentions);
                circuit = place == before ? circuit.tensor(new Lexeme(noun, N)) : circuit;
                wires.add(place);
                mentions.getLast().add(place);
            }
            circuit = put(circuit, clause.diagram(), wires);
        }
        var counts = new ArrayList<Integer>();
        for (int place = 0; place < nouns.size(); place++) {
            int noun = place;
            counts.add((int) mentions.stream().filter(list -> list.contains(noun)).count());
        }
        return new TextCircuit(nouns, counts, circuit);
    }

    private static int place(String noun, List<String> nouns, List<List<Integer>> mentions) {
        if (Pronouns.isPronoun(noun)) {
            return Pronouns.antecedent(noun, nouns, mentions).orElseThrow(() -> new NoAntecedent(noun));
        }
        if (!nouns.contains(noun)) {
            nouns.add(noun);
        }
        return nouns.indexOf(noun);
    }

    /// The circuit with a diagram put on some wires; one that is needed twice is copied before and merged behind.
    private static Diagram put(Diagram circuit, Diagram diagram, List<Integer> wires) {
        List<Integer> distinct = List.copyOf(new LinkedHashSet<>(wires));
        int width = Math.toIntExact(circuit.cod().size());
        var taken = new HashSet<>(distinct);
        int[] order = IntStream.concat(distinct.stream().mapToInt(Integer::intValue), IntStream.range(0, width).filter(k -> !taken.contains(k)))
                .toArray();
        Diagram gather = Diagram.permutation(circuit.cod(), order), copies = copies(distinct, wires);
        return circuit.then(gather).thenAt(0, copies).thenAt(0, diagram).thenAt(0, copies.dagger()).then(gather.dagger());
    }

    private static Diagram copies(List<Integer> distinct, List<Integer> wires) {
        Map<Integer, List<Integer>> places = new HashMap<>();
        for (int k = 0; k < wires.size(); k++) {
            places.computeIfAbsent(wires.get(k), _ -> new ArrayList<>()).add(k);
        }
        Diagram row = Diagram.id(Ty.unit());
        var at = new ArrayList<Integer>();
        for (int wire : distinct) {
            List<Integer> own = places.getOrDefault(wire, List.of());
            row = row.tensor(Diagram.spider(N, 1, own.size()));
            at.addAll(own);
        }
        int[] order = IntStream.range(0, at.size()).map(at::indexOf).toArray();
        return row.then(Diagram.permutation(row.cod(), order));
    }

    /// {@return the circuit with the nouns that are in fewer sentences discarded at the end}
    public TextCircuit pruned(int sentences) {
        var kept = new ArrayList<String>();
        var counts = new ArrayList<Integer>();
        Diagram end = Diagram.id(Ty.unit());
        for (int place = 0; place < nouns.size(); place++) {
            boolean stays = mentions.get(place) >= sentences;
            end = end.tensor(stays ? Diagram.id(N) : Diagram.discard(N));
            if (stays) {
                kept.add(nouns.get(place));
                counts.add(mentions.get(place));
            }
        }
        return new TextCircuit(kept, counts, circuit.then(end));
    }

    /// What a sentence does to its nouns.
    ///
    /// @param nouns   the nouns, from left to right
    /// @param diagram from a wire for each to as many
    private record Clause(List<String> nouns, Diagram diagram) {

        static Clause of(PregroupTree tree) {
            Map<Integer, Clause> done = new HashMap<>();
            List<List<Integer>> children = tree.children();
            for (int at : tree.downwards().reversed()) {
                List<Clause> parts = children.get(at).stream().map(child -> done.getOrDefault(child, new Clause(List.of(), Diagram.id(N))))
                        .toList();
                List<Boolean> things = children.get(at).stream().map(child -> tree.nodes().get(child).type().equals(N)).toList();
                done.put(at, clause(tree.nodes().get(at), parts, things));
            }
            return done.getOrDefault(tree.root(), new Clause(List.of(), Diagram.id(Ty.unit())));
        }

        /// A noun is its wire; another word is a box on the wires of all parts, or a frame around those that are clauses.
        private static Clause clause(PregroupTree.Node node, List<Clause> parts, List<Boolean> things) {
            if (parts.isEmpty() && node.type().equals(N)) {
                return new Clause(List.of(node.word()), Diagram.id(N));
            }
            List<String> nouns = parts.stream().flatMap(part -> part.nouns.stream()).toList();
            Ty wires = N.power(nouns.size());
            Diagram before = Diagram.id(Ty.unit());
            var inside = new ArrayList<Diagram>();
            int left = 0;
            for (int k = 0; k < parts.size(); k++) {
                Diagram part = parts.get(k).diagram;
                int width = parts.get(k).nouns.size();
                before = before.tensor(things.get(k) ? part : Diagram.id(part.dom()));
                if (!things.get(k)) {
                    inside.add(Diagram.id(N.power(left)).tensor(part).tensor(Diagram.id(N.power(nouns.size() - left - width))));
                }
                left += width;
            }
            Box box = Box.of(node.word(), wires, wires);
            return new Clause(nouns, before.then(inside.isEmpty() ? box : Diagram.bubble(box, inside.toArray(Diagram[]::new))));
        }
    }
}
